import type { Piece } from "../text/pieces.ts";
import type { CurrencyTerm, Term } from "./amount-terms.ts";
import { type CurrencyUnit, mayLead, sameMoney } from "./currency-at.ts";

export interface MoneyWord {
  readonly unit: CurrencyUnit;
  readonly from: number;
  readonly to: number;
}

/**
 * The money word of the number at `index`: before it, behind it, or both ("$45 CAD"); null when it has none.
 * Words before the piece `usedTo` belong to earlier numbers; a word between two numbers goes with the first,
 * unless that has its own or the word is a sign written on to the second.
 */
export function moneyWordOf(
  pieces: readonly Piece[],
  terms: readonly Term[],
  { index, usedTo }: { readonly index: number; readonly usedTo: number },
): MoneyWord | null {
  const number = terms[index];
  if (number === undefined) return null;
  const before = wordBefore(pieces, terms, { index, usedTo });
  const behind = wordBehind(pieces, terms, index);
  if (behind === null) return before;
  const ahead = terms[index + 2];
  const leads = ahead?.kind === "number" && ahead.from === behind.to;
  if (before === null) return leads && isSignOf(pieces, behind) ? null : withTwin(terms, index + 2, behind);
  const both = sameMoney(before.unit, behind.unit);
  const isOfNext = leads && (isSignOf(pieces, behind) || isSame(before.unit, behind.unit));
  return both === null || isOfNext ? before : { unit: both, from: before.from, to: behind.to };
}

function wordBefore(
  pieces: readonly Piece[],
  terms: readonly Term[],
  { index, usedTo }: { readonly index: number; readonly usedTo: number },
): CurrencyTerm | null {
  const previous = terms[index - 1];
  if (previous?.kind !== "currency" || previous.to !== terms[index]?.from || previous.from < usedTo)
    return null;
  return mayLead(pieces[previous.to - 1]) ? previous : null;
}

/** "300 多 元", "dos millones de pesos": what may stand between a number and its money word. */
const BETWEEN = new Set(["多", "余", "来", "几", "de"]);

function wordBehind(pieces: readonly Piece[], terms: readonly Term[], index: number): CurrencyTerm | null {
  const number = terms[index];
  const next = terms[index + 1];
  if (number === undefined || next?.kind !== "currency") return null;
  const gap = next.from - number.to;
  const between = pieces[number.to]?.text ?? "";
  // "3 тыс. рублей" is shortened with a point.
  const isShortened = between === "." && pieces[number.to - 1]?.kind === "word";
  return gap === 0 || (gap === 1 && (isShortened || BETWEEN.has(between))) ? next : null;
}

/** "45 dollars CAD": the second word says more of the first. */
function withTwin(terms: readonly Term[], index: number, word: CurrencyTerm): MoneyWord {
  const next = terms[index];
  if (next?.kind !== "currency" || next.from !== word.to) return word;
  const after = terms[index + 1];
  const both = after?.kind === "number" && after.from === next.to ? null : sameMoney(word.unit, next.unit);
  return both === null ? word : { unit: both, from: word.from, to: next.to };
}

/** In "in 2026 $45" the sign is written on to the number behind it. */
function isSignOf(pieces: readonly Piece[], { from, to }: CurrencyTerm): boolean {
  return pieces[from]?.kind === "mark" && pieces[from]?.glued === false && pieces[to]?.glued === true;
}

function isSame(one: CurrencyUnit, other: CurrencyUnit): boolean {
  return one.kind === "code"
    ? other.kind === "code" && one.code === other.code
    : other.kind === "family" && one.family === other.family;
}
