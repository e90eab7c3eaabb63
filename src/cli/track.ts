import { parseArgs } from "node:util";
import { carrierName } from "../domain/shipments/carriers.ts";
import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import type { FoundNumber } from "../domain/shipments/found-number.ts";
import { dayFrom } from "./day.ts";
import { type ToldSample, toldSamples } from "./told-samples.ts";

const USAGE = `npm run --silent track -- [--json] [--lang xx] [--on YYYY-MM-DD] "any text"`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "en" },
      on: { type: "string" },
    },
  });
  const text = positionals.join(" ");
  if (text.trim() === "") throw new Error(`No text was given. Usage: ${USAGE}`);
  const { numbers, nearMisses, excluded } = findTrackingNumbers(text);
  const all = [...numbers, ...nearMisses].sort((one, other) => one.start - other.start);
  const samples = await toldSamples(
    numbers.map(({ number }) => number),
    { lang: values.lang, now: dayFrom(values.on) },
  );
  const others = excluded.map(
    ({ kind, start, end }) => `${text.slice(start, end)}: ${kind.replaceAll("_", " ")}`,
  );
  const lines = all.flatMap((found) => [inWords(found), ...sampleLine(samples.get(found.number))]);
  const plain = [...(all.length === 0 ? ["No tracking number."] : lines), ...others.map(asOther)];
  const views = all.map((found) => ({ ...found, sample: samples.get(found.number) }));
  process.stdout.write(values.json ? `${JSON.stringify({ numbers: views })}\n` : `${plain.join("\n")}\n`);
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

/** A sample parcel is told at once; other parcels are looked up by the assistant. */
function sampleLine(sample: ToldSample | undefined): readonly string[] {
  return sample === undefined ? [] : [`  sample: ${sample.text}`];
}

function asOther(other: string): string {
  return `– ${other}`;
}
