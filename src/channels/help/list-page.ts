import { type ComponentChild, h } from "preact";
import type { Article, ArticleLanguage } from "../../knowledge/article.ts";
import { headingAnchor } from "../../knowledge/heading-anchor.ts";
import type { Hit } from "../../knowledge/search-passages.ts";
import { languageTag } from "../../texts/language.ts";
import { articleLink, articleList } from "./article-page.ts";
import { searchForm } from "./help-page.ts";
import { helpTexts } from "./help-texts.ts";

/** All articles, those of one country or region apart from those that hold everywhere; the reader's language first. */
export function listView(lang: ArticleLanguage, articles: readonly Article[]): readonly ComponentChild[] {
  const words = helpTexts(lang);
  const inOrder = (one: Article, other: Article) =>
    Number(one.lang !== lang) - Number(other.lang !== lang) || one.title.localeCompare(other.title, lang);
  const titled = articles.toSorted(inOrder);
  const everywhere = titled.filter(({ jurisdictions }) => jurisdictions.length === 0);
  const byCountry = titled.filter(({ jurisdictions }) => jurisdictions.length > 0);
  return [
    h("h1", null, words.help),
    h("p", null, words.intro),
    searchForm(lang, ""),
    ...group(lang, words.everywhere, everywhere),
    ...group(lang, words.byCountry, byCountry),
  ];
}

/** What a search found, with the section it stands in. */
export function foundView(
  lang: ArticleLanguage,
  query: string,
  hits: readonly Hit[],
): readonly ComponentChild[] {
  const words = helpTexts(lang);
  return [
    h("h1", null, words.help),
    searchForm(lang, query),
    h("h2", null, hits.length === 0 ? words.nothingFound(query) : words.found(query)),
    h("ul", { class: "plain-list" }, ...hits.map(({ passage }) => foundItem(lang, passage))),
    h("p", null, h("a", { href: `/help/${lang}` }, words.allArticles)),
  ];
}

/** What is shown for an address that has no article. */
export function notFoundView(lang: ArticleLanguage): readonly ComponentChild[] {
  const words = helpTexts(lang);
  return [
    h("h1", null, words.notFound),
    h("p", null, words.notFoundHelp),
    searchForm(lang, ""),
    h("p", null, h("a", { href: `/help/${lang}` }, words.allArticles)),
  ];
}

function group(
  lang: ArticleLanguage,
  title: string,
  articles: readonly Article[],
): readonly ComponentChild[] {
  return articles.length === 0 ? [] : [h("h2", null, title), articleList(lang, articles)];
}

function foundItem(
  page: ArticleLanguage,
  { id, lang, slug, title, heading }: Hit["passage"],
): ComponentChild {
  const anchor = heading === null ? "" : `#${headingAnchor(heading)}`;
  return h(
    "li",
    { key: id, class: "found" },
    ...articleLink(page, { lang, slug }, heading ?? title, anchor),
    heading === null ? null : h("span", { class: "muted found-in", lang: languageTag(lang) }, title),
  );
}
