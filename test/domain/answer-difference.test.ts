import fc from "fast-check";
import { expect, test } from "vitest";
import { answerDifference, type ComparableAnswer, sentencesOf } from "../../src/domain/answer-difference.ts";

const BRAZIL = {
  ...{
    id: "en/brazil-import#1",
    version: "a1",
    title: "Brazil",
    url: "https://desk.example/help/en/brazil-import",
  },
  asOf: "2026-02-28",
};
const answer: ComparableAnswer = {
  text: "**Import tax is 20 %** up to USD 50. [1]\n\n- ICMS comes on top.",
  sources: [BRAZIL],
  findings: [{ name: "LP00123456789012", said: "Held. The buyer must act." }],
  rules: [{ id: "br-2025-04-01", asOf: "2026-02-28" }],
};

test("an answer with the same words in another order, emphasis and numbering is the same", () => {
  const again = { ...answer, text: "ICMS comes on top.\n\nImport tax is 20 % up to USD 50 [2]." };
  expect(answerDifference(answer, again)).toEqual({
    ...{ isSame: true, added: [], gone: [], sources: [], findings: [], rules: [] },
  });
});

test("what is new, what is gone and which source was edited are told apart", () => {
  const edited = { ...BRAZIL, version: "b2", asOf: "2026-11-01" };
  const cited = { ...BRAZIL, id: "en/buyer-id-numbers#0" };
  const now: ComparableAnswer = {
    text: "Import tax is 0 % up to USD 50. [1]\n- ICMS comes on top.",
    sources: [edited, cited],
    findings: [{ name: "LP00123456789012", said: "Delivered. Nothing to do." }],
    rules: [{ id: "br-2026-12-01", asOf: "2026-11-01" }],
  };
  expect(answerDifference(answer, now)).toEqual({
    isSame: false,
    added: ["Import tax is 0 % up to USD 50."],
    gone: ["Import tax is 20 % up to USD 50."],
    sources: [
      { before: BRAZIL, now: edited },
      { before: null, now: cited },
    ],
    findings: [
      { name: "LP00123456789012", before: "Held. The buyer must act.", now: "Delivered. Nothing to do." },
    ],
    rules: [
      { id: "br-2025-04-01", before: "2026-02-28", now: null },
      { id: "br-2026-12-01", before: null, now: "2026-11-01" },
    ],
  });
});

test("sentences are cut in Chinese as well, and a table row is one", () => {
  expect(sentencesOf("超过 50 美元按 60% 计征。[1]买家需提供 CPF。\n\n| 项目 | 税率 |\n|---|---|")).toEqual([
    "超过 50 美元按 60% 计征。",
    "买家需提供 CPF。",
    "· 项目 · 税率 ·",
  ]);
});

const texts = fc
  .array(fc.constantFrom("A.", "B.", "C 5 %.", "- D.", "E [1]."), { maxLength: 6 })
  .map((list) => list.join(" \n"));
const answers: fc.Arbitrary<ComparableAnswer> = fc.record({
  text: texts,
  sources: fc.uniqueArray(
    fc.record({
      ...{ id: fc.constantFrom("x", "y"), version: fc.constantFrom("1", "2"), title: fc.constant("t") },
      ...{ url: fc.constant("u"), asOf: fc.constant("2026-01-01") },
    }),
    { selector: ({ id }) => id },
  ),
  findings: fc.uniqueArray(fc.record({ name: fc.constantFrom("n", "m"), said: fc.constantFrom("p", "q") }), {
    selector: ({ name }) => name,
  }),
  rules: fc.uniqueArray(fc.record({ id: fc.constantFrom("r", "s"), asOf: fc.constantFrom("1", "2") }), {
    selector: ({ id }) => id,
  }),
});

test("nothing differs from itself, and what is new one way is gone the other way", () => {
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      expect(answerDifference(one, one).isSame).toBe(true);
      const forth = answerDifference(one, other);
      const back = answerDifference(other, one);
      expect(back.gone).toEqual(forth.added);
      expect(back.added).toEqual(forth.gone);
      expect(back.isSame).toBe(forth.isSame);
      expect(back.sources.length).toBe(forth.sources.length);
    }),
  );
});
