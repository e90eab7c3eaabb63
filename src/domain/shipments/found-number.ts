import type { NumberEvidence } from "./evidence.ts";
import { type LookAlike, lookAlike } from "./look-alikes.ts";
import { type Reading, readingsOf } from "./recognise-number.ts";
import type { Confidence } from "./tracking-format.ts";

/** A carrier that may have issued a number. */
export type CarrierCandidate = { readonly carrier: string; readonly confidence: Confidence };

/**
 * A tracking number in a text. `number` is upper case, half width, without separators; `display` is grouped for
 * reading; `start` and `end` are UTF-16 positions in the text as it was written. A near miss has the shape of a
 * carrier's number and a wrong check digit: a typing error, not to be looked up. Candidates come best first, never empty.
 */
export interface FoundNumber {
  readonly number: string;
  readonly display: string;
  readonly start: number;
  readonly end: number;
  readonly checksum: "ok" | "none" | "wrong";
  readonly nearMiss: boolean;
  readonly candidates: readonly CarrierCandidate[];
}

/** How a number without separators reads in the light of what stands around it. */
export type Verdict =
  | {
      readonly kind: "number" | "near_miss";
      readonly checksum: FoundNumber["checksum"];
      readonly candidates: FoundNumber["candidates"];
    }
  | { readonly kind: "look_alike"; readonly what: LookAlike }
  | { readonly kind: "nothing" };

/** `evidence` is asked for only when a reading needs it: most numbers do not. */
export function judge(compact: string, evidence: () => NumberEvidence): Verdict {
  const alike = lookAlike(compact);
  if (alike?.certain) return { kind: "look_alike", what: alike.kind };
  const readings = readingsOf(compact);
  if (readings.length === 0) return alike === null ? NOTHING : { kind: "look_alike", what: alike.kind };
  const usable = usableReadings(compact, readings, evidence);
  const good = usable.filter(({ checksum }) => checksum !== "wrong");
  const believed = alike === null ? good : good.filter((reading) => overrules(reading, evidence()));
  if (believed.length > 0) return accepted(believed, evidence);
  if (alike !== null) return { kind: "look_alike", what: alike.kind };
  const mistyped =
    good.length > 0 ? [] : usable.filter((reading) => isTypingError(compact, reading, evidence));
  return mistyped.length === 0
    ? NOTHING
    : { kind: "near_miss", checksum: "wrong", candidates: candidatesOf(mistyped) };
}

/** Grouped for reading: `RA 467 448 573 RU`, `LP 0012 3456 7890 12`. */
export function displayOf(number: string): string {
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number))
    return number.replace(/^(..)(...)(...)(...)(..)$/, "$1 $2 $3 $4 $5");
  return (number.match(/[A-Z]+|\d{1,4}/g) ?? [number]).join(" ");
}

const NOTHING: Verdict = { kind: "nothing" };

function usableReadings(
  compact: string,
  readings: readonly Reading[],
  evidence: () => NumberEvidence,
): readonly Reading[] {
  // Digits under another label are that other thing, however well they check; letters keep their meaning anywhere.
  if (/^\d+$/.test(compact) && evidence().denied) return [];
  return readings.filter((reading) => {
    if (reading.needs === "nothing") return true;
    if (reading.needs === "tracking_word") return evidence().tracking;
    return evidence().carriers.includes(reading.carrier);
  });
}

function overrules(reading: Reading, evidence: NumberEvidence): boolean {
  return reading.checksum === "ok" && evidence.carriers.includes(reading.carrier);
}

function accepted(readings: readonly Reading[], evidence: () => NumberEvidence): Verdict {
  const checksum = readings.some((reading) => reading.checksum === "ok") ? "ok" : "none";
  const named = readings.length > 1 ? evidence().carriers : [];
  return { kind: "number", checksum, candidates: candidatesOf(readings, named) };
}

function isTypingError(compact: string, reading: Reading, evidence: () => NumberEvidence): boolean {
  if (reading.isS10 || compact.startsWith("1Z")) return true;
  const { carriers, tracking } = evidence();
  return (
    carriers.includes(reading.carrier) ||
    (tracking && (reading.needs === "nothing" || !/^\d+$/.test(compact)))
  );
}

const CONFIDENCES: readonly Confidence[] = ["high", "medium", "low"];

function candidatesOf(
  readings: readonly Reading[],
  named: readonly string[] = [],
): readonly CarrierCandidate[] {
  const best = new Map<string, Confidence>();
  for (const { carrier, confidence } of readings) {
    const known = best.get(carrier);
    if (known === undefined || rank(confidence) < rank(known)) best.set(carrier, confidence);
  }
  return [...best]
    .map(([carrier, confidence]) => ({ carrier, confidence }))
    .sort(
      (a, b) =>
        Number(named.includes(b.carrier)) - Number(named.includes(a.carrier)) ||
        rank(a.confidence) - rank(b.confidence),
    );
}

function rank(confidence: Confidence): number {
  return CONFIDENCES.indexOf(confidence);
}
