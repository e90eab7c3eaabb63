import { currencyAt } from "../money/currency-at.ts";
import { MEASURE_TABLE } from "../text/measures.ts";
import type { Piece } from "../text/pieces.ts";
import { numeralAt } from "../text/read-numeral.ts";
import type { NamedMonth } from "./named-month.ts";

/** A day of a month, as it stands before or behind the month. */
export interface NamedDay {
  readonly day: number;
  readonly isOrdinal: boolean;
  readonly isBefore: boolean;
  readonly to: number;
}

/** "1", "1st of", "1º de", "1-го", "первого". */
export function dayBeforeAt(pieces: readonly Piece[], at: number): NamedDay | null {
  const day = dayAt(pieces, at);
  if (day === null) return null;
  const to = JOINTS.has(pieces[day.to]?.text ?? "") ? day.to + 1 : day.to;
  return { ...day, isBefore: true, to };
}

/** "1", "1st" behind a name, 1日 and 1号 behind a Chinese month; no count, price or time. */
export function dayBehindAt(pieces: readonly Piece[], month: NamedMonth): NamedDay | null {
  if (month.isChinese) return chineseDayAt(pieces, month.to);
  const day = dayAt(pieces, month.to);
  if (day === null) return null;
  const isOther = currencyAt(pieces, day.to) !== null || pieces[day.to]?.text === ":";
  return isOther || (!day.isOrdinal && MEASURE_TABLE.at(pieces, day.to) !== null)
    ? null
    : { ...day, isBefore: false };
}

const FIRST = new Set(["first", "первого", "первое", "primeiro", "primero"]);
const ENDINGS = new Set(["st", "nd", "rd", "th", "º", "°", "o", "го", "ого", "е"]);
const JOINTS = new Set(["of", "de", "do", "del"]);
const LAST_DAY = 31;

function dayAt(pieces: readonly Piece[], at: number): Omit<NamedDay, "isBefore"> | null {
  const piece = pieces[at];
  if (piece === undefined) return null;
  if (FIRST.has(piece.text)) return { day: 1, isOrdinal: true, to: at + 1 };
  if (piece.kind !== "number" || !/^\d\d?$/.test(piece.text) || isPartOfMore(pieces, at)) return null;
  const day = Number(piece.text);
  if (day < 1 || day > LAST_DAY) return null;
  const hyphen = pieces[at + 1]?.text === "-" ? 1 : 0;
  const ending = pieces[at + 1 + hyphen];
  const isOrdinal = ending?.glued === true && ENDINGS.has(ending.text);
  return { day, isOrdinal, to: isOrdinal ? at + 2 + hyphen : at + 1 };
}

function isPartOfMore(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  return (
    pieces[at]?.glued === true && (before?.kind === "word" || before?.text === "#" || before?.text === "№")
  );
}

function chineseDayAt(pieces: readonly Piece[], at: number): NamedDay | null {
  const numeral = numeralAt(pieces, at, "und");
  const day = Number(numeral?.value);
  if (numeral === null || !Number.isInteger(day) || day < 1 || day > LAST_DAY) return null;
  return ["日", "号"].includes(pieces[numeral.to]?.text ?? "")
    ? { day, isOrdinal: true, isBefore: false, to: numeral.to + 1 }
    : null;
}
