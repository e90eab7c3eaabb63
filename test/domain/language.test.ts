import fc from "fast-check";
import { expect, test } from "vitest";
import { detectLanguage } from "../../src/domain/language.ts";

test.each([
  ["hello", "en"],
  ["I want to talk to a person", "en"],
  ["where is my parcel", "en"],
  ["hola", "es"],
  ["quiero hablar con una persona", "es"],
  ["¿cuánto paga un pedido de 60 USD?", "es"],
  ["olá, tudo bem?", "pt"],
  ["qual imposto numa compra de 45 dolares", "pt"],
  ["привет", "ru"],
  ["почему посылку задержала таможня", "ru"],
  ["Посилка застрягла, що робити з митницею?", "uk"],
  ["包裹被海关扣了", "zh"],
  ["进口报关费谁付", "zh"],
])("%j is read as %s", (text, lang) => {
  const detected = detectLanguage(text);
  expect(detected.lang).toBe(lang);
  expect(detected.confidence).toBeGreaterThanOrEqual(0.5);
});

test("Traditional and Simplified Chinese are told apart", () => {
  expect(detectLanguage("這個包裹為什麼還沒到").script).toBe("Hant");
  expect(detectLanguage("这个包裹为什么还没到").script).toBe("Hans");
});

test("what has no letters has no language, and little text no sure one", () => {
  expect(detectLanguage("45 % ?!").lang).toBe("und");
  expect(detectLanguage("LP00123456789012").confidence).toBeLessThan(0.5);
});

test("any text gets a language and a confidence between 0 and 1", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const { lang, confidence } = detectLanguage(text);
      expect(lang).toMatch(/^[a-z]{2,3}$/);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});
