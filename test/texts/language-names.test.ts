import { expect, test } from "vitest";
import { languageName } from "../../src/texts/language-names.ts";

test.each([
  ["pt", "en", "Portuguese"],
  ["pt", "zh-Hans", "葡萄牙语"],
  ["xx", "en", "xx"],
  ["no tag at all", "en", "no tag at all"],
])("%s in %s is %s", (tag, inLanguage, name) => {
  expect(languageName(tag, inLanguage)).toBe(name);
});
