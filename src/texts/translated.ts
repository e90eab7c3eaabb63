import type { InterfaceLanguage } from "./language.ts";
import { languageName } from "./language-names.ts";

const LINES: Readonly<Record<InterfaceLanguage, (language: string) => string>> = {
  en: (language) => `Translated by machine. The original is in ${language}.`,
  zh: (language) => `机器翻译，原文为${language}。`,
  "zh-Hant": (language) => `機器翻譯，原文為${language}。`,
  ru: (language) => `Машинный перевод. Язык оригинала: ${language}.`,
  pt: (language) => `Tradução automática. Original em ${language}.`,
  es: (language) => `Traducción automática. Original en ${language}.`,
};

/** Tells a seller that what they read is a translation, and of which language. */
export function translatedFrom(language: InterfaceLanguage, original: string): string {
  return LINES[language](languageName(original, language));
}
