/** A day of the Gregorian calendar; months from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From the first to the last day, both inside, as `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export type CalendarUnit = "day" | "week" | "month" | "year";

/** The day that `YYYY-MM-DD` names. */
export function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
}

/** One day; null when the month does not have it. */
export function daySpan(year: number, month: number, day: number): Span | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const iso = isoOf({ year, month, day });
  return { from: iso, to: iso };
}

export function monthSpan(year: number, month: number): Span {
  return {
    from: isoOf({ year, month, day: 1 }),
    to: isoOf({ year, month, day: daysIn(year, month) }),
  };
}

/** From one month to another of the same year, both whole. */
export function monthsSpan(year: number, first: number, last: number): Span {
  return { from: monthSpan(year, first).from, to: monthSpan(year, last).to };
}

export function yearSpan(year: number): Span {
  return monthsSpan(year, 1, 12);
}

/** The day, week (from Monday), month or year that lies so many of its kind after the one that holds `today`. */
export function unitSpan(unit: CalendarUnit, offset: number, { year, month, day }: Day): Span {
  switch (unit) {
    case "day":
      return spanFrom({ year, month, day: day + offset }, 1);
    case "week":
      return spanFrom({ year, month, day: day - ((weekday({ year, month, day }) + 6) % 7) + 7 * offset }, 7);
    case "month": {
      const at = new Date(Date.UTC(year, month - 1 + offset, 1));
      return monthSpan(at.getUTCFullYear(), at.getUTCMonth() + 1);
    }
    case "year":
      return yearSpan(year + offset);
  }
}

/** The day so many units after a day; the last of its month where that is shorter. */
export function dayAfter({ year, month, day }: Day, count: number, unit: CalendarUnit): Span {
  if (unit === "day" || unit === "week")
    return unitSpan("day", unit === "week" ? 7 * count : count, { year, month, day });
  const target = dayOf(unitSpan("month", unit === "year" ? 12 * count : count, { year, month, day }).to);
  const iso = isoOf({ ...target, day: Math.min(day, target.day) });
  return { from: iso, to: iso };
}

/** The first, middle or last third of a month; of a longer span its first, middle two or last month. */
export function partOf({ from, to }: Span, part: "start" | "middle" | "end"): Span {
  const { year, month } = dayOf(from);
  const last = dayOf(to);
  if (month !== last.month) {
    const middle = Math.floor((month + last.month) / 2);
    const [first, end] = {
      start: [month, month],
      middle: [middle, middle + 1],
      end: [last.month, last.month],
    }[part];
    return monthsSpan(year, first ?? month, end ?? month);
  }
  const [first, end] = { start: [1, 10], middle: [11, 20], end: [21, last.day] }[part];
  return { from: isoOf({ year, month, day: first ?? 1 }), to: isoOf({ year, month, day: end ?? 1 }) };
}

/** Days between the middles of a span and a day. */
export function distance({ from, to }: Span, today: Day): number {
  return Math.abs((number(dayOf(from)) + number(dayOf(to))) / 2 - number(today));
}

export function isoOf({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const DAY_MS = 86_400_000;

function number({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function weekday(day: Day): number {
  return new Date(number(day) * DAY_MS).getUTCDay();
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function spanFrom(first: Day, days: number): Span {
  return { from: isoOfNumber(number(first)), to: isoOfNumber(number(first) + days - 1) };
}

function isoOfNumber(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}
