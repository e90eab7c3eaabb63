import { h } from "preact";
import { formTexts } from "../../texts/form/form-texts.ts";
import type { PageWords } from "../../texts/form/texts.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { renderPage } from "./page.ts";

/** A refusal as a page, for people who came with a browser. */
export function problemPage(language: InterfaceLanguage, status: number): string {
  const { title, text } = wordsOf(language, status);
  return renderPage({
    language,
    title,
    path: "/contact",
    width: "form",
    main: [
      h("h1", null, title),
      h("p", null, text),
      h("p", null, h("a", { href: `/contact?lang=${language}` }, formTexts(language).contact.title)),
    ],
  });
}

function wordsOf(language: InterfaceLanguage, status: number): PageWords {
  const { notFound, tooLarge, tooMany, notUnderstood, broken } = formTexts(language).problems;
  if (status === 404) return notFound;
  if (status === 413) return tooLarge;
  if (status === 429) return tooMany;
  return status < 500 ? notUnderstood : broken;
}
