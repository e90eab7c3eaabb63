/** Where most sellers who write in a language sit, for those whose zone nobody knows. The desk's own city is for all others. */
const ZONES: Readonly<Record<string, string>> = {
  ru: "Europe/Moscow",
  pt: "America/Sao_Paulo",
  es: "Europe/Madrid",
};
const USUAL_ZONE = "Asia/Shanghai";

/** The time zone of a seller: their own (IANA name), else one that goes with their language. */
export function sellersZone(own: string | null, language: string | null): string {
  if (own !== null && isTimeZone(own)) return own;
  return ZONES[(language ?? "").slice(0, 2).toLowerCase()] ?? USUAL_ZONE;
}

/** True for a name that the calendar knows: `Europe/Madrid`, `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    return clockOf(name) !== null;
  } catch {
    return false;
  }
}

/** Minutes since midnight on the clock on the wall there. */
export function localMinutes(at: Date, zone: string): number {
  const parts = clockOf(zone).formatToParts(at);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return read("hour") * 60 + read("minute");
}

/** Making a format takes a millisecond, so each is made once. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone that there is not. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone },
  });
  clocks.set(zone, clock);
  return clock;
}
