import { type ComponentChild, h } from "preact";
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  LANGUAGE_NAMES,
  languageTag,
} from "../texts/language.ts";
import { type HtmlDocument, htmlDocument } from "./html-document.ts";

/** A page for readers: what stands around its text. */
export interface Frame extends Pick<HtmlDocument, "isHidden" | "head" | "styles"> {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** One column of form, room for reading, room for a table, or an article. */
  readonly look: "form" | "reading" | "wide" | "help";
  readonly words: Readonly<Record<"skip" | "languages", string>>;
  /** The way to other pages, beside the name. */
  readonly nav?: ComponentChild;
  /** The page in each language it can be read in, this one included; none: nothing to choose. */
  readonly versions: readonly PageVersion[];
  readonly main: readonly ComponentChild[];
  /** Paragraphs. */
  readonly footer?: readonly ComponentChild[];
}

export interface PageVersion {
  readonly language: InterfaceLanguage;
  readonly href: string;
}

/** A whole HTML document. Works without script and prints as a record. */
export function renderFrame(frame: Frame): string {
  const { language, title, look, words, nav = null, versions, main, footer = [] } = frame;
  const narrow = look === "form" ? " narrow" : "";
  return htmlDocument({
    ...frame,
    lang: languageTag(language),
    title: `${title} · Clearway`,
    body: h(
      "body",
      { class: BODY_CLASS[look] },
      h("a", { class: "skip-link", href: "#content" }, words.skip),
      h(
        "header",
        { class: `page-header${narrow}` },
        h("a", { class: "brand", href: "/" }, "Clearway"),
        nav,
        versions.length === 0 ? null : languageSwitch(language, versions, words.languages),
      ),
      h("main", { class: `page-main${narrow}`, id: "content", tabindex: -1 }, ...main),
      footer.length === 0 ? null : h("footer", { class: "page-footer" }, ...footer),
    ),
  });
}

/** A page that can be read in every language of the interface. */
export function inEveryLanguage(addressIn: (language: InterfaceLanguage) => string): readonly PageVersion[] {
  return INTERFACE_LANGUAGES.map((language) => ({ language, href: addressIn(language) }));
}

/** The way to a person, for the foot of a page. */
export function contactLink(language: InterfaceLanguage, words: string): ComponentChild {
  return h("p", null, h("a", { href: `/contact?lang=${language}` }, words));
}

const BODY_CLASS: Readonly<Record<Frame["look"], string>> = {
  form: "page",
  reading: "page",
  wide: "page wide",
  help: "page help",
};

function languageSwitch(
  current: InterfaceLanguage,
  versions: readonly PageVersion[],
  label: string,
): ComponentChild {
  const links = versions.map(({ language, href }) => {
    const lang = languageTag(language);
    const name = LANGUAGE_NAMES[language];
    return language === current
      ? h("strong", { key: lang, lang, "aria-current": "true" }, name)
      : h("a", { key: lang, href, lang, hreflang: lang }, name);
  });
  return h("nav", { class: "muted", "aria-label": label }, ...links);
}
