import { parseArgs } from "node:util";
import { carrierName } from "../domain/shipments/carriers.ts";
import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import type { FoundNumber } from "../domain/shipments/found-number.ts";

const USAGE = `npm run --silent track -- [--json] "any text"`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean", default: false } },
  });
  const text = positionals.join(" ");
  if (text.trim() === "") throw new Error(`No text was given. Usage: ${USAGE}`);
  const { numbers, nearMisses, excluded } = findTrackingNumbers(text);
  const all = [...numbers, ...nearMisses].sort((one, other) => one.start - other.start);
  const others = excluded.map(
    ({ kind, start, end }) => `${text.slice(start, end)}: ${kind.replaceAll("_", " ")}`,
  );
  const plain = [...(all.length === 0 ? ["No tracking number."] : all.map(inWords)), ...others.map(asOther)];
  process.stdout.write(values.json ? `${JSON.stringify({ numbers: all })}\n` : `${plain.join("\n")}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function inWords({ display, nearMiss, checksum, candidates }: FoundNumber): string {
  const carriers = candidates
    .map(({ carrier, confidence }) => `${carrierName(carrier)} (${confidence})`)
    .join(", ");
  if (nearMiss) return `? ${display}  ${carriers}; the check digit is wrong, probably mistyped`;
  return `✓ ${display}  ${carriers}${checksum === "ok" ? "; check digit right" : ""}`;
}

function asOther(other: string): string {
  return `– ${other}`;
}
