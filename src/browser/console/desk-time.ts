import { useEffect, useState } from "preact/hooks";

const TICK_MS = 30_000;

/** The time, drawn again twice a minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Whole minutes since `since`; a clock that runs behind the server's gives 0. */
export function minutesSince(since: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
}

/** "1 Jul 2026". */
export function dayOf(at: string, locale: string): string {
  const month = locale.startsWith("zh") ? "long" : "short";
  return new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric" }).format(new Date(at));
}

/** "14:03". */
export function timeOf(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}

/** A date without a time (YYYY-MM-DD) is the same day everywhere. */
export function plainDayOf(date: string, locale: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? dayOf(`${date}T12:00:00`, locale) : date;
}
