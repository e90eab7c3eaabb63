import { type ComponentChild, h } from "preact";
import type { Article, ArticleLanguage } from "../../knowledge/article.ts";
import { headingAnchor } from "../../knowledge/heading-anchor.ts";
import { dateInWords } from "../../texts/dates.ts";
import { LANGUAGE_NAMES, languageTag } from "../../texts/language.ts";
import { type AddressOf, articleHtml, withFixedSpaces } from "./article-markdown.ts";
import { helpTexts } from "./help-texts.ts";

export interface ArticleView {
  readonly article: Article;
  readonly overdue: boolean;
  readonly related: readonly Article[];
  readonly addressOf: AddressOf;
}

/** An article as the inside of a page. Headings carry the anchors that citations point to. */
export function articleView({
  article,
  overdue,
  related,
  addressOf,
}: ArticleView): readonly ComponentChild[] {
  const { lang } = article;
  const words = helpTexts(lang);
  return [
    h("h1", null, withFixedSpaces(article.title)),
    h("p", { class: "muted" }, words.stateOf(dateInWords(article.asOf, lang))),
    overdue
      ? h("p", { class: "notice notice-waiting" }, words.overdue(dateInWords(article.reviewBy, lang)))
      : null,
    html("lead", articleHtml(article.lead, addressOf)),
    contents(article),
    ...article.sections.flatMap(({ heading, text }) => [
      sectionHeading(heading, words.linkToSection(heading)),
      html("article-section", articleHtml(text, addressOf)),
    ]),
    h("h2", { id: "article-sources" }, words.sources),
    h("p", { class: "muted" }, words.factsHelp),
    ...sourcesView(article),
    related.length === 0 ? null : h("h2", { id: "article-related" }, words.related),
    related.length === 0 ? null : articleList(lang, related),
  ];
}

/** Links to articles by their titles; one in another language than the page says so. */
export function articleList(lang: ArticleLanguage, articles: readonly Article[]): ComponentChild {
  return h(
    "ul",
    null,
    ...articles.map((article) =>
      h("li", { key: article.slug }, ...articleLink(lang, article, article.title)),
    ),
  );
}

/** A link to an article, or to a section of it. */
export function articleLink(
  lang: ArticleLanguage,
  article: Pick<Article, "lang" | "slug">,
  words: string,
  anchor = "",
): readonly ComponentChild[] {
  const href = `/help/${article.lang}/${article.slug}${anchor}`;
  if (article.lang === lang) return [h("a", { href }, words)];
  const tag = languageTag(article.lang);
  const name = LANGUAGE_NAMES[article.lang];
  return [
    h("a", { href, lang: tag, hreflang: tag }, words),
    " ",
    h("span", { class: "muted", lang: tag }, `(${name})`),
  ];
}

function html(name: string, content: string): ComponentChild {
  return h("div", { class: name, dangerouslySetInnerHTML: { __html: content } });
}

function sectionHeading(heading: string, label: string): ComponentChild {
  const anchor = headingAnchor(heading);
  const link = h("a", { class: "heading-link", href: `#${anchor}`, "aria-label": label }, "#");
  return h("h2", { id: anchor }, withFixedSpaces(heading), "\u00a0", link);
}

function contents({ lang, sections }: Article): ComponentChild {
  const items = sections.map(({ heading }) =>
    h("li", { key: heading }, h("a", { href: `#${headingAnchor(heading)}` }, withFixedSpaces(heading))),
  );
  const title = helpTexts(lang).onThisPage;
  return h(
    "nav",
    { class: "contents", "aria-label": title },
    h("strong", null, title),
    h("ul", null, ...items),
  );
}

/** Each source with what rests on it. */
function sourcesView({ lang, facts, sources }: Article): readonly ComponentChild[] {
  return sources.flatMap(({ id, name, url }) => [
    h("h3", null, h("a", { href: url, rel: "noopener noreferrer" }, name)),
    factsTable(
      lang,
      name,
      facts.filter(({ source }) => source === id),
    ),
  ]);
}

function factsTable(lang: ArticleLanguage, source: string, facts: Article["facts"]): ComponentChild {
  if (facts.length === 0) return null;
  const words = helpTexts(lang);
  const head = [words.fact, words.asOf, words.sureness].map((title) =>
    h("th", { key: title, scope: "col" }, title),
  );
  const rows = facts.map(({ claim, asOf, confidence }) =>
    h(
      "tr",
      { key: claim },
      h("td", null, withFixedSpaces(claim)),
      h("td", { class: "date" }, dateInWords(asOf, lang)),
      h("td", null, h("span", { class: `chip ${TONES[confidence]}` }, words.confidence[confidence])),
    ),
  );
  const table = h(
    "table",
    { class: "table facts-table" },
    h("thead", null, h("tr", null, ...head)),
    h("tbody", null, ...rows),
  );
  return h("div", { class: "table-scroll", tabindex: 0, role: "region", "aria-label": source }, table);
}

const TONES = { high: "tone-done", medium: "tone-unknown", low: "tone-waiting" } as const;
