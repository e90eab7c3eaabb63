import { type Day, distance, isoOf, type Span } from "./calendar.ts";
import type { Yearless } from "./day-expression.ts";
import { spanIn } from "./day-month.ts";

/**
 * Which year is meant where none is said. `coming`: the month or day that is now or comes next; `past`: the latest one;
 * `nearest`: the one with the shortest way to today, as what holds "since July" may lie on either side.
 */
export type Direction = "coming" | "past" | "nearest";

/** Null when no near year has that day (30 February). "Next July" is the first one that has not begun. */
export function settleYear(when: Yearless, direction: Direction, today: Day): Span | null {
  const now = isoOf(today);
  const years = when.month === 2 && when.day === 29 ? LEAP_YEARS : YEARS;
  const spans = years.flatMap((offset) => spanIn(today.year + offset, when) ?? []);
  switch (when.shift) {
    case "next":
      return spans.find(({ from }) => from > now) ?? null;
    case "last":
      return spans.findLast(({ to }) => to < now) ?? null;
    case "this":
      return spanIn(today.year, when);
    case null:
      return byDirection(spans, direction, today);
  }
}

/** Distances from this year. */
const YEARS = [-1, 0, 1];
const LEAP_YEARS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

function byDirection(spans: readonly Span[], direction: Direction, today: Day): Span | null {
  const now = isoOf(today);
  switch (direction) {
    case "coming":
      return spans.find(({ to }) => to >= now) ?? null;
    case "past":
      return spans.findLast(({ from }) => from <= now) ?? null;
    case "nearest":
      return spans.reduce<Span | null>(
        (best, span) => (best === null || distance(span, today) < distance(best, today) ? span : best),
        null,
      );
  }
}
