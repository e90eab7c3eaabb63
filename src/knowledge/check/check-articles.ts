import { ARTICLE_LANGUAGES, type Article } from "../article.ts";
import type { Finding } from "./finding.ts";
import { isPromised } from "./promised-languages.ts";

/**
 * What is wrong with the articles on a day (YYYY-MM-DD) although each is well formed: past its review date,
 * resting on a source that nothing else rests on, linking to what is not written, lacking a language, or
 * translated from an English text with other sections.
 */
export function checkArticles(articles: readonly Article[], on: string): readonly Finding[] {
  return [
    ...articles.filter(({ reviewBy }) => reviewBy < on).map(overdue),
    ...singleSources(articles),
    ...articles.flatMap((article) => deadLinks(article, articles)),
    ...missingTranslations(articles),
    ...staleTranslations(articles),
  ];
}

function overdue(article: Article): Finding {
  const message = `is past its review date ${article.reviewBy}: check its facts, then set asOf and reviewBy anew`;
  return { kind: "overdue", about: nameOf(article), message };
}

/** A source that one English article alone names, and only for one fact, is easily wrong unnoticed. */
function singleSources(articles: readonly Article[]): readonly Finding[] {
  const english = articles.filter(({ lang }) => lang === "en");
  const uses = new Map<string, number>();
  for (const article of english) {
    for (const { id, url } of article.sources) {
      const facts = article.facts.filter(({ source }) => source === id).length;
      uses.set(url, (uses.get(url) ?? 0) + facts);
    }
  }
  return english.flatMap((article) =>
    article.sources
      .filter(({ url }) => uses.get(url) === 1)
      .map(({ name, url }) => ({
        kind: "single_source" as const,
        about: nameOf(article),
        message: `is the only one that rests on ${name} (${url}), for one fact`,
      })),
  );
}

function deadLinks(article: Article, articles: readonly Article[]): readonly Finding[] {
  const known = new Set(articles.map(({ slug }) => slug));
  const text = [article.lead, ...article.sections.map((section) => section.text)].join("\n");
  const linked = [...text.matchAll(/\]\(([a-z0-9-]+)\)/g)].map((match) => match[1] ?? "");
  const dead = [...new Set([...linked, ...article.related])].filter((slug) => !known.has(slug));
  return dead.map((slug) => ({
    kind: "dead_link",
    about: nameOf(article),
    message: `links to ${slug}, which is not written`,
  }));
}

function missingTranslations(articles: readonly Article[]): readonly Finding[] {
  const names = new Set(articles.map(nameOf));
  const slugs = [...new Set(articles.map(({ slug }) => slug))];
  return slugs.flatMap((slug) =>
    ARTICLE_LANGUAGES.filter((lang) => isPromised(slug, lang) && !names.has(`${lang}/${slug}`)).map(
      (lang) => ({
        kind: "missing_translation" as const,
        about: `${lang}/${slug}`,
        message: "is not written, but exists in another language",
      }),
    ),
  );
}

function staleTranslations(articles: readonly Article[]): readonly Finding[] {
  const english = new Map(
    articles.filter(({ lang }) => lang === "en").map((article) => [article.slug, article]),
  );
  return articles.flatMap((article) => {
    const master = english.get(article.slug);
    if (master === undefined || article.lang === "en") return [];
    const faults = [
      ...(article.sections.length === master.sections.length
        ? []
        : [`has ${article.sections.length} sections, the English text ${master.sections.length}`]),
      ...(article.asOf >= master.asOf ? [] : [`is of ${article.asOf}, the English text of ${master.asOf}`]),
    ];
    return faults.map((message) => ({
      kind: "stale_translation" as const,
      about: nameOf(article),
      message,
    }));
  });
}

function nameOf({ lang, slug }: Article): string {
  return `${lang}/${slug}`;
}

/** How many articles each language has, in the order of the languages. */
export function countByLanguage(articles: readonly Article[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ARTICLE_LANGUAGES.map((lang) => [lang, articles.filter((article) => article.lang === lang).length]),
  );
}
