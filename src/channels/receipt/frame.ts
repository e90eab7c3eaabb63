import { type ComponentChild, h } from "preact";
import { contactLink, inEveryLanguage, renderFrame } from "../../pages/frame.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { receiptTexts } from "../../texts/receipt/receipt-texts.ts";

export interface ReceiptFrame {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** Address of this page, for the links that show it in another language; null where there is only one. */
  readonly path: string | null;
  readonly main: readonly ComponentChild[];
}

/** A page about one answer. */
export function renderReceiptFrame({ language, title, path, main }: ReceiptFrame): string {
  const words = receiptTexts(language);
  return renderFrame({
    ...{ language, title, look: "reading", isHidden: true, words, main },
    nav: h("a", { href: "/help" }, words.help),
    versions: path === null ? [] : inEveryLanguage((other) => `${path}?lang=${other}`),
    footer: [contactLink(language, words.contact), h("p", null, words.notAdvice)],
  });
}
