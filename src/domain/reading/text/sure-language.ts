import { detectLanguage } from "../../language.ts";

/** Below this the language is a guess. */
const SURE = 0.5;

/** The language of a text where it is clear, else `und`: it decides about small words that are numbers in one language only. */
export function sureLanguage(text: string): string {
  const { lang, confidence } = detectLanguage(text);
  return confidence >= SURE ? lang : "und";
}
