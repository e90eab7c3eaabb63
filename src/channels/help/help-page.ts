import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { ArticleLanguage } from "../../knowledge/article.ts";
import { helpTexts } from "./help-texts.ts";

export interface HelpPage {
  readonly lang: ArticleLanguage;
  readonly title: string;
  readonly description: string;
  /** The same page in other languages, this one included; absolute addresses. */
  readonly versions: readonly { readonly lang: ArticleLanguage; readonly url: string }[];
  readonly main: readonly ComponentChild[];
}

/** A whole HTML document. Works without script and prints as an article; the look comes from the style sheets. */
export function renderHelpPage({ lang, title, description, versions, main }: HelpPage): string {
  const words = helpTexts(lang);
  const own = versions.find((version) => version.lang === lang);
  const english = versions.find((version) => version.lang === "en");
  const document = h(
    "html",
    { lang: HTML_LANGUAGES[lang] },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", null, `${title} · Clearway`),
      h("meta", { name: "description", content: description }),
      own === undefined ? null : h("link", { rel: "canonical", href: own.url }),
      ...versions.map((version) =>
        h("link", {
          key: version.lang,
          rel: "alternate",
          hreflang: HTML_LANGUAGES[version.lang],
          href: version.url,
        }),
      ),
      english === undefined
        ? null
        : h("link", { rel: "alternate", hreflang: "x-default", href: english.url }),
      ...STYLE_SHEETS.map((href) => h("link", { key: href, rel: "stylesheet", href })),
    ),
    h(
      "body",
      { class: "page help" },
      h("a", { class: "skip-link", href: "#content" }, words.skip),
      h(
        "header",
        { class: "page-header" },
        h("a", { class: "brand", href: "/" }, "Clearway"),
        h("a", { href: `/help/${lang}` }, words.help),
        languageLinks(lang, versions),
      ),
      h("main", { class: "page-main", id: "content", tabindex: -1 }, ...main),
      h(
        "footer",
        { class: "page-footer" },
        h("p", null, h("a", { href: `/contact?lang=${lang}` }, words.contact)),
        h("p", null, words.notAdvice),
        own === undefined ? null : h("p", { class: "print-only" }, `Clearway · ${own.url}`),
      ),
    ),
  );
  return `<!doctype html>${renderToString(document)}`;
}

/** The first brings the tokens along. */
const STYLE_SHEETS = ["/assets/pages.css", "/assets/help.css"];

export const HTML_LANGUAGES: Readonly<Record<ArticleLanguage, string>> = {
  en: "en",
  zh: "zh-Hans",
  ru: "ru",
  pt: "pt",
  es: "es",
};

/** The article list as a form that searches; works without script. */
export function searchForm(lang: ArticleLanguage, query: string): ComponentChild {
  const words = helpTexts(lang);
  return h(
    "form",
    { class: "help-search", action: `/help/${lang}`, method: "get", role: "search" },
    h("label", { for: "help-query" }, words.searchLabel),
    h("input", { id: "help-query", name: "q", type: "search", value: query, maxlength: 400 }),
    h("button", { class: "button", type: "submit" }, words.search),
  );
}

function languageLinks(lang: ArticleLanguage, versions: HelpPage["versions"]): ComponentChild {
  const links = versions.map((version) => {
    const name = helpTexts(version.lang).languageName;
    const tag = HTML_LANGUAGES[version.lang];
    return version.lang === lang
      ? h("strong", { key: tag, lang: tag, "aria-current": "true" }, name)
      : h("a", { key: tag, href: new URL(version.url).pathname, lang: tag, hreflang: tag }, name);
  });
  return h("nav", { class: "muted", "aria-label": helpTexts(lang).languages }, ...links);
}
