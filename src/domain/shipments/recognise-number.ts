import { checkDigitIsRight } from "./check-digits.ts";
import { s10Operator } from "./s10-operators.ts";
import type { Confidence, Evidence, TrackingFormat } from "./tracking-format.ts";
import { TRACKING_FORMATS } from "./tracking-formats.ts";

/** One way to read a number. `checksum` is "none" where the shape carries no check digit. */
export interface Reading {
  readonly carrier: string;
  readonly confidence: Confidence;
  readonly checksum: "ok" | "none" | "wrong";
  readonly needs: Evidence;
  readonly isS10: boolean;
}

/** Longer than any shape in the table. */
export const LONGEST_NUMBER = 40;

/**
 * Every reading of an upper-case string without separators, in the order of the table; empty when no shape fits.
 * An S10 number of a country that issues them is that and nothing else, even with a wrong check digit: looser shapes
 * would otherwise swallow the typing error.
 */
export function readingsOf(compact: string): readonly Reading[] {
  const readings: Reading[] = [];
  for (const format of FORMATS_BY_LENGTH[compact.length] ?? []) {
    const match = format.pattern.exec(compact);
    if (match === null) continue;
    const isS10 = format.carrier === "s10";
    const carrier = isS10 ? s10Operator(compact.slice(-2))?.carrier : format.carrier;
    if (carrier === undefined) continue;
    const reading: Reading = {
      carrier,
      confidence: format.confidence,
      checksum: checksumOf(format, match),
      needs: format.needs,
      isS10,
    };
    if (isS10) return [reading];
    readings.push(reading);
  }
  return readings;
}

function checksumOf(format: TrackingFormat, match: RegExpExecArray): Reading["checksum"] {
  if (format.check === undefined) return "none";
  const serial = (format.checkPrefix ?? "") + (match[1] ?? "");
  return checkDigitIsRight(format.check, serial, match[2] ?? "") ? "ok" : "wrong";
}

const FORMATS_BY_LENGTH: readonly (readonly TrackingFormat[])[] = Array.from(
  { length: LONGEST_NUMBER + 1 },
  (_, length) => TRACKING_FORMATS.filter((format) => hasLength(format, length)),
);

function hasLength({ length }: TrackingFormat, wanted: number): boolean {
  return typeof length === "number" ? length === wanted : length[0] <= wanted && wanted <= length[1];
}
