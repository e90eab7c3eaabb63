import { ARTICLE_LANGUAGES, type Article, type ArticleLanguage } from "../../knowledge/article.ts";
import { inLanguageOrEnglish, type Knowledge } from "../../knowledge/knowledge.ts";
import { plainText } from "./article-markdown.ts";
import { articleView } from "./article-page.ts";
import type { HelpPage } from "./help-page.ts";
import { helpTexts } from "./help-texts.ts";
import { foundView, listView, notFoundView } from "./list-page.ts";

/** The articles that one page is made of, and where readers reach it. */
export interface Shelf {
  readonly knowledge: Knowledge;
  readonly publicUrl: string;
}

const MOST_FOUND = 10;
const LONGEST_DESCRIPTION = 300;

export function listPage({ knowledge, publicUrl }: Shelf, lang: ArticleLanguage): HelpPage {
  const words = helpTexts(lang);
  return {
    lang,
    title: words.help,
    description: words.intro,
    versions: listVersions(publicUrl),
    main: listView(lang, inLanguageOrEnglish(knowledge.articles, lang)),
  };
}

export function foundPage(
  { knowledge, publicUrl }: Shelf,
  lang: ArticleLanguage,
  { query, on }: { readonly query: string; readonly on: string },
): HelpPage {
  const hits = knowledge.search({ text: query, lang, limit: MOST_FOUND, on });
  const words = helpTexts(lang);
  const main = foundView(lang, query, hits);
  return {
    lang,
    title: words.found(query),
    description: words.intro,
    versions: listVersions(publicUrl),
    main,
  };
}

export function articlePage({ knowledge, publicUrl }: Shelf, article: Article, on: string): HelpPage {
  const { lang, slug, title, related, reviewBy } = article;
  const nearest = (other: string): Article | null =>
    knowledge.article(lang, other) ?? knowledge.article("en", other);
  const versions = ARTICLE_LANGUAGES.flatMap((known) => knowledge.article(known, slug) ?? []);
  return {
    lang,
    title,
    description: shortened(plainText(article.lead)),
    versions: versions.map((version) => ({ lang: version.lang, url: addressOf(publicUrl, version) })),
    main: articleView({
      article,
      overdue: reviewBy < on,
      related: related.flatMap((other) => nearest(other) ?? []),
      addressOf: (other) => {
        const found = nearest(other);
        return found === null ? null : `/help/${found.lang}/${found.slug}`;
      },
    }),
  };
}

export function notFoundPage(lang: ArticleLanguage, publicUrl: string): HelpPage {
  const { notFound: title, notFoundHelp: description } = helpTexts(lang);
  return { lang, title, description, versions: listVersions(publicUrl), main: notFoundView(lang) };
}

export function addressOf(publicUrl: string, { lang, slug }: Article): string {
  return `${publicUrl}/help/${lang}/${slug}`;
}

function listVersions(publicUrl: string): HelpPage["versions"] {
  return ARTICLE_LANGUAGES.map((lang) => ({ lang, url: `${publicUrl}/help/${lang}` }));
}

function shortened(text: string): string {
  return text.length <= LONGEST_DESCRIPTION ? text : `${text.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}
