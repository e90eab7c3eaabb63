import { expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { demoTexts } from "../../src/texts/widget/demo-page.ts";
import { loadWidgetTexts } from "../../src/texts/widget.ts";

/** Every text of a tree, functions called with a telling value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String(value("CW-1001", "CW-1002"))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test.each(INTERFACE_LANGUAGES)("the panel and the demo page speak %s in full", async (language) => {
  const english = [...textsOf(await loadWidgetTexts("en")), ...textsOf(demoTexts("en"))];
  const texts = [...textsOf(await loadWidgetTexts(language)), ...textsOf(demoTexts(language))];
  expect(texts).toHaveLength(english.length);
  for (const text of texts) {
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/undefined|!(?!\S)|！/);
  }
  const same = texts.filter((text, at) => text === english[at] && text !== "Clearway");
  if (language !== "en") expect(same.filter((text) => text.length > 4)).toEqual([]);
});
