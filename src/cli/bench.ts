import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchTurns } from "./bench-turns.ts";

const BENCHMARKS = { turns: benchTurns } as const;
const USAGE = `npm run --silent bench -- <${Object.keys(BENCHMARKS).join("|")}> [--json]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const [name] = positionals;
  if (name !== "turns") throw new Error(`Usage: ${USAGE}`);
  const figures = await BENCHMARKS[name]();
  const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? "unknown" };
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...figures, machine })}\n` : `${plain({ ...figures, machine })}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function plain(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`)
    .join("\n");
}
