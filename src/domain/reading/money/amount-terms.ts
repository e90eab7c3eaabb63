import { MEASURE_TABLE } from "../text/measures.ts";
import type { Piece } from "../text/pieces.ts";
import { numeralAt } from "../text/read-numeral.ts";
import { type CurrencyUnit, currencyAt } from "./currency-at.ts";

/** A number that may be money, or a money word; places among the pieces. */
export type Term = NumberTerm | CurrencyTerm;

export interface NumberTerm {
  readonly kind: "number";
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface CurrencyTerm {
  readonly kind: "currency";
  readonly unit: CurrencyUnit;
  readonly from: number;
  readonly to: number;
}

/** Numbers and money words in reading order, none within another. `isMasked` keeps pieces of other things out. */
export function termsIn(
  pieces: readonly Piece[],
  isMasked: (at: number) => boolean,
  lang: string,
): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length; ) {
    const term = isMasked(at) ? null : termAt(pieces, at, { lang, before: terms.at(-1) });
    if (term !== null) terms.push(term);
    at = term?.to ?? at + 1;
  }
  return terms;
}

/** Counts, weighs, times or is a percentage: no money. */
export function isMeasured(pieces: readonly Piece[], { to }: { readonly to: number }): boolean {
  return MEASURE_TABLE.at(pieces, to) !== null;
}

function termAt(
  pieces: readonly Piece[],
  at: number,
  { lang, before }: { readonly lang: string; readonly before: Term | undefined },
): Term | null {
  const numeral = numeralAt(pieces, at, lang);
  const isBehindMoney = before?.kind === "currency" && before.to === at;
  if (numeral !== null && standsAlone(pieces, { from: at, to: numeral.to }, isBehindMoney))
    return { kind: "number", value: numeral.value, from: at, to: numeral.to };
  if (pieces[at]?.kind === "number") return null;
  const currency = currencyAt(pieces, at);
  return currency === null ? null : { kind: "currency", unit: currency.unit, from: at, to: currency.to };
}

/** `CN22`, `4px`, `№ 120`, `20 %` are no amounts; `usd45` (where `mayBeGlued`) and `45usd` are. */
export function standsAlone(
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
  mayBeGlued: boolean,
): boolean {
  if (pieces[from]?.kind !== "number") return true;
  const previous = pieces[from - 1];
  if (pieces[from]?.glued && previous?.kind === "word" && !mayBeGlued) return false;
  if (previous !== undefined && NUMBERING.has(previous.text)) return false;
  const next = pieces[to];
  return next?.text !== "%" && !(next?.glued && next.kind === "word" && currencyAt(pieces, to) === null);
}

const NUMBERING = new Set(["#", "№"]);
