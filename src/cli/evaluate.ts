import { parseArgs } from "node:util";
import { dayFrom } from "./day.ts";
import { evaluateQuestions } from "./evaluate-questions.ts";
import { evaluateRetrieval } from "./evaluate-retrieval.ts";
import { evaluateTrackingNumbers, evaluateTrackingText } from "./evaluate-tracking.ts";
import { openTerminalDesk } from "./terminal-desk.ts";

const KINDS = ["questions", "tracking-numbers", "tracking-text", "retrieval"] as const;
const USAGE = `npm run --silent evaluate -- <${KINDS.join("|")}> <path> [--on YYYY-MM-DD] [--json]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, on: { type: "string" } },
  });
  const [kind, path] = positionals;
  if (path === undefined) throw new Error(`Usage: ${USAGE}`);
  const now = dayFrom(values.on);
  const { report, lines } = await evaluate(kind ?? "", path, now);
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : `${lines.join("\n")}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function evaluate(
  kind: string,
  path: string,
  now: Date,
): Promise<{ readonly report: object; readonly lines: readonly string[] }> {
  switch (kind) {
    case "questions":
      return evaluateQuestions(path, await openTerminalDesk(process.env), now);
    case "tracking-numbers":
      return evaluateTrackingNumbers(path);
    case "tracking-text":
      return evaluateTrackingText(path);
    case "retrieval":
      return evaluateRetrieval(path);
    default:
      throw new Error(`"${kind}" is no kind of set. Usage: ${USAGE}`);
  }
}
