import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A whole Clearway as a process of its own, for a test that kills it. */
export interface ClearwayProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** What it said on standard output. */
  readonly lines: readonly string[];
}

export type Environment = Readonly<Record<string, string>>;

export function launchClearway(environment: Environment): ChildProcess {
  return spawn(process.execPath, ["src/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "0", LOG_LEVEL: "error", ...environment },
  });
}

/** Waits until it serves. */
export async function readyClearway(child: ChildProcess): Promise<ClearwayProcess> {
  const lines: string[] = [];
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const output = createInterface({ input: child.stdout ?? process.stdin });
  output.on("line", (line) => lines.push(line));
  await until(() => lines.length === 2 || child.exitCode !== null);
  const url = /^ready (\S+)$/.exec(lines[0] ?? "")?.[1];
  if (url === undefined) throw new Error(`Clearway did not start: ${errors}`);
  return { child, url, lines };
}

/** Asks it to stop, and waits for its end. */
export async function terminate(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 40_000; waited += 50) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("It did not come about within forty seconds.");
}
