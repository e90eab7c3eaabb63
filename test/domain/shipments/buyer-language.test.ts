import fc from "fast-check";
import { expect, test } from "vitest";
import { buyerLanguage } from "../../../src/domain/shipments/buyer-language.ts";

test.each([
  ["BR", "pt"],
  ["PT", "pt"],
  ["AO", "pt"],
  ["MZ", "pt"],
  ["ES", "es"],
  ["MX", "es"],
  ["CL", "es"],
  ["AR", "es"],
  ["RU", "ru"],
  ["BY", "ru"],
  ["KZ", "ru"],
  ["KG", "ru"],
  ["AM", "ru"],
  ["CN", "zh"],
  ["TW", "zh-Hant"],
  ["HK", "zh-Hant"],
  ["MO", "zh-Hant"],
  ["DE", "en"],
  ["US", "en"],
  [null, "en"],
])("a buyer in %s reads %s", (country, language) => {
  expect(buyerLanguage(country)).toBe(language);
});

test("whatever stands for a country, there is a language", () => {
  fc.assert(
    fc.property(fc.string(), (country) => {
      expect(["en", "es", "pt", "ru", "zh", "zh-Hant"]).toContain(buyerLanguage(country));
    }),
  );
});
