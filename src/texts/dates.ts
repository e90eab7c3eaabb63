import { interfaceLanguage } from "./language.ts";

const LOCALES = {
  en: "en-GB",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  ru: "ru-RU",
  pt: "pt-BR",
  es: "es-ES",
} as const;

/** `2026-07-01` as people of that language write it: 1 Jul 2026, 2026年7月1日, 1 июля 2026. */
export function dateInWords(date: string, language: string | null): string {
  return formatted(date, language, "day");
}

/** The month of a date: Nov 2026, 2026年11月, ноябрь 2026. */
export function monthInWords(date: string, language: string | null): string {
  return formatted(date, language, "month");
}

/** A moment with its clock: 1 Jul 2026, 09:05 UTC. Whoever renders it does not know the reader's zone, so it names its own. */
export function momentInWords(at: Date, language: string | null): string {
  const separator = interfaceLanguage(language).startsWith("zh") ? " " : ", ";
  const instant = at.toISOString();
  return `${dateInWords(instant, language)}${separator}${instant.slice(11, 16)} UTC`;
}

/** When a parcel was scanned, with the clock of the place; what is no date stands as it is. */
export function scanInWords(at: string, language: string | null): string {
  const [, day, clock, zone] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)[\d:.]*(Z)?.*)?$/.exec(at) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) return at;
  const separator = interfaceLanguage(language).startsWith("zh") ? " " : ", ";
  const time = clock === undefined ? "" : `${separator}${clock}${zone === undefined ? "" : " UTC"}`;
  return dateInWords(day, language) + time;
}

type Precision = "day" | "month";

function formatted(date: string, language: string | null, precision: Precision): string {
  const format = formatOf(LOCALES[interfaceLanguage(language)], precision);
  return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)).replace(/ г\.$/, "");
}

/** Making a format takes a millisecond, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const month = locale === "ru-RU" || locale.startsWith("zh") ? "long" : "short";
  const format = new Intl.DateTimeFormat(locale, {
    ...(precision === "day" ? { day: "numeric" } : {}),
    ...{ month, year: "numeric", timeZone: "UTC" },
  });
  formats.set(key, format);
  return format;
}
