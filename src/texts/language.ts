/** Languages the interface speaks. `zh` is Simplified, `zh-Hant` Traditional Chinese. */
export const INTERFACE_LANGUAGES = ["en", "zh", "zh-Hant", "ru", "pt", "es"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The interface language nearest to a language tag: `pt-BR` reads Portuguese, an unknown one English. */
export function interfaceLanguage(tag: string | null | undefined): InterfaceLanguage {
  const lower = (tag ?? "en").toLowerCase();
  if (/^zh\b/.test(lower)) return /hant|tw|hk|mo/.test(lower) ? "zh-Hant" : "zh";
  return INTERFACE_LANGUAGES.find((known) => known === lower.slice(0, 2)) ?? "en";
}

/** The tag under which everybody else knows a language of ours. */
export function languageTag(language: string): string {
  return language === "zh" ? "zh-Hans" : language;
}

/** Each language by its own name, for readers who cannot read the present one. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  zh: "简体中文",
  "zh-Hant": "繁體中文",
  ru: "Русский",
  pt: "Português",
  es: "Español",
};
