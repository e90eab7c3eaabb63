import { findJurisdictions } from "./jurisdictions.ts";
import { regionByWords } from "./regions.ts";

/** The state or province of a country that a text names, as rules know it (`SP`, `ON`); null where it names none. */
export function findRegion(text: string, country: string): string | null {
  const placed = findJurisdictions(text).find(({ code, region }) => code === country && region !== null);
  return placed?.region ?? regionByWords(text, country);
}
