import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmbeddedPostgres } from "../../src/storage/embedded-postgres.ts";
import { serveDatabase, visitDatabase } from "../../src/storage/serve-database.ts";

let folder: string;
const leave: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearway-data-"));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  for (const step of leave.splice(0).reverse()) await step();
  await rm(folder, { recursive: true, force: true });
});

test("a first start makes a server with a password that only we can read, on 127.0.0.1 only", async () => {
  const server = await startEmbeddedPostgres(folder);
  leave.push(server.stop);
  expect((await stat(join(folder, "database-password"))).mode & 0o777).toBe(0o600);
  expect(await ask(server.url("postgres"), "SHOW listen_addresses")).toEqual([
    { listen_addresses: "127.0.0.1" },
  ]);
  const stranger = server.url("postgres").replace(/:[0-9a-f]+@/, ":wrong@");
  await expect(ask(stranger, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("a server that outlived its app is taken over with everything in it", async () => {
  const abandoned = await startEmbeddedPostgres(folder);
  await ask(abandoned.url("postgres"), "CREATE TABLE kept (word text)");
  await ask(abandoned.url("postgres"), "INSERT INTO kept VALUES ('still here')");
  const next = await startEmbeddedPostgres(folder);
  leave.push(next.stop);
  expect(next.url("postgres")).toBe(abandoned.url("postgres"));
  expect(await ask(next.url("postgres"), "SELECT word FROM kept")).toEqual([{ word: "still here" }]);
});

test("a server that was killed itself recovers at the next start", async () => {
  const killed = await startEmbeddedPostgres(folder);
  await ask(killed.url("postgres"), "CREATE TABLE kept (word text)");
  process.kill(await postmasterPid(), "SIGKILL");
  const next = await startEmbeddedPostgres(folder);
  leave.push(next.stop);
  expect(await ask(next.url("postgres"), "SELECT count(*)::int AS rows FROM kept")).toEqual([{ rows: 0 }]);
});

test("a stale pid file that names another living program does not stop the start", async () => {
  const first = await startEmbeddedPostgres(folder);
  await first.stop();
  const stale = `${process.pid}\n${join(folder, "postgres")}\n0\n5432\n\n127.0.0.1\n`;
  await writeFile(join(folder, "postgres", "postmaster.pid"), stale);
  const next = await startEmbeddedPostgres(folder);
  leave.push(next.stop);
  expect(await ask(next.url("postgres"), "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
});

test("two starts on one folder: the second says so", async () => {
  const first = await serveDatabase({ url: undefined, folder });
  leave.push(first.stop);
  await expect(serveDatabase({ url: undefined, folder })).rejects.toThrow(
    `Another Clearway already runs on ${folder}`,
  );
});

test("several first starts at once leave one whole server", async () => {
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => serveDatabase({ url: undefined, folder })));
  const served = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  leave.push(...served.map(({ stop }) => stop));
  expect(served).toHaveLength(1);
});

test("a command that looks in leaves a running Clearway its server, and stops one nobody uses", async () => {
  const running = await serveDatabase({ url: undefined, folder });
  const visit = await visitDatabase({ url: undefined, folder });
  await visit.stop();
  expect(await ask(running.url, "SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
  await running.stop();
  const alone = await visitDatabase({ url: undefined, folder });
  await alone.stop();
  await expect(ask(alone.url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
});

test.runIf(process.getuid?.() === 0)(
  "a folder that the PostgreSQL user cannot enter is named, with the two ways out",
  async () => {
    const closed = join(folder, "closed");
    await mkdir(closed, { mode: 0o700 });
    const start = startEmbeddedPostgres(join(closed, "data"));
    await expect(start).rejects.toThrow(
      new RegExp(`cannot enter ${closed}: move Clearway and CLEARWAY_DATA .* or set DATABASE_URL`),
    );
  },
);

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
