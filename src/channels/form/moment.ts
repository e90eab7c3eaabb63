import type { InterfaceLanguage } from "../../texts/language.ts";

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en-GB",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  ru: "ru-RU",
  pt: "pt-BR",
  es: "es-ES",
};

/** A moment as people read it: "1 Jul 2026, 09:05 UTC". The server does not know the reader's zone, so it names its own. */
export function formatMoment(language: InterfaceLanguage, at: Date): string {
  const time = at.toISOString().slice(11, 16);
  const separator = language.startsWith("zh") ? " " : ", ";
  return `${formatDate(language, at)}${separator}${time} UTC`;
}

/** A day as people read it: "1 Jul 2026", "2026年7月1日", "1 июля 2026". */
export function formatDate(language: InterfaceLanguage, at: Date): string {
  const month = language === "en" ? "short" : "long";
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  });
  // Russian adds "г." for year, which running text leaves out.
  return format.format(at).replace(/\s?г\.$/, "");
}
