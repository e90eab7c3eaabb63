import type { ComponentChild } from "preact";
import { inEveryLanguage, renderFrame } from "../../pages/frame.ts";
import { formTexts } from "../../texts/form/form-texts.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";

export interface FormPage {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** Address of this page, for the links that show it in another language. */
  readonly path: string;
  /** One column of form, or room for reading. */
  readonly width: "form" | "reading";
  readonly main: readonly ComponentChild[];
}

/** A page where a seller writes to a person, or reads what came back. */
export function renderPage({ language, title, path, width, main }: FormPage): string {
  return renderFrame({
    ...{ language, title, look: width, isHidden: false, words: formTexts(language), main },
    versions: inEveryLanguage((other) => `${path}?lang=${other}`),
  });
}
