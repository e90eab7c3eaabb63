import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate } from "../../src/storage/migrate.ts";
import { schemaSql } from "../support/schema-sql.ts";
import { createTestDatabase } from "../support/test-database.ts";

const SHAPE = `SELECT table_name, column_name, data_type, is_nullable, column_default
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  ORDER BY table_name, column_name`;

test("the migrations make exactly the schema that schema.prisma describes", async () => {
  const migrated = await createTestDatabase();
  const described = await createTestDatabase();
  const schema = await readFile("prisma/schema.prisma", "utf8");
  await query(described.url, "DROP SCHEMA public CASCADE");
  await query(described.url, await schemaSql(described.url, "", schema));
  expect(await query(migrated.url, SHAPE)).toEqual(await query(described.url, SHAPE));
  await migrated.drop();
  await described.drop();
});

test("migrating again does nothing, and several starts at once agree", async () => {
  const { url, drop } = await createTestDatabase();
  await query(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d+_/.test(name));
  expect(runs.flat()).toEqual(names.toSorted());
  expect(await migrate(url)).toEqual([]);
  await drop();
});

test("a migration that was edited after it had been applied stops the start", async () => {
  const { url, drop } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "migrations-"));
  await cp("prisma/migrations", folder, { recursive: true });
  const file = join(folder, "20261122000000_first/migration.sql");
  await writeFile(file, `${await readFile(file, "utf8")}\n-- edited`);
  await expect(migrate(url, folder)).rejects.toThrow(
    "20261122000000_first was changed after it had been applied",
  );
  await drop();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const result = await client.query(sql);
  await client.end();
  return result.rows;
}
