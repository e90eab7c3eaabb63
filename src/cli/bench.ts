import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchRetrieval, tablesOf } from "./bench-retrieval.ts";
import { benchStart } from "./bench-start.ts";
import { benchTurns } from "./bench-turns.ts";
import { benchWatches } from "./bench-watches.ts";

const USAGE = `npm run --silent bench -- turns [--json] [--model demo] [--first-token-ms 200] [--tokens-per-second 60] [--at-once 32]
npm run --silent bench -- start [--json]
npm run --silent bench -- retrieval [folder]… [--json]
npm run --silent bench -- watches [--json] [--parcels 10000]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      model: { type: "string" },
      "first-token-ms": { type: "string", default: "200" },
      "tokens-per-second": { type: "string", default: "60" },
      "at-once": { type: "string", default: "32" },
      parcels: { type: "string", default: "10000" },
    },
  });
  const [name, ...folders] = positionals;
  if (values.model !== undefined && values.model !== "demo")
    throw new Error(`--model takes demo. Usage:\n${USAGE}`);
  const pace = {
    firstTokenMs: Number(values["first-token-ms"]),
    tokensPerSecond: Number(values["tokens-per-second"]) || null,
  };
  const { figures, lines } = await run(name, {
    folders,
    parcels: Number(values.parcels),
    turns: { pace: values.model === undefined ? null : pace, atOnce: Number(values["at-once"]) },
  });
  const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? "unknown" };
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...figures, machine })}\n`
      : `${[...lines, ...plain({ machine })].join("\n")}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

interface Wanted {
  readonly folders: readonly string[];
  readonly parcels: number;
  readonly turns: Parameters<typeof benchTurns>[0];
}

async function run(
  name: string | undefined,
  { folders, parcels, turns }: Wanted,
): Promise<{ readonly figures: object; readonly lines: readonly string[] }> {
  switch (name) {
    case "turns": {
      const figures = await benchTurns(turns);
      return { figures, lines: plain(figures) };
    }
    case "start": {
      const figures = await benchStart();
      return { figures, lines: plain(figures) };
    }
    case "retrieval": {
      const figures = await benchRetrieval(folders);
      return { figures, lines: tablesOf(figures) };
    }
    case "watches": {
      const figures = await benchWatches(parcels);
      return { figures, lines: plain(figures) };
    }
    default:
      throw new Error(`Usage:\n${USAGE}`);
  }
}

function plain(figures: object): readonly string[] {
  return Object.entries(figures).map(
    ([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`,
  );
}
