import { h } from "preact";
import { formTexts } from "../../texts/form/form-texts.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { renderPage } from "./page.ts";

/** Says that the case is there: its number, and the private link to keep. */
export function sentPage(sent: {
  readonly language: InterfaceLanguage;
  /** "CW-1001". */
  readonly number: string;
  readonly link: string;
  readonly token: string;
  readonly sendsMail: boolean;
}): string {
  const words = formTexts(sent.language);
  const title = words.sent.title(sent.number);
  return renderPage({
    language: sent.language,
    title,
    path: `/contact/sent/${sent.token}`,
    width: "form",
    main: [
      h("h1", null, title),
      h("div", { class: "notice notice-done" }, h("p", null, words.sent.lead)),
      h("p", { class: "muted" }, words.contact.hours),
      h(
        "div",
        { class: "card" },
        h("p", null, words.sent.keep),
        h("p", null, h("span", { class: "number" }, sent.link)),
        sent.sendsMail ? h("p", null, words.sent.mailed) : null,
        h(
          "p",
          { class: "form-actions" },
          h("a", { class: "button", href: `/c/${sent.token}?lang=${sent.language}` }, words.sent.open),
        ),
      ),
    ],
  });
}
