import type { TrackingFindings } from "../domain/shipments/find-tracking-numbers.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";

/** A shorter message than this, in characters, is read together with the one before it. */
const SHORT = 30;

/** A follow-up is searched with what it goes on from, but without the countries there when it names its own. */
export function queryOf(words: string, followed: readonly string[], namesCountry: boolean): string {
  const [before] = followed;
  if (before === undefined) return words;
  return `${namesCountry ? withoutCountries(before) : before} ${words}`.trim();
}

/** So many messages before one tell what it is about. */
const MOST_BEFORE = 3;

/** Said twice a word counts twice: what was asked before only helps. */
export function widerQuery(words: string, earlier: readonly string[]): string | null {
  if (earlier.length === 0) return null;
  return [...earlier.slice(-MOST_BEFORE), words, words].join(" ");
}

function withoutCountries(text: string): string {
  return [...findJurisdictions(text)]
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

/** The message without the tracking numbers in it. */
export function wordsOf(text: string, tracking: TrackingFindings): string {
  const spans = tracking.numbers
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => other.start - one.start);
  const rest = spans.reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return rest.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** "and for Chile?", "那超过的部分呢": says little by itself. */
export function isShort(words: string): boolean {
  const isWide = /[\p{Script=Han}]/u.test(words);
  return [...words].length < (isWide ? SHORT / 2 : SHORT);
}
