import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleLanguage } from "./article.ts";

/** Reads the files of articles under a folder as they stand now. */
export function createArticleText(folder: string): (lang: ArticleLanguage, slug: string) => Promise<string> {
  return (lang, slug) => readFile(join(folder, lang, `${slug}.md`), "utf8");
}
