import { parseArgs } from "node:util";
import { FAULTS, type Fault, isFault } from "./demo-model/demo-faults.ts";
import { startDemoModel } from "./demo-model/start-demo-model.ts";

const NAMES = Object.keys(FAULTS).join("|");
const USAGE = `npm run demo:model -- [--port 8787] [--fault ${NAMES}] [--first-token-ms 200] [--tokens-per-second 60]`;

try {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8787" },
      fault: { type: "string" },
      "first-token-ms": { type: "string", default: "200" },
      "tokens-per-second": { type: "string", default: "60" },
    },
  });
  const model = await startDemoModel({
    port: numberOf("--port", values.port),
    fault: faultOf(values.fault),
    pace: {
      firstTokenMs: numberOf("--first-token-ms", values["first-token-ms"]),
      tokensPerSecond: numberOf("--tokens-per-second", values["tokens-per-second"]) || null,
    },
  });
  process.stdout.write(
    `demo model ${model.baseUrl}\nUse it with: OPENAI_API_KEY=demo OPENAI_BASE_URL=${model.baseUrl} npm start\n` +
      `A message with demo:stall (or ${NAMES}) makes it fail that way.\n`,
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void model.stop());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}\n`);
  process.exitCode = 1;
}

function numberOf(option: string, written: string): number {
  const number = Number(written);
  if (!Number.isFinite(number) || number < 0) throw new Error(`${option} takes a number, not "${written}".`);
  return number;
}

function faultOf(name: string | undefined): Fault | null {
  if (name === undefined) return null;
  if (isFault(name)) return name;
  throw new Error(`--fault takes one of ${NAMES}, not "${name}".`);
}
