import { type ComponentChild, h } from "preact";
import { htmlDocument } from "../../pages/html-document.ts";
import { interfaceLanguage, languageTag } from "../../texts/language.ts";
import { watchTexts } from "../../texts/watches/watch-texts.ts";

export interface WatchPage {
  readonly language: string;
  readonly number: string;
  /** `running`: it can be stopped here; `count` is how many parcels this seller watches. */
  readonly state:
    | { readonly kind: "running"; readonly count: number }
    | { readonly kind: "ended" | "all_ended" };
}

/** The page behind the link of an e-mail: one button stops the news. Works without script. */
export function watchPage({ language, number, state }: WatchPage): string {
  const { page } = watchTexts(language);
  const body = h(
    "body",
    { class: "page" },
    h("header", { class: "page-header narrow" }, h("a", { class: "brand", href: "/" }, "Clearway")),
    h(
      "main",
      { class: "page-main narrow", id: "content" },
      h("h1", null, page.title),
      ...content(number, state, language),
    ),
  );
  const lang = languageTag(interfaceLanguage(language));
  return htmlDocument({ lang, title: `${page.title} · Clearway`, isHidden: true, body });
}

function content(number: string, state: WatchPage["state"], language: string): readonly ComponentChild[] {
  const { page } = watchTexts(language);
  switch (state.kind) {
    case "ended":
      return [h("p", { role: "status" }, page.ended(number))];
    case "all_ended":
      return [h("p", { role: "status" }, page.endedAll)];
    case "running":
      return [
        h("p", null, page.watched(number)),
        h(
          "form",
          { method: "post", class: "stack" },
          h("p", null, h("button", { type: "submit", class: "button" }, page.stop(number))),
          state.count < 2
            ? null
            : h(
                "p",
                null,
                h(
                  "button",
                  { type: "submit", class: "button-quiet", name: "all", value: "1" },
                  page.stopAll(state.count),
                ),
              ),
        ),
      ];
  }
}
