import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchTurns } from "./bench-turns.ts";

const BENCHMARKS = { turns: benchTurns } as const;
const USAGE = `npm run --silent bench -- <${Object.keys(BENCHMARKS).join("|")}> [--json] [--model demo] [--first-token-ms 200] [--tokens-per-second 60] [--at-once 32]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      model: { type: "string" },
      "first-token-ms": { type: "string", default: "200" },
      "tokens-per-second": { type: "string", default: "60" },
      "at-once": { type: "string", default: "32" },
    },
  });
  const [name] = positionals;
  if (values.model !== undefined && values.model !== "demo")
    throw new Error(`--model takes demo. Usage: ${USAGE}`);
  if (name !== "turns") throw new Error(`Usage: ${USAGE}`);
  const pace = {
    firstTokenMs: Number(values["first-token-ms"]),
    tokensPerSecond: Number(values["tokens-per-second"]),
  };
  const figures = await BENCHMARKS[name]({
    pace: values.model === undefined ? null : pace,
    atOnce: Number(values["at-once"]),
  });
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
