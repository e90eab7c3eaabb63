import { type ComponentChild, h } from "preact";
import type { ArticleLanguage } from "../../knowledge/article.ts";
import { contactLink, renderFrame } from "../../pages/frame.ts";
import { PAGE_STYLES } from "../../pages/html-document.ts";
import { languageTag } from "../../texts/language.ts";
import { helpTexts } from "./help-texts.ts";

export interface HelpPage {
  readonly lang: ArticleLanguage;
  readonly title: string;
  readonly description: string;
  /** The same page in other languages, this one included; absolute addresses. */
  readonly versions: readonly { readonly lang: ArticleLanguage; readonly url: string }[];
  readonly main: readonly ComponentChild[];
}

/** A page of the help, for readers and for search engines. */
export function renderHelpPage({ lang, title, description, versions, main }: HelpPage): string {
  const words = helpTexts(lang);
  const own = versions.find((version) => version.lang === lang);
  return renderFrame({
    ...{ language: lang, title, look: "help", isHidden: false, words, main },
    head: [h("meta", { name: "description", content: description }), ...addresses(versions, own)],
    styles: [PAGE_STYLES, "/assets/help.css"],
    nav: h("a", { href: `/help/${lang}` }, words.help),
    versions: versions.map((version) => ({ language: version.lang, href: new URL(version.url).pathname })),
    footer: [
      contactLink(lang, words.contact),
      h("p", null, words.notAdvice),
      own === undefined ? null : h("p", { class: "print-only" }, `Clearway · ${own.url}`),
    ],
  });
}

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

/** Tells search engines which page is which. */
function addresses(
  versions: HelpPage["versions"],
  own: HelpPage["versions"][number] | undefined,
): readonly ComponentChild[] {
  const alternate = (hreflang: string, href: string) =>
    h("link", { key: hreflang, rel: "alternate", hreflang, href });
  const english = versions.find(({ lang }) => lang === "en");
  return [
    own === undefined ? null : h("link", { rel: "canonical", href: own.url }),
    ...versions.map(({ lang, url }) => alternate(languageTag(lang), url)),
    english === undefined ? null : alternate("x-default", english.url),
  ];
}
