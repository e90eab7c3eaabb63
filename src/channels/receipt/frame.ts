import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../../texts/language.ts";
import { receiptTexts } from "../../texts/receipt/receipt-texts.ts";

export interface Frame {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** Address of this page, for the links that show it in another language; null where there is only one. */
  readonly path: string | null;
  readonly main: readonly ComponentChild[];
}

/** A whole HTML document. Works without script and prints as a record; the look comes from the shared style sheet. */
export function renderFrame({ language, title, path, main }: Frame): string {
  const words = receiptTexts(language);
  const document = h(
    "html",
    { lang: HTML_LANGUAGES[language] },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "robots", content: "noindex, nofollow" }),
      h("title", null, `${title} · Clearway`),
      h("link", { rel: "stylesheet", href: "/assets/pages.css" }),
    ),
    h(
      "body",
      { class: "page" },
      h("a", { class: "skip-link", href: "#content" }, words.skip),
      h(
        "header",
        { class: "page-header" },
        h("a", { class: "brand", href: "/" }, "Clearway"),
        h("a", { href: "/help" }, words.help),
        path === null ? null : languageSwitch(language, path),
      ),
      h("main", { class: "page-main", id: "content", tabindex: -1 }, ...main),
      h(
        "footer",
        { class: "page-footer" },
        h("p", null, h("a", { href: `/contact?lang=${language}` }, words.contact)),
        h("p", null, words.notAdvice),
      ),
    ),
  );
  return `<!doctype html>${renderToString(document)}`;
}

/** The tag under which browsers know a language of ours. */
export const HTML_LANGUAGES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en",
  zh: "zh-Hans",
  "zh-Hant": "zh-Hant",
  ru: "ru",
  pt: "pt",
  es: "es",
};

const NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  zh: "简体中文",
  "zh-Hant": "繁體中文",
  ru: "Русский",
  pt: "Português",
  es: "Español",
};

function languageSwitch(language: InterfaceLanguage, path: string): ComponentChild {
  const links = INTERFACE_LANGUAGES.map((tag) => {
    const lang = HTML_LANGUAGES[tag];
    return tag === language
      ? h("strong", { key: tag, lang, "aria-current": "true" }, NAMES[tag])
      : h("a", { key: tag, href: `${path}?lang=${tag}`, lang, hreflang: lang }, NAMES[tag]);
  });
  return h("nav", { class: "muted", "aria-label": receiptTexts(language).languages }, ...links);
}
