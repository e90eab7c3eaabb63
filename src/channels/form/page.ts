import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { formTexts } from "../../texts/form/form-texts.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../../texts/language.ts";

export interface PageFrame {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** Address of this page, for the links that show it in another language. */
  readonly path: string;
  /** One column of form, or room for reading. */
  readonly width: "form" | "reading";
  readonly main: readonly ComponentChild[];
}

/** A whole HTML document. Works without script; the look comes from the shared style sheet. */
export function renderPage(frame: PageFrame): string {
  const words = formTexts(frame.language);
  const document = h(
    "html",
    { lang: HTML_LANGUAGES[frame.language] },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", null, `${frame.title} · Clearway`),
      h("link", { rel: "stylesheet", href: "/assets/pages.css" }),
    ),
    h(
      "body",
      { class: "page" },
      h("a", { class: "skip-link", href: "#content" }, words.skip),
      h(
        "header",
        { class: frame.width === "form" ? "page-header narrow" : "page-header" },
        h("a", { class: "brand", href: "/" }, "Clearway"),
        languageSwitch(frame),
      ),
      h(
        "main",
        { class: frame.width === "form" ? "page-main narrow" : "page-main", id: "content", tabindex: -1 },
        ...frame.main,
      ),
    ),
  );
  return `<!doctype html>${renderToString(document)}`;
}

const HTML_LANGUAGES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "en",
  zh: "zh-Hans",
  "zh-Hant": "zh-Hant",
  ru: "ru",
  pt: "pt",
  es: "es",
};

/** Each language by its own name, for readers who cannot read the present one. */
const NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: "English",
  zh: "简体中文",
  "zh-Hant": "繁體中文",
  ru: "Русский",
  pt: "Português",
  es: "Español",
};

function languageSwitch({ language, path }: PageFrame): ComponentChild {
  const links = INTERFACE_LANGUAGES.map((tag) =>
    tag === language
      ? h("strong", { key: tag, lang: HTML_LANGUAGES[tag], "aria-current": "true" }, NAMES[tag])
      : h(
          "a",
          { key: tag, href: `${path}?lang=${tag}`, lang: HTML_LANGUAGES[tag], hreflang: tag },
          NAMES[tag],
        ),
  );
  return h("nav", { class: "muted", "aria-label": formTexts(language).languages }, ...links);
}
