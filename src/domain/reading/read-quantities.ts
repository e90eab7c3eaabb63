import type { TrackingFindings } from "../shipments/find-tracking-numbers.ts";
import type { LookAlike } from "../shipments/look-alikes.ts";
import { dayOf } from "./days/calendar.ts";
import { dayExpressionAt } from "./days/day-expression.ts";
import { termsIn } from "./money/amount-terms.ts";
import { sumsIn } from "./money/sums.ts";
import { type CountedItem, countedItems } from "./quantities/counted-items.ts";
import { maskOf, numbersIn } from "./text/masks.ts";
import { type Piece, piecesOf, writtenBy } from "./text/pieces.ts";
import { sureLanguage } from "./text/sure-language.ts";

/** Goods that are counted in a text. */
export interface ReadItem {
  /** Pieces; a pair or a set counts as one. */
  readonly quantity: number;
  /** What they are called, as written; empty when only their number is said ("3 шт"). */
  readonly words: string;
  /** UTF-16 places of number and name in the text. */
  readonly start: number;
  readonly end: number;
}

export interface ReadQuantities {
  readonly items: readonly ReadItem[];
  /** How many kinds of goods: what is said ("3 разных товара") or the different names; null when neither is known. */
  readonly kinds: number | null;
}

/**
 * The goods that a text counts, in reading order: "2 T-shirts and 1 pair of shoes", 两件T恤, "футболка 2 шт", "3 x 15 usd".
 * Days, weights, money, parcels, people and countries are no goods. A name may take in a word too many, or be something
 * else than goods: what it names is for the table of goods to say.
 */
export function readQuantities(text: string, tracking: TrackingFindings = numbersIn(text)): ReadQuantities {
  const pieces = piecesOf(text);
  const lang = sureLanguage(text);
  const found = countedItems(pieces, otherNumbers(pieces, tracking, lang), lang);
  const items = found.items.map(({ quantity, name, from, to }) => ({
    quantity,
    words: name === null ? "" : writtenBy(text, pieces, name.from, name.to),
    start: pieces[from]?.start ?? 0,
    end: pieces[to - 1]?.end ?? 0,
  }));
  return { items, kinds: found.kinds ?? kindsOf(pieces, found.items) };
}

const COUNTS: ReadonlySet<LookAlike> = new Set(["amount"]);
/** Any day will do: which one "next July" is does not matter here. */
const SOME_DAY = dayOf("2026-01-01");

/** Pieces of money, days, tracking numbers and their like. */
function otherNumbers(
  pieces: readonly Piece[],
  tracking: TrackingFindings,
  lang: string,
): (at: number) => boolean {
  const isMasked = maskOf(pieces, tracking, COUNTS);
  const others = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) others.add(at);
  };
  for (const { unit, from, to } of sumsIn(pieces, termsIn(pieces, isMasked, lang)))
    if (unit !== null) add(from, to);
  for (const [at, { kind }] of pieces.entries()) {
    if (kind === "number" || kind === "ideograph") add(at, dayExpressionAt(pieces, at, SOME_DAY)?.to ?? at);
  }
  return (at) => isMasked(at) || others.has(at);
}

/** Names count as one kind when they differ in ending only. */
function kindsOf(pieces: readonly Piece[], items: readonly CountedItem[]): number | null {
  const names = items.flatMap(({ name }) => (name === null ? [] : [pieces.slice(name.from, name.to)]));
  return names.length === 0 ? null : new Set(names.map((words) => words.map(stemOf).join(" "))).size;
}

function stemOf({ text }: Piece): string {
  return text.replace(/s$/, "").replace(/(?:ов|ев|ами|ам|ах|[eаеиоуыэюя])$/, "");
}
