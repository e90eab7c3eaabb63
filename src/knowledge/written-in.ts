import { detectLanguage } from "../domain/language.ts";
import { ARTICLE_LANGUAGES } from "./article.ts";

/** Below this confidence the text says less about its language than the asker's setting. */
const SURE = 0.5;

/** What a text is written in, by its own words where they tell, else `lang`. */
export function writtenIn(text: string, lang: string): string {
  const detected = detectLanguage(text, ARTICLE_LANGUAGES);
  return detected.confidence >= SURE || detected.lang === "und" ? detected.lang : lang;
}
