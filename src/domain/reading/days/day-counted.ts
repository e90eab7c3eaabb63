import { PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { numeralAt } from "../text/read-numeral.ts";
import { type CalendarUnit, type Day, dayAfter } from "./calendar.ts";
import type { DayExpression } from "./day-expression.ts";
import { AGO, AGO_BEHIND, AHEAD, AHEAD_BEHIND, UNIT_WORDS } from "./day-words.ts";

/** A day at a distance from today: "in two weeks", "через месяц", 三天后, "hace 9 días". A mere duration is no day. */
export function countedAt(pieces: readonly Piece[], at: number, today: Day): DayExpression | null {
  const led = LEADS.at(pieces, at);
  const count = countAt(pieces, led?.to ?? at);
  if (count === null) return null;
  const behind = BEHIND.at(pieces, count.to);
  const sign = behind?.value ?? led?.value;
  if (sign === undefined) return null;
  const span = dayAfter(today, sign * count.count, count.unit);
  return { kind: "fixed", span, to: behind?.to ?? count.to };
}

const LEADS = new PhraseTable<1 | -1>([
  [AHEAD, 1],
  [AGO, -1],
]);
const BEHIND = new PhraseTable<1 | -1>([
  [AHEAD_BEHIND, 1],
  [AGO_BEHIND, -1],
]);
const UNITS = new PhraseTable(UNIT_WORDS);
const ONE = new Set(["a", "an"]);
const MOST = 5000;

interface Count {
  readonly count: number;
  readonly unit: CalendarUnit;
  readonly to: number;
}

/** "Three weeks", "a month", and in Russian a bare "неделю". */
function countAt(pieces: readonly Piece[], at: number): Count | null {
  const numeral = numeralAt(pieces, at, "und");
  const isOne = numeral === null && ONE.has(pieces[at]?.text ?? "");
  const unit = UNITS.at(pieces, numeral?.to ?? (isOne ? at + 1 : at));
  const count = Number(numeral?.value ?? 1);
  if (unit === null || !Number.isInteger(count) || count > MOST) return null;
  return numeral === null && !isOne && !/^[а-я]/.test(pieces[at]?.text ?? "")
    ? null
    : { count, unit: unit.value, to: unit.to };
}
