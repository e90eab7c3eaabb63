import { expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { listTexts } from "../../src/texts/lists/list-texts.ts";

/** Every text of a tree; those that count are asked for all the forms a language may have. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [1, 2, 5, 11, 21, 500].map((count) => String(value(count, 501)));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test.each(INTERFACE_LANGUAGES)("lists speak %s in full", (language) => {
  const english = textsOf(listTexts("en"));
  const texts = textsOf(listTexts(language));
  expect(texts).toHaveLength(english.length);
  for (const text of texts) {
    expect(text.trim()).not.toBe("");
    expect(text).not.toMatch(/undefined|[!！]/);
  }
  const same = texts.filter((text, at) => text === english[at]);
  if (language !== "en") expect(same.filter((text) => text !== "Normal")).toEqual([]);
});

test.each(INTERFACE_LANGUAGES)("no two groups or reasons read the same in %s", (language) => {
  const { group, reason } = listTexts(language);
  for (const words of [Object.values(group), Object.values(reason)])
    expect(new Set(words).size).toBe(words.length);
});

test("Russian counts parcels as Russians do", () => {
  expect([1, 2, 5, 21, 111].map(listTexts("ru").title)).toEqual([
    "1 посылка",
    "2 посылки",
    "5 посылок",
    "21 посылка",
    "111 посылок",
  ]);
});
