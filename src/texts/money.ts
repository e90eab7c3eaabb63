import { interfaceLanguage } from "./language.ts";

// Spanish-speaking markets differ in their marks; the articles write 20,10 throughout, as Argentina does.
const LOCALES = {
  en: "en-GB",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  ru: "ru-RU",
  pt: "pt-BR",
  es: "es-AR",
} as const;
const formats = new Map<string, Intl.NumberFormat>();

/** `20.06` of USD as people of that language write it: USD 20.06, 20.06美元, 20,06 доллара США, USD 20,06. */
export function moneyInWords(amount: string, currency: string, language: string | null): string {
  const lang = interfaceLanguage(language);
  if (lang === "zh" || lang === "zh-Hant" || lang === "ru") {
    return formatOf(lang, currency, "name").format(Number(amount)).replaceAll("\u00a0", " ");
  }
  const digits = formatOf(lang, currency, "code").formatToParts(Number(amount));
  const number = digits
    .filter(({ type }) => type !== "currency" && type !== "literal")
    .map(({ value }) => value);
  return `${currency} ${number.join("")}`;
}

/** `33.5` as a percentage: 33.5 %, 33.5%, 33,5 %. */
export function percentInWords(percent: string, language: string | null): string {
  const lang = interfaceLanguage(language);
  const comma = lang === "ru" || lang === "pt" || lang === "es";
  const number = comma ? percent.replace(".", ",") : percent;
  return lang === "zh" || lang === "zh-Hant" || lang === "pt" ? `${number}%` : `${number} %`;
}

function formatOf(lang: keyof typeof LOCALES, currency: string, display: "name" | "code"): Intl.NumberFormat {
  const key = `${lang} ${currency}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(LOCALES[lang], {
    style: "currency",
    currency,
    currencyDisplay: display,
  });
  formats.set(key, format);
  return format;
}
