import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../../texts/language.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";

export interface Frame {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** Address of this page in another language; null where there is only one. */
  readonly inLanguage: ((language: InterfaceLanguage) => string) | null;
  /** Where agents come from. */
  readonly isOfDesk: boolean;
  /** The page changes by itself: it is loaded anew where no script does that. */
  readonly isGrowing: boolean;
  readonly main: readonly ComponentChild[];
}

const RELOAD_SECONDS = "4";

/** A whole HTML document for reading and printing; works without script, the look comes from the shared style sheet. */
export function renderFrame({ language, title, inLanguage, isOfDesk, isGrowing, main }: Frame): string {
  const words = listTexts(language).page;
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
      isGrowing
        ? [
            h("noscript", { key: "reload" }, h("meta", { "http-equiv": "refresh", content: RELOAD_SECONDS })),
            h("script", { key: "grow", type: "module", src: "/assets/list.js" }),
          ]
        : null,
    ),
    h(
      "body",
      { class: "page wide" },
      h("a", { class: "skip-link", href: "#content" }, words.skip),
      h(
        "header",
        { class: "page-header" },
        h("a", { class: "brand", href: "/" }, "Clearway"),
        isOfDesk
          ? h("a", { href: "/desk/parcels" }, words.backToDesk)
          : h("a", { href: "/help" }, words.help),
        inLanguage === null ? null : languageSwitch(language, inLanguage),
      ),
      h("main", { class: "page-main", id: "content", tabindex: -1 }, ...main),
      isOfDesk
        ? null
        : h(
            "footer",
            { class: "page-footer" },
            h("p", null, h("a", { href: `/contact?lang=${language}` }, words.contact)),
          ),
    ),
  );
  return `<!doctype html>${renderToString(document)}`;
}

/** The tag under which browsers know a language of ours. */
const HTML_LANGUAGES: Readonly<Record<InterfaceLanguage, string>> = {
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

function languageSwitch(
  language: InterfaceLanguage,
  address: (language: InterfaceLanguage) => string,
): ComponentChild {
  const links = INTERFACE_LANGUAGES.map((tag) => {
    const lang = HTML_LANGUAGES[tag];
    return tag === language
      ? h("strong", { key: tag, lang, "aria-current": "true" }, NAMES[tag])
      : h("a", { key: tag, href: address(tag), lang, hreflang: lang }, NAMES[tag]);
  });
  return h("nav", { class: "muted", "aria-label": listTexts(language).page.languages }, ...links);
}
