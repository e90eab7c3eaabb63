import { currencyAt } from "../money/currency-at.ts";
import type { Piece } from "../text/pieces.ts";
import { daySpan, monthSpan } from "./calendar.ts";
import type { DayExpression } from "./day-expression.ts";

/**
 * Dates in figures: `2027-03-01`, `2027/3/1`, `1.3.2027`, `2027-03`, `03/2027`, `20270301`. Where both readings are days,
 * the day stands before the month, as all over the world except in American English.
 */
export function numericDateAt(pieces: readonly Piece[], at: number): DayExpression | null {
  if (pieces[at]?.kind !== "number" || isPartOfMore(pieces, at)) return null;
  const to = endOf(pieces, at);
  const figures = pieces
    .slice(at, to)
    .map(({ text }) => text)
    .join("");
  if (currencyAt(pieces, to) !== null) return null;
  const span = spanOf(figures);
  return span === null ? null : { kind: "fixed", span, to };
}

/** Figures joined by one and the same mark; a point lies within one piece. */
function endOf(pieces: readonly Piece[], at: number): number {
  const mark = pieces[at + 1]?.text;
  let to = at + 1;
  if (mark !== "-" && mark !== "/") return to;
  while (
    to < at + MOST_PIECES &&
    pieces[to]?.text === mark &&
    isGluedNumber(pieces[to + 1]) &&
    pieces[to]?.glued
  )
    to += 2;
  return to;
}

const MOST_PIECES = 5;

function isGluedNumber(piece: Piece | undefined): boolean {
  return piece?.kind === "number" && piece.glued && /^\d+$/.test(piece.text);
}

/** `CN2027-03` and `12/2027-03` are numbers of something else. */
function isPartOfMore(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    pieces[at]?.glued === true &&
    (before?.kind === "word" || ["-", "/", ".", "#"].includes(before?.text ?? ""))
  );
}

function spanOf(figures: string) {
  const yearFirst = /^(20\d\d)([-/.]?)(\d\d?)\2(\d\d?)$/.exec(figures);
  if (yearFirst !== null) {
    const [, year, mark, month = "", day = ""] = yearFirst;
    return mark === "" && figures.length !== 8 ? null : daySpan(Number(year), Number(month), Number(day));
  }
  const dayFirst = /^(\d\d?)([-/.])(\d\d?)\2(20\d\d|[23]\d)$/.exec(figures);
  if (dayFirst !== null) {
    const [first, second, year] = [dayFirst[1], dayFirst[3], dayFirst[4]].map(Number);
    return dayAndMonth(first ?? 0, second ?? 0, ((year ?? 0) % 100) + 2000);
  }
  const month = /^(20[0-4]\d)[-/](\d\d?)$/.exec(figures) ?? swapped(/^(\d\d?)[/.](20[0-4]\d)$/.exec(figures));
  return month === null ? null : monthOf(Number(month[1]), Number(month[2]));
}

function dayAndMonth(first: number, second: number, year: number) {
  return daySpan(year, second, first) ?? daySpan(year, first, second);
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}

function monthOf(year: number, month: number) {
  return month >= 1 && month <= 12 ? monthSpan(year, month) : null;
}
