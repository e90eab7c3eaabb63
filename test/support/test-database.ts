import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { type Outbox, openOutbox } from "../../src/storage/outbox.ts";
import { openSignals, type Signals } from "../../src/storage/signals.ts";

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  readonly outbox: Outbox;
  readonly signals: Signals;
  readonly stop: () => Promise<void>;
}

/** A fresh migrated database on the run's server, with everything that stands on it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url);
  const outbox = await openOutbox(url, () => {});
  const signals = await openSignals(url);
  const stop = async () => {
    await outbox.stop();
    await signals.stop();
    await database.$disconnect();
    await drop();
  };
  return { url, database, outbox, signals, stop };
}

/** Only the database, for tests that start a whole Clearway on it. */
export async function createTestDatabase(): Promise<{
  readonly url: string;
  readonly drop: () => Promise<void>;
}> {
  const root = inject("postgresUrl");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(root, `CREATE DATABASE ${name} TEMPLATE template_clearway`);
  const url = root.replace(/\/postgres$/, `/${name}`);
  return { url, drop: () => administer(root, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
