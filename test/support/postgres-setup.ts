import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../src/storage/embedded-postgres.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openOutbox } from "../../src/storage/outbox.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the `postgres` database of the run's server. */
    postgresUrl: string;
  }
}

const TEMPLATE = "template_clearway";

/** One server per run; each test file clones its database from a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "clearway-test-"));
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres(folder, [
    "fsync=off",
    "synchronous_commit=off",
    "max_connections=300",
  ]);
  const admin = new pg.Client({ connectionString: server.url("postgres") });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  await migrate(server.url(TEMPLATE));
  // Installs the job tables once instead of in every clone.
  const outbox = await openOutbox(server.url(TEMPLATE), () => {});
  await outbox.stop();
  project.provide("postgresUrl", server.url("postgres"));
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
