import { type ComponentChild, h } from "preact";
import { contactLink, inEveryLanguage, renderFrame } from "../../pages/frame.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";

export interface ListFrame {
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

/** A page about one list. */
export function renderListFrame(frame: ListFrame): string {
  const { language, title, inLanguage, isOfDesk, isGrowing, main } = frame;
  const words = listTexts(language).page;
  return renderFrame({
    ...{ language, title, look: "wide", isHidden: true, words, main },
    head: isGrowing ? growing() : [],
    nav: isOfDesk
      ? h("a", { href: "/desk/parcels" }, words.backToDesk)
      : h("a", { href: "/help" }, words.help),
    versions: inLanguage === null ? [] : inEveryLanguage(inLanguage),
    footer: isOfDesk ? [] : [contactLink(language, words.contact)],
  });
}

function growing(): readonly ComponentChild[] {
  return [
    h("noscript", { key: "reload" }, h("meta", { "http-equiv": "refresh", content: RELOAD_SECONDS })),
    h("script", { key: "grow", type: "module", src: "/assets/list.js" }),
  ];
}
