import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const MAIN = join(import.meta.dirname, "../start.mjs");

/** A whole Clearway in a process of its own. */
export interface RunningServer {
  readonly url: string;
  /** From the start of the process to its `ready` line. */
  readonly startMs: number;
  /** Memory of the app's own process; 0 where the platform does not say. */
  readonly residentMegabytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** A data folder that PostgreSQL's own user can reach, too. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "clearway-bench-"));
  await chmod(folder, 0o755);
  return folder;
}

/**
 * Starts one on `folder`, or on a new folder that goes with it.
 * @throws Error when the process ends before it is ready.
 */
export async function startServer(
  environment: Readonly<Record<string, string>> = {},
  kept?: string,
): Promise<RunningServer> {
  const folder = kept ?? (await makeFolder());
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--max-semi-space-size=4", "--expose-gc", MAIN], {
    env: { ...process.env, PORT: "0", CLEARWAY_DATA: folder, LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    const startMs = performance.now() - startedAt;
    return { url, startMs, stop, residentMegabytes: () => residentMegabytes(child.pid) };
  }
  await stop();
  throw new Error("The server ended before it was ready.");
}

async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
