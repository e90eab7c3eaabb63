import type { Article, ArticleLanguage } from "./article.ts";
import type { Passage } from "./passages.ts";
import { type KnowledgeData, readKnowledge } from "./read-knowledge.ts";
import { createSearch, type SearchPassages } from "./search-passages.ts";
import { NO_SUBJECTS, type ReadSubjects } from "./subjects/subjects.ts";

/** The articles, and a way to find passages in them. Does no I/O once open. */
export interface Knowledge {
  /** Sorted by language and slug. */
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** What `loadArticles` warned of. */
  readonly warnings: readonly string[];
  article(lang: string, slug: string): Article | null;
  readonly search: SearchPassages;
}

/** Reads and indexes `<folder>/<lang>/<slug>.md`. Throws `ArticleFaults`. */
export function openKnowledge(folder: string): Knowledge {
  return knowledgeOf(readKnowledge(folder));
}

/** The knowledge base on what was read before; given what was learnt from messages, it finds by that, too. */
export function knowledgeOf(data: KnowledgeData, readSubjects: ReadSubjects = NO_SUBJECTS): Knowledge {
  const { articles, warnings, passages } = data;
  const bySlug = new Map(articles.map((article) => [`${article.lang}/${article.slug}`, article]));
  return {
    ...{ articles, passages, warnings },
    article: (lang, slug) => bySlug.get(`${lang}/${slug}`) ?? null,
    search: createSearch(data, readSubjects),
  };
}

/** Articles in the language, or the English ones where it lacks them; one an article. */
export function inLanguageOrEnglish(articles: readonly Article[], lang: ArticleLanguage): readonly Article[] {
  const chosen = new Map<string, Article>();
  for (const article of articles) {
    if (article.lang === lang || (article.lang === "en" && !chosen.has(article.slug)))
      chosen.set(article.slug, article);
  }
  return [...chosen.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1));
}
