import type { CheckScheme } from "./check-digits.ts";

export type Confidence = "high" | "medium" | "low";

/**
 * What must stand near a number in running text before a shape is believed. Shapes that order ids, phones and tax
 * numbers share are never believed alone; those that a whole country's numbers share need the carrier's name.
 */
export type Evidence = "nothing" | "tracking_word" | "carrier_name";

/**
 * One shape of number that one carrier prints.
 * `pattern` is anchored and sees upper case without separators; where `check` is set, group 1 is what it covers and
 * group 2 the printed check character. `checkPrefix` is put before the serial where the carrier computes over more than
 * it prints. `confidence` is that of "this shape means this carrier", not of the parcel existing.
 */
export interface TrackingFormat {
  readonly carrier: string;
  readonly pattern: RegExp;
  readonly length: number | readonly [shortest: number, longest: number];
  readonly check?: CheckScheme;
  readonly checkPrefix?: string;
  readonly confidence: Confidence;
  readonly needs: Evidence;
  readonly source: string;
}

/** Rows that need the same evidence and come from the same source. */
export function formats(
  needs: Evidence,
  source: string,
  rows: readonly Omit<TrackingFormat, "needs" | "source">[],
): readonly TrackingFormat[] {
  return rows.map((row) => ({ ...row, needs, source }));
}
