import { type InterfaceLanguage, interfaceLanguage } from "../../texts/language.ts";

/** Locales that write dates the way our texts do: 1 Jul 2026, 2026年7月1日, 1 июля 2026 г. */
const LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en-GB",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  ru: "ru",
  pt: "pt-BR",
  es: "es",
};

/** The day of an ISO date or time in words of a language; anything else as it stands. */
export function dayInWords(iso: string, language: string | null): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const date = day === undefined ? null : new Date(`${day}T00:00:00Z`);
  if (date === null || Number.isNaN(date.getTime())) return iso;
  const interfaceLang = interfaceLanguage(language);
  const month = interfaceLang === "ru" ? "long" : "short";
  const options = { day: "numeric", month, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(LOCALES[interfaceLang], options).format(date);
}
