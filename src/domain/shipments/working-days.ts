import type { Days } from "./moves.ts";
import { daysSince } from "./shipment.ts";

const MS_PER_DAY = 86_400_000;

/** Whole days, or Mondays to Fridays, since an instant, as a calendar in UTC counts them; null when it is unknown. */
export function spentSince(since: string | null, unit: Days["unit"], now: Date): number | null {
  if (since === null) return null;
  return unit === "days" ? daysSince(since, now) : workingDaysBetween(new Date(since), now);
}

/** True once more than the longest of a span is over, at once where that is 0; false while the beginning is unknown. */
export function lasted(since: string | null, limit: Days, now: Date): boolean {
  const spent = spentSince(since, limit.unit, now);
  return spent !== null && (spent > limit.to || limit.to === 0);
}

/** The longest that a span can be on the calendar: working days with every weekend that may lie in them. */
export function calendarDays({ to, unit }: Days): number {
  return unit === "days" ? to : to + 2 * Math.ceil(to / 5);
}

/** Mondays to Fridays that began after `start`, up to and including the day of `end`, in UTC. */
function workingDaysBetween(start: Date, end: Date): number {
  const first = Math.floor(start.getTime() / MS_PER_DAY);
  const last = Math.floor(end.getTime() / MS_PER_DAY);
  const span = Math.max(0, last - first);
  let count = Math.floor(span / 7) * 5;
  for (let day = last - (span % 7) + 1; day <= last; day += 1) {
    // Day 0 of the epoch was a Thursday.
    const weekday = (day + 4) % 7;
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}
