import { isLess } from "../text/decimal.ts";
import type { Piece } from "../text/pieces.ts";
import { isMeasured, type NumberTerm, type Term } from "./amount-terms.ts";
import { AND_JOINTS, LIST_JOINTS, RANGE_JOINTS, RANGE_OPENERS } from "./amount-words.ts";
import type { CurrencyUnit } from "./currency-at.ts";
import { moneyWordOf } from "./money-word.ts";

/** A number with the money word it goes with, if any; places among the pieces. */
export interface Sum {
  readonly value: string;
  readonly unit: CurrencyUnit | null;
  readonly number: NumberTerm;
  readonly from: number;
  readonly to: number;
  /** Which end of a range; null when it is none. */
  readonly bound: "from" | "to" | null;
}

/** Every number with its money word; in ranges and lists ("40-50 USD", "100 + 20 eur") neighbours share it. */
export function sumsIn(pieces: readonly Piece[], terms: readonly Term[]): readonly Sum[] {
  const sums: Sum[] = [];
  let usedTo = 0;
  for (const [index, term] of terms.entries()) {
    if (term.kind === "currency") continue;
    const word = moneyWordOf(pieces, terms, { index, usedTo });
    usedTo = word?.to ?? usedTo;
    const sum = sumOf(term, word);
    const before = sums.pop();
    sums.push(...(before === undefined ? [sum] : joined(pieces, before, sum)));
  }
  return sums;
}

function sumOf(
  number: NumberTerm,
  word: { readonly unit: CurrencyUnit; readonly from: number; readonly to: number } | null,
): Sum {
  return {
    value: number.value,
    unit: word?.unit ?? null,
    number,
    from: Math.min(number.from, word?.from ?? number.from),
    to: Math.max(number.to, word?.to ?? number.to),
    bound: null,
  };
}

/** Two neighbours, in one currency and marked as the ends of a range where the words between them say so. */
function joined(pieces: readonly Piece[], first: Sum, second: Sum): readonly [Sum, Sum] {
  const joint = jointOf(pieces, first.to, second.from);
  if (joint === "" || first.bound !== null) return [first, second];
  const isOpened = RANGE_OPENERS.has(pieces[first.from - 1]?.text ?? "");
  const isRange = RANGE_JOINTS.has(joint) || (AND_JOINTS.has(joint) && isOpened);
  if ((!isRange && !LIST_JOINTS.has(joint)) || !isShareable(pieces, first, second)) return [first, second];
  const unit = first.unit ?? second.unit;
  const shared = [
    { ...first, unit: first.unit ?? unit },
    { ...second, unit: second.unit ?? unit },
  ] as const;
  if (!isRange) return shared;
  return isLess(first.value, second.value)
    ? [
        { ...shared[0], bound: "from" },
        { ...shared[1], bound: "to" },
      ]
    : [first, second];
}

/** The one piece between two places, or the two of 还是. */
function jointOf(pieces: readonly Piece[], from: number, to: number): string {
  const between = to - from <= 2 ? pieces.slice(from, to) : [];
  const isWord = between.length < 2 || between.every(({ kind }) => kind === "ideograph");
  return isWord ? between.map(({ text }) => text).join("") : "";
}

/** At least one is money, and the other neither counts nor weighs. */
function isShareable(pieces: readonly Piece[], first: Sum, second: Sum): boolean {
  if (first.unit === null && second.unit === null) return false;
  return [first, second].every((sum) => sum.unit !== null || !isMeasured(pieces, sum));
}
