import { PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { type Day, daySpan, monthSpan, partOf, type Span } from "./calendar.ts";
import type { DayExpression, Part, Yearless } from "./day-expression.ts";
import { isLed } from "./day-lead.ts";
import { dayBeforeAt, dayBehindAt, type NamedDay } from "./day-of-month.ts";
import { PARTS, PARTS_BEHIND, SHIFTS, SHIFTS_BEHIND } from "./day-words.ts";
import { isYear, namedYearAt, relativeYearAt } from "./day-year.ts";
import { monthAt, type NamedMonth } from "./named-month.ts";

/** A month or a day of one: "1 March 2027", "July 1st", "próximo julio", 明年7月1日, "конец июля". */
export function monthDateAt(pieces: readonly Piece[], at: number, today: Day): DayExpression | null {
  const part = PARTS_TABLE.at(pieces, at);
  const shift = SHIFTS_TABLE.at(pieces, part?.to ?? at);
  const date = dateAt(pieces, shift?.to ?? part?.to ?? at, today);
  if (date === null) return null;
  const behind = shift === null && date.year === null ? SHIFTED.at(pieces, date.to) : null;
  const when: Yearless = {
    month: date.month.month,
    day: date.day?.day ?? null,
    part: part?.value ?? date.part,
    shift: shift?.value ?? behind?.value ?? null,
  };
  const isSure = date.year !== null || when.shift !== null || when.part !== null || isLed(pieces, at);
  if (!isSure && !isSaidAlone(pieces, date)) return null;
  const to = behind?.to ?? date.to;
  if (date.year === null) return { kind: "yearless", when, to };
  const span = spanIn(date.year, when);
  return span === null ? null : { kind: "fixed", span, to };
}

/** A month or day in a year; null when the year does not have it. */
export function spanIn(year: number, { month, day, part }: Omit<Yearless, "shift">): Span | null {
  if (day !== null) return daySpan(year, month, day);
  return part === null ? monthSpan(year, month) : partOf(monthSpan(year, month), part);
}

const PARTS_TABLE = new PhraseTable(PARTS);
const CUTS = new PhraseTable(PARTS_BEHIND);
const SHIFTS_TABLE = new PhraseTable(SHIFTS);
const SHIFTED = new PhraseTable(SHIFTS_BEHIND);

interface NamedDate {
  readonly month: NamedMonth;
  readonly day: NamedDay | null;
  readonly part: Part | null;
  readonly year: number | null;
  readonly to: number;
}

/** A month with the day before or behind it and the year before or behind it. */
function dateAt(pieces: readonly Piece[], at: number, today: Day): NamedDate | null {
  const yearBefore = yearBeforeAt(pieces, at, today);
  const leading = yearBefore === null ? dayBeforeAt(pieces, at) : null;
  const behindDay = leading === null ? null : monthAt(pieces, leading.to);
  // The 7 of 7月 is no day.
  const dayBefore = behindDay === null || behindDay.isChinese ? null : leading;
  const month = dayBefore === null ? monthAt(pieces, yearBefore?.to ?? at) : behindDay;
  if (month === null) return null;
  const dayBehind = dayBefore === null ? dayBehindAt(pieces, month) : null;
  const day = dayBefore ?? dayBehind;
  const cut = day === null ? CUTS.at(pieces, month.to) : null;
  const end = dayBehind?.to ?? cut?.to ?? month.to;
  const yearBehind = yearBefore === null ? yearBehindAt(pieces, end, today) : null;
  return {
    month,
    day,
    part: cut?.value ?? null,
    year: yearBefore?.year ?? yearBehind?.year ?? null,
    to: yearBehind?.to ?? end,
  };
}

interface YearPlace {
  readonly year: number;
  readonly to: number;
}

function yearBeforeAt(pieces: readonly Piece[], at: number, today: Day): YearPlace | null {
  const short = pieces[at];
  // 26年7月
  if (short?.kind === "number" && /^[23]\d$/.test(short.text) && pieces[at + 1]?.text === "年")
    return { year: 2000 + Number(short.text), to: at + 2 };
  return relativeYearAt(pieces, at, today) ?? namedYearAt(pieces, at);
}

function yearBehindAt(pieces: readonly Piece[], at: number, today: Day): YearPlace | null {
  for (const from of [at, at + 1]) {
    if (from > at && !YEAR_JOINTS.has(pieces[at]?.text ?? "")) break;
    const relative = relativeYearAt(pieces, from, today);
    if (relative !== null) return relative;
    const named = namedYearAt(pieces, from);
    if (named !== null && isYear(pieces, from, named)) return named;
  }
  return null;
}

const YEAR_JOINTS = new Set([",", ".", "of", "de", "del", "do", "da"]);

/** "5 parcels may be held" names no month, "July" and "1st of May" do. */
function isSaidAlone(pieces: readonly Piece[], { month, day, to }: NamedDate): boolean {
  if (month.isShort && (day === null || month.isAlsoWord)) return false;
  if (!month.isAlsoWord || day?.isOrdinal) return true;
  return day?.isBefore === true && pieces[to]?.kind !== "word";
}
