import { expect, test } from "vitest";
import { openArticles } from "../../src/assistant/open-assistant.ts";
import { isAside } from "../../src/knowledge/asides.ts";

test.each([
  ["When should I contact you about a return?", true],
  ["Worked example: two watches", true],
  ["退货什么时候联系你们？", true],
  ["Когда обращаться к вам из-за статуса?", true],
  ["Quando falo com vocês sobre uma fatura?", true],
  ["¿Cuándo los contacto por un estado?", true],
  ["When should I ask the carrier? Limits by status", false],
  ["买家怎么办，什么时候找你们？", false],
  ["Quando basta uma fatura pro forma?", false],
  [null, false],
])("%j is on the side: %s", (heading, is) => {
  expect(isAside(heading)).toBe(is);
});

test("few of our sections are on the side", () => {
  const { passages } = openArticles("knowledge/articles");
  const asides = new Set(passages.filter(({ heading }) => isAside(heading)).map(({ id }) => id));
  const share = asides.size / passages.length;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.3);
});
