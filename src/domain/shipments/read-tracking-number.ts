import { FIELD_EVIDENCE } from "./evidence.ts";
import { displayOf, type FoundNumber, judge } from "./found-number.ts";
import { type LookAlike, writtenLookAlike } from "./look-alikes.ts";
import { plainText } from "./plain-text.ts";

/** What somebody typed into a field that asks for a tracking number. */
export type FieldReading =
  | { readonly kind: "number" | "near_miss"; readonly number: FoundNumber }
  | { readonly kind: "look_alike"; readonly what: LookAlike }
  | { readonly kind: "nothing" };

/** Reads the whole field as one number; the field itself is the tracking word. */
export function readTrackingNumber(field: string): FieldReading {
  const written = plainText(field).text.trim();
  const what = writtenLookAlike(written);
  if (what !== null) return { kind: "look_alike", what };
  const number = written.replace(/[\s-]/g, "").toUpperCase();
  if (!/^[A-Z0-9]{8,40}$/.test(number)) return { kind: "nothing" };
  const verdict = judge(number, () => FIELD_EVIDENCE);
  if (verdict.kind === "nothing" || verdict.kind === "look_alike") return verdict;
  const { kind, checksum, candidates } = verdict;
  const found = { number, display: displayOf(number), start: 0, end: field.length, checksum, candidates };
  return { kind, number: { ...found, nearMiss: kind === "near_miss" } };
}
