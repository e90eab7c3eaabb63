import { findTrackingNumbers } from "./find-tracking-numbers.ts";
import type { FoundNumber } from "./found-number.ts";
import type { LookAlike } from "./look-alikes.ts";
import { plainText } from "./plain-text.ts";
import { readTrackingNumber } from "./read-tracking-number.ts";

/** More different entries than this in one list are left out, and counted. */
export const MOST_PARCELS = 500;
/** A message with more parcels than this is a list. */
export const HANDFUL = 5;

/** Why an entry of a list cannot be looked up. */
export const UNREADABLE = [
  "check_digit",
  "order_number",
  "other_thing",
  "spreadsheet",
  "no_carrier",
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** What an entry reads as; `number` is as `findTrackingNumbers` writes it. */
export type ListReading =
  | { readonly kind: "number"; readonly number: string; readonly candidates: FoundNumber["candidates"] }
  | { readonly kind: "unreadable"; readonly why: Unreadable };

/** One parcel of a list, however often it was written. */
export interface ListEntry {
  /** As it was written first, shortened where it is long. */
  readonly written: string;
  readonly times: number;
  readonly reading: ListReading;
}

/** The parcels of a pasted text in the order of their first mention, each once; `leftOut` are those beyond the limit. */
export interface ParcelListing {
  readonly entries: readonly ListEntry[];
  readonly leftOut: number;
}

/**
 * Reads a pasted text as a list of parcels. Whatever looks like a number is in exactly one entry, readable or not; on a
 * line that has words or other columns beside a tracking number, those are not entries.
 */
export function readParcelList(text: string): ParcelListing {
  const entries = new Map<string, ListEntry>();
  for (const item of text.split(/[\r\n]+/).flatMap(itemsOf)) {
    const known = entries.get(item.key);
    const first = known ?? { written: shorten(item.written), times: 0, reading: item.reading };
    entries.set(item.key, { ...first, times: first.times + 1 });
  }
  const all = [...entries.values()];
  return { entries: all.slice(0, MOST_PARCELS), leftOut: Math.max(0, all.length - MOST_PARCELS) };
}

/** The list that a message is; null for a message about a handful of parcels or none. */
export function parcelListIn(text: string): ParcelListing | null {
  const listing = readParcelList(text);
  const parcels = listing.entries.filter(({ reading }) => isParcel(reading));
  return parcels.length > HANDFUL ? listing : null;
}

/** Whether it is a parcel's number, be it mistyped. */
export function isParcel(reading: ListReading): boolean {
  return reading.kind === "number" || reading.why === "check_digit";
}

interface Item {
  readonly key: string;
  readonly written: string;
  readonly start: number;
  readonly reading: ListReading;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Token extends Place {
  readonly text: string;
}

function itemsOf(line: string): readonly Item[] {
  if (!/[\d０-９]/.test(line)) return [];
  const found = findTrackingNumbers(line);
  const strict = [...found.numbers, ...found.nearMisses].map((number) => itemOf(number, line));
  const isTaken = overlapping([...found.numbers, ...found.nearMisses].sort(inOrder));
  const free = tokensOf(line).filter((token) => isTaken(token) === undefined);
  if (strict.length === 0 && !isBare(line)) {
    const whole = wholeLine(line);
    if (whole !== null) return [whole];
  }
  const alikeAt = overlapping(found.excluded);
  const more = isBare(line)
    ? free.map(readToken)
    : free.flatMap((token) => strayNumber(token, alikeAt(token)?.kind ?? null, strict.length > 0));
  return [...strict, ...more].sort(inOrder);
}

/** Nothing but numbers: what stands between them only separates. */
function isBare(line: string): boolean {
  return line
    .split(SEPARATORS)
    .filter((word) => word !== "")
    .every(isNumberLike);
}

const SEPARATORS = /[\s,;|，；、"']+/;

function tokensOf(line: string): readonly Token[] {
  const words = line.matchAll(/[^\s,;|，；、"']+/g);
  return Array.from(words, ({ 0: text, index }) => ({ text, start: index, end: index + text.length })).filter(
    ({ text }) => isNumberLike(text) || SPREADSHEET.test(text),
  );
}

/** What a spreadsheet makes of a long number in a column that is not text; the number itself is lost. */
const SPREADSHEET = /^\d([.,]\d+)?E\+?\d{2}$/i;

/** Letters, digits and hyphens with at least six digits among them. */
function isNumberLike(word: string): boolean {
  const { text } = plainText(word);
  return /^[A-Z0-9-]{6,60}$/i.test(text) && text.replace(/\D/g, "").length >= 6;
}

/** A number that is written in groups and that only its place as a line of its own tells. */
function wholeLine(line: string): Item | null {
  if (plainText(line).text.replace(/\D/g, "").length < 8) return null;
  const reading = readTrackingNumber(line);
  return reading.kind === "number" || reading.kind === "near_miss" ? itemOf(reading.number, line) : null;
}

/** A word of a line of numbers: the line itself says that tracking numbers are meant. */
function readToken({ text, start }: Token): Item {
  if (SPREADSHEET.test(text)) return unreadable(text, start, "spreadsheet");
  const reading = readTrackingNumber(text);
  if (reading.kind === "number" || reading.kind === "near_miss")
    return { ...itemOf(reading.number, text), start };
  return unreadable(text, start, reading.kind === "look_alike" ? whyNot(reading.what) : "no_carrier");
}

/** A number among words that is no tracking number: named when it may have been meant for one. */
function strayNumber({ text, start }: Token, alike: LookAlike | null, hasNumber: boolean): readonly Item[] {
  if (SPREADSHEET.test(text)) return [unreadable(text, start, "spreadsheet")];
  if (alike === null) {
    const isMeant = !hasNumber || /^[A-Z]{1,4}\d{7,}[A-Z]{0,3}$/i.test(text);
    return isMeant ? [unreadable(text, start, "no_carrier")] : [];
  }
  return hasNumber || BESIDE_THE_POINT.includes(alike) ? [] : [unreadable(text, start, whyNot(alike))];
}

/** What people write beside parcels as a matter of course. */
const BESIDE_THE_POINT: readonly LookAlike[] = ["amount", "date", "email", "link", "phone", "uuid"];

function whyNot(what: LookAlike): Unreadable {
  return what === "aliexpress_order" ? "order_number" : "other_thing";
}

function itemOf(found: FoundNumber, line: string): Item {
  const { number, candidates, start, end } = found;
  const reading: ListReading = found.nearMiss
    ? { kind: "unreadable", why: "check_digit" }
    : { kind: "number", number, candidates };
  return { key: number, written: line.slice(start, end).trim(), start, reading };
}

function unreadable(written: string, start: number, why: Unreadable): Item {
  const key = plainText(written).text.replaceAll("-", "").toUpperCase();
  return { key, written, start, reading: { kind: "unreadable", why } };
}

/** Asked for one place after the other in order, finds the span that lies there; both in time linear in all of them. */
function overlapping<Span extends Place>(spans: readonly Span[]): (place: Place) => Span | undefined {
  let next = 0;
  return (place) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= place.start) next += 1;
    const span = spans[next];
    return span !== undefined && span.start < place.end ? span : undefined;
  };
}

function inOrder(one: { readonly start: number }, other: { readonly start: number }): number {
  return one.start - other.start;
}

const MAX_WRITTEN_CHARACTERS = 60;

function shorten(written: string): string {
  const characters = [...written];
  return characters.length <= MAX_WRITTEN_CHARACTERS
    ? written
    : `${characters.slice(0, MAX_WRITTEN_CHARACTERS - 1).join("")}…`;
}
