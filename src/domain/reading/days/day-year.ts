import { currencyAt } from "../money/currency-at.ts";
import { MEASURE_TABLE } from "../text/measures.ts";
import { IDEOGRAPH_DIGITS, IDEOGRAPH_ZEROS } from "../text/number-words.ts";
import { PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { type Day, monthsSpan, partOf, type Span, unitSpan, yearSpan } from "./calendar.ts";
import type { DayExpression, Part } from "./day-expression.ts";
import { isLed } from "./day-lead.ts";
import {
  PARTS,
  PARTS_BEHIND,
  PARTS_OF_NOW,
  PIECES_OF_YEAR,
  RELATIVE_UNITS,
  UNIT_WORDS,
  YEAR_WORDS,
} from "./day-words.ts";

/** A year that is named; `marked` when a word says that the number is one. */
export interface NamedYear {
  readonly year: number;
  readonly marked: boolean;
  readonly to: number;
}

/** "Now", "next week", "in 2028", "end of next year", 2027年底, "Q1 2027". */
export function yearAt(pieces: readonly Piece[], at: number, today: Day): DayExpression | null {
  const part = PARTS_TABLE.at(pieces, at);
  const months = MONTHS_OF_YEAR.at(pieces, at);
  const from = part?.to ?? months?.to ?? at;
  const whole =
    relativeAt(pieces, from, today) ??
    numberedAt(pieces, from, part !== null || months !== null) ??
    currentAt(pieces, from, today, part !== null);
  if (whole === null) return lonePart(pieces, at, today);
  const behind = MONTHS_OF_YEAR.at(pieces, whole.to);
  const cut = part === null ? PARTS_BEHIND_TABLE.at(pieces, whole.to) : null;
  if (months !== null || behind !== null) {
    const { first, last } = months?.value ?? behind?.value ?? { first: 1, last: 12 };
    return fixed(monthsSpan(yearOf(whole.span), first, last), behind?.to ?? whole.to);
  }
  const piece: Part | null = part?.value ?? cut?.value ?? null;
  return fixed(piece === null ? whole.span : partOf(whole.span, piece), cut?.to ?? whole.to);
}

/** A year in figures or in ideographs (二〇二七年), with the word that says so. */
export function namedYearAt(pieces: readonly Piece[], at: number): NamedYear | null {
  const piece = pieces[at];
  const digits = piece?.kind === "ideograph" ? ideographYear(pieces, at) : piece?.text;
  if (digits === undefined || !/^20\d\d$/.test(digits)) return null;
  const to = at + (piece?.kind === "ideograph" ? digits.length : 1);
  const word = YEAR_TABLE.at(pieces, to);
  return { year: Number(digits), marked: word !== null, to: word?.to ?? to };
}

/** "Next year", 明年, with its distance from today. */
export function relativeYearAt(pieces: readonly Piece[], at: number, today: Day): NamedYear | null {
  const found = RELATIVE.at(pieces, at);
  return found?.value.unit === "year"
    ? { year: today.year + found.value.offset, marked: true, to: found.to }
    : null;
}

const PARTS_TABLE = new PhraseTable(PARTS);
const PARTS_BEHIND_TABLE = new PhraseTable(PARTS_BEHIND);
const PARTS_OF_NOW_TABLE = new PhraseTable(PARTS_OF_NOW);
const MONTHS_OF_YEAR = new PhraseTable(PIECES_OF_YEAR);
const RELATIVE = new PhraseTable(RELATIVE_UNITS);
const YEAR_TABLE = new PhraseTable([[YEAR_WORDS, true]]);
const UNITS = new PhraseTable(UNIT_WORDS);
/** Read without any word beside them. */
const PLAUSIBLE = { from: 2020, to: 2039 };

interface Whole {
  readonly span: Span;
  readonly to: number;
}

function relativeAt(pieces: readonly Piece[], at: number, today: Day): Whole | null {
  const found = RELATIVE.at(pieces, at);
  return found === null
    ? null
    : { span: unitSpan(found.value.unit, found.value.offset, today), to: found.to };
}

function numberedAt(pieces: readonly Piece[], at: number, isCut: boolean): Whole | null {
  const named = namedYearAt(pieces, at);
  if (named === null || !isYear(pieces, at, named)) return null;
  const isSaid = named.marked || isCut || isLed(pieces, at);
  const isPlausible = named.year >= PLAUSIBLE.from && named.year <= PLAUSIBLE.to;
  return isSaid || isPlausible ? { span: yearSpan(named.year), to: named.to } : null;
}

/** Neither money, nor a count, nor a piece of another number. */
export function isYear(pieces: readonly Piece[], at: number, { marked, to }: NamedYear): boolean {
  const [before, next] = [pieces[at - 1], pieces[to]];
  const isGlued =
    pieces[at]?.glued === true && before?.kind !== "ideograph" && !OPENING.has(before?.text ?? "");
  if (isGlued || (next?.glued === true && (next.kind === "word" || JOINING.has(next.text)))) return false;
  if (NAMING.has(before?.text ?? "")) return false;
  const isMoney = currencyAt(pieces, to) !== null || (at > 0 && currencyAt(pieces, at - 1)?.to === at);
  return !isMoney && (marked || MEASURE_TABLE.at(pieces, to) === null);
}

/** "HS 2022" is an edition, "UN 2031" a substance. */
const NAMING = new Set(["hs", "hts", "un", "pi", "iso", "no", "nr", "№", "#"]);
const OPENING = new Set(["(", ",", ".", ";", ":", "?", "!", "[", "«", '"', "'"]);
const JOINING = new Set(["-", "/", "%"]);

/** "The end of the year" is that of this one. */
function currentAt(pieces: readonly Piece[], at: number, today: Day, isCut: boolean): Whole | null {
  if (!isCut) return null;
  const from = ARTICLES.has(pieces[at]?.text ?? "") ? at + 1 : at;
  const unit = UNITS.at(pieces, from);
  const isLong = unit?.value === "year" || unit?.value === "month";
  return unit === null || !isLong ? null : { span: unitSpan(unit.value, 0, today), to: unit.to };
}

const ARTICLES = new Set(["the", "this", "el", "o"]);

function lonePart(pieces: readonly Piece[], at: number, today: Day): DayExpression | null {
  const found = PARTS_OF_NOW_TABLE.at(pieces, at);
  if (found !== null) return fixed(partOf(unitSpan(found.value.unit, 0, today), found.value.part), found.to);
  const half = MONTHS_OF_YEAR.at(pieces, at);
  // 下半年 stands alone; "Q1" and "first half of" want a year.
  return half === null || pieces[at]?.kind !== "ideograph"
    ? null
    : fixed(monthsSpan(today.year, half.value.first, half.value.last), half.to);
}

function ideographYear(pieces: readonly Piece[], at: number): string | undefined {
  const digits = pieces
    .slice(at, at + 4)
    .map(({ text }) => (IDEOGRAPH_ZEROS.has(text) ? 0 : IDEOGRAPH_DIGITS.get(text)));
  return digits.includes(undefined) ? undefined : digits.join("");
}

function yearOf({ from }: Span): number {
  return Number(from.slice(0, 4));
}

function fixed(span: Span, to: number): DayExpression {
  return { kind: "fixed", span, to };
}
