import pg from "pg";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { migrate } from "./migrate.ts";

/** A migrated database to connect to, and how to leave it. */
export interface ServedDatabase {
  readonly url: string;
  /** True when the server is our own, so that samples may be loaded into it. */
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

const DATABASE = "clearway";
const IN_USE_LOCK = 4_103_002;
const DUPLICATE_DATABASE = "42P04";
/** A killed process's connection takes the server a moment to notice. */
const IN_USE_PATIENCE_MS = 3_000;

/**
 * The operator's server when `url` is given, else the embedded one on `folder`; migrated either way.
 * @throws Error in one sentence when another process runs on `folder`, or the server cannot run.
 */
export async function serveDatabase(options: {
  readonly url: string | undefined;
  readonly folder: string;
}): Promise<ServedDatabase> {
  if (options.url !== undefined) {
    await migrate(options.url);
    return { url: options.url, embedded: false, stop: async () => {} };
  }
  const server = await startEmbeddedPostgres(options.folder);
  const claim = await claimFolder(server.url("postgres"), options.folder);
  try {
    await createDatabase(claim);
    await migrate(server.url(DATABASE));
  } catch (error) {
    await claim.end();
    await server.stop();
    throw error;
  }
  const stop = async () => {
    await claim.end();
    await server.stop();
  };
  return { url: server.url(DATABASE), embedded: true, stop };
}

/**
 * The same database for a command that only looks in, whether or not a Clearway runs on it. Leaving stops the
 * embedded server only when nobody else has claimed it.
 */
export async function visitDatabase(options: {
  readonly url: string | undefined;
  readonly folder: string;
}): Promise<ServedDatabase> {
  if (options.url !== undefined) return serveDatabase(options);
  const server = await startEmbeddedPostgres(options.folder);
  const admin = await connect(server.url("postgres"));
  await createDatabase(admin);
  await migrate(server.url(DATABASE));
  const stop = async () => {
    const isUnclaimed = await tryClaim(admin);
    await admin.end();
    if (isUnclaimed) await server.stop();
  };
  return { url: server.url(DATABASE), embedded: true, stop };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function tryClaim(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean }>("SELECT pg_try_advisory_lock($1) AS ours", [
    IN_USE_LOCK,
  ]);
  return rows[0]?.ours === true;
}

/** The connection that holds the lock is the claim: it ends with our process, however that ends. */
async function claimFolder(url: string, folder: string): Promise<pg.Client> {
  const client = await connect(url);
  const deadline = Date.now() + IN_USE_PATIENCE_MS;
  while (!(await tryClaim(client))) {
    if (Date.now() > deadline) {
      await client.end();
      throw new Error(
        `Another Clearway already runs on ${folder}: stop it, or set CLEARWAY_DATA to another folder.`,
      );
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return client;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rows.length > 0) return;
  await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: { readonly code?: string }) => {
    // A command and a start at the same time: the other one made it.
    if (error.code !== DUPLICATE_DATABASE) throw error;
  });
}
