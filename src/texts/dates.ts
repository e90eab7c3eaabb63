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
  const format = formatOf(LOCALES[interfaceLanguage(language)]);
  return format.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)).replace(/ г\.$/, "");
}

/** A moment with its clock: 1 Jul 2026, 09:05 UTC. Whoever renders it does not know the reader's zone, so it names its own. */
export function momentInWords(at: Date, language: string | null): string {
  const separator = interfaceLanguage(language).startsWith("zh") ? " " : ", ";
  const instant = at.toISOString();
  return `${dateInWords(instant, language)}${separator}${instant.slice(11, 16)} UTC`;
}

/** Making a format takes a millisecond, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const month = locale === "ru-RU" || locale.startsWith("zh") ? "long" : "short";
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
  formats.set(locale, format);
  return format;
}
