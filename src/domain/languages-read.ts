import { detectLanguage } from "./language.ts";

/** Above this a text tells its language or one much like it: Portuguese for Spanish, but not for English. */
const LIKELY = 0.3;
/** Below this it is asked what else they wrote. */
const SURE = 0.5;

/** Beside numbers and abbreviations in capitals: "45 USD" is read everywhere. */
const WORD = /\p{Ll}{2,}|\p{Lo}{2,}/u;

/** The tag of a text's language, Chinese by its script; null where the text does not tell. */
export function languageOf(text: string): string | null {
  const { lang, script, confidence } = detectLanguage(text);
  if (lang === "und" || confidence < LIKELY) return null;
  return lang === "zh" && script === "Hant" ? "zh-Hant" : lang;
}

/** What somebody writes, by their last words where these tell, else by all; null where nothing tells. */
export function languageOfWriter(texts: readonly string[]): string | null {
  const last = texts.at(-1) ?? "";
  const isSure = detectLanguage(last).confidence >= SURE;
  return (isSure ? languageOf(last) : null) ?? languageOf(texts.join("\n"));
}

/**
 * Whether a text is in none of these languages. It need not be clear which other it is: what may be Portuguese or
 * Spanish is no English. A text that does not tell counts as read.
 */
export function isForeign(text: string, languages: readonly string[]): boolean {
  const { lang } = detectLanguage(text);
  if (!WORD.test(text) || lang === "und" || reads(languages, lang)) return false;
  return languages.every((known) => {
    const either = detectLanguage(text, [baseOf(known), lang]);
    return either.lang === lang && either.confidence >= SURE;
  });
}

/** Whether somebody who reads these languages reads that one; who reads one Chinese script reads the other. */
export function reads(languages: readonly string[], language: string): boolean {
  return languages.some((known) => baseOf(known) === baseOf(language));
}

/** Into which language a text is translated for them: their desk's own where they read it, else the first they chose. */
export function mainLanguage(languages: readonly string[], desk: string): string {
  return languages.length === 0 || languages.includes(desk) ? desk : (languages[0] ?? desk);
}

/** The language without its script or country. */
export function baseOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
