import { localMinutes } from "./time-zone.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Ordinary news waits from ten in the evening to eight in the morning, where the seller is. */
export const QUIET_FROM_HOUR = 22;
export const QUIET_UNTIL_HOUR = 8;

/** When news that comes now may be told: at once, or at the end of the quiet hours when it can wait. */
export function tellAt(
  now: Date,
  { zone, isUrgent }: { readonly zone: string; readonly isUrgent: boolean },
): Date {
  return isUrgent || !isQuiet(now, zone) ? now : morningAfter(now, zone);
}

export function isQuiet(at: Date, zone: string): boolean {
  const minutes = localMinutes(at, zone);
  return minutes >= QUIET_FROM_HOUR * 60 || minutes < QUIET_UNTIL_HOUR * 60;
}

/** The next eight o'clock; where clocks are changed in that night the clock on the wall counts. */
function morningAfter(now: Date, zone: string): Date {
  const wanted = QUIET_UNTIL_HOUR * 60;
  const wait = (wanted - localMinutes(now, zone) + DAY_MINUTES) % DAY_MINUTES;
  const guess = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS + wait * MINUTE_MS);
  const missed = (wanted - localMinutes(guess, zone) + DAY_MINUTES) % DAY_MINUTES;
  const correction = missed > DAY_MINUTES / 2 ? missed - DAY_MINUTES : missed;
  return new Date(guess.getTime() + correction * MINUTE_MS);
}
