import type { InterfaceLanguage } from "../../texts/language.ts";

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en-GB",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  ru: "ru",
  pt: "pt-BR",
  es: "es",
};

/** 1 Jul 2026 · 2026年7月1日 · 1 июля 2026. What is no date is shown as it is. */
export function showDate(iso: string, language: InterfaceLanguage): string {
  const date = parseDate(iso);
  if (date === null) return iso;
  const month = language === "en" || language === "pt" || language === "es" ? "short" : "long";
  // A plain date has no time zone: it is the same day for everybody.
  const timeZone = iso.length === 10 ? { timeZone: "UTC" } : {};
  return new Intl.DateTimeFormat(LOCALES[language], { day: "numeric", month, year: "numeric", ...timeZone })
    .format(date)
    .replace(/ г\.$/, "");
}

/** The same with hours and minutes, where the text has them. */
export function showMoment(iso: string, language: InterfaceLanguage): string {
  const date = parseDate(iso);
  if (date === null || iso.length === 10) return showDate(iso, language);
  return `${showDate(iso, language)}, ${showTime(iso, language)}`;
}

export function showTime(iso: string, language: InterfaceLanguage): string {
  const date = parseDate(iso);
  if (date === null) return iso;
  return new Intl.DateTimeFormat(LOCALES[language], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(date);
}

export function showNumber(number: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(LOCALES[language]).format(number);
}

/** A country by name when it comes as its two letters. */
export function showCountry(code: string, language: InterfaceLanguage): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(LOCALES[language], { type: "region", fallback: "code" }).of(code) ?? code;
}

function parseDate(iso: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(iso)) return null;
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}
