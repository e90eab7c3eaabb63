import type { TrackingFindings } from "../shipments/find-tracking-numbers.ts";
import type { LookAlike } from "../shipments/look-alikes.ts";
import { type Day, dayOf, type Span } from "./days/calendar.ts";
import { type DayExpression, dayExpressionAt } from "./days/day-expression.ts";
import { DaySurroundings } from "./days/day-surroundings.ts";
import type { DayRelation } from "./days/day-words.ts";
import { settleYear } from "./days/settle-year.ts";
import { maskOf, numbersIn } from "./text/masks.ts";
import { type Piece, piecesOf, writtenBy } from "./text/pieces.ts";

export type { DayRelation } from "./days/day-words.ts";

/** A day, month or year named in a text. */
export interface ReadDay {
  /** First and last day that it covers, both inside, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /**
   * What is told of it holds on the day, within the span, before it or after it. "Since July" and "after 1 July" are both
   * `after`: from its first day on, or behind it, which only the rule that is asked about can tell.
   */
  readonly relation: DayRelation;
  /** As written, with the word of relation; UTF-16 places in the text. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The days that a text names in English, Chinese, Russian, Portuguese or Spanish, seen from `today` (`YYYY-MM-DD`), in
 * reading order. Durations, prices and the digits of tracking numbers are no days. A month or day without a year is the
 * coming one; the latest where the text speaks of the past; the nearest behind "since" and "before".
 *
 * No date library: chrono-node 2.10.3 with these five locales takes 16 MB and 80 ms at the start, reads 明年7月 as this
 * year's, "sat in customs" as Saturday and 1/7/2026 as January, knows no bare year, no Portuguese month without a day, little
 * Chinese, and takes quadratic time on long runs of digits. Where it is right, a test compares it with this reader.
 */
export function readDays(
  text: string,
  today: string,
  tracking: TrackingFindings = numbersIn(text),
): readonly ReadDay[] {
  const pieces = piecesOf(text);
  const isMasked = maskOf(pieces, tracking, DAYS);
  return placedDays(pieces, isMasked, dayOf(today)).map(({ span, relation, from, to }) => ({
    ...span,
    relation,
    words: writtenBy(text, pieces, from, to),
    start: pieces[from]?.start ?? 0,
    end: pieces[to - 1]?.end ?? 0,
  }));
}

const DAYS: ReadonlySet<LookAlike> = new Set(["date", "amount"]);

interface PlacedDay {
  readonly span: Span;
  readonly relation: DayRelation;
  readonly from: number;
  readonly to: number;
  /** In "1 July to 1 August" the second day ends what the first one opens. */
  readonly isEnd: boolean;
}

function placedDays(
  pieces: readonly Piece[],
  isMasked: (at: number) => boolean,
  today: Day,
): readonly PlacedDay[] {
  const around = new DaySurroundings(pieces);
  const days: PlacedDay[] = [];
  for (let at = 0; at < pieces.length; ) {
    const found = isMasked(at) ? null : dayExpressionAt(pieces, at, today);
    const day = found === null ? null : placed(around, { found, at, before: days.at(-1) }, today);
    if (day !== null) {
      const opening = day.isEnd ? days.pop() : undefined;
      if (opening !== undefined) days.push({ ...opening, relation: "after" });
      days.push(day);
    }
    at = day?.to ?? at + 1;
  }
  return days;
}

interface Candidate {
  readonly found: DayExpression;
  readonly at: number;
  readonly before: PlacedDay | undefined;
}

/** The day with the words of relation around it. */
function placed(around: DaySurroundings, { found, at, before }: Candidate, today: Day): PlacedDay | null {
  const isEnd = before !== undefined && around.isJoint(before.to, at);
  const led = around.relationBefore(at, before?.to ?? 0);
  const followed = led === null || led.relation === "at" ? around.relationBehind(found.to) : null;
  const plain = led === null || led.relation === "at" ? null : led.relation;
  const said = isEnd ? "before" : (followed?.relation ?? plain);
  const direction = said !== null ? "nearest" : around.isPast(at, found.to) ? "past" : "coming";
  const span = found.kind === "fixed" ? found.span : settleYear(found.when, direction, today);
  if (span === null) return null;
  const relation = said ?? (span.from === span.to ? "on" : "during");
  return { span, relation, isEnd, from: (isEnd ? null : led?.from) ?? at, to: followed?.to ?? found.to };
}
