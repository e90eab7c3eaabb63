import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../../src/knowledge/search/build-index.ts";
import { claimOf } from "../../../src/knowledge/search/evidence.ts";
import { createSearchIndex } from "../../../src/knowledge/search/search-index.ts";

function document(text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  const lang = more.lang ?? "en";
  return { lang, fields: [{ text, weight: 1, lang }], ...more };
}

function ranking(texts: readonly string[], question: string, lang = "en"): readonly number[] {
  const index = createSearchIndex(texts.map((text) => document(text, { lang })));
  return index.search({ text: question, lang }, texts.length).map(({ document: place }) => place);
}

const word = fc.constantFrom(
  ..."customs duty parcel held invoice buyer declared value tax refund gift sample origin".split(" "),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

describe("a search index", () => {
  test("puts the document with the rarer of two words first", () => {
    expect(ranking(["parcel gift", "parcel", "parcel", "gift voec"], "voec parcel")[0]).toBe(3);
  });

  test("holds long documents back and does not let repetition win without end", () => {
    const padding = "something else entirely about other matters ".repeat(20);
    expect(ranking([`customs ${padding}`, "customs rule"], "customs")[0]).toBe(1);
    expect(ranking(["duty duty duty duty duty duty", "customs duty"], "customs duty")[0]).toBe(1);
  });

  test("counts a heading more than a body", () => {
    const index = createSearchIndex([
      {
        lang: "en",
        fields: [
          { text: "invoice", weight: 1, lang: "en" },
          { text: "gift", weight: 3, lang: "en" },
        ],
      },
      {
        lang: "en",
        fields: [
          { text: "gift", weight: 1, lang: "en" },
          { text: "invoice", weight: 3, lang: "en" },
        ],
      },
    ]);
    expect(index.search({ text: "invoice", lang: "en" }, 2).map((match) => match.document)).toEqual([1, 0]);
  });

  test("prefers words that stand together as they were asked", () => {
    expect(ranking(["code origin hs and certificate", "hs code of origin certificate"], "hs code")[0]).toBe(
      1,
    );
  });

  test("finds a word through inflection, slips and joined codes", () => {
    expect(ranking(["nothing", "goods were declared"], "declaration")).toEqual([1]);
    expect(ranking(["nothing at all", "customs"], "cusotms")[0]).toBe(1);
    expect(ranking(["form CN23", "form CN22"], "CN 22")[0]).toBe(1);
    expect(ranking(["17% VAT", "33.5% rate"], "33,5 %")[0]).toBe(1);
  });

  test("does not take one code for another", () => {
    expect(ranking(["CN23", "UN3481", "9710"], "CN22")).toEqual([]);
    expect(ranking(["UN3481"], "UN3480")).toEqual([]);
  });

  test("searches Chinese, Thai, Arabic and Hindi", () => {
    expect(ranking(["今天天气很好", "包裹被海关扣留"], "海關扣留", "zh")[0]).toBe(1);
    expect(ranking(["อากาศดีมาก", "ภาษีนำเข้าสินค้า"], "ภาษีนำเข้า", "th")[0]).toBe(1);
    expect(ranking(["الطقس جميل", "الرسوم الجمركية على الطرود"], "رسوم جمركية", "ar")[0]).toBe(1);
    expect(ranking(["मौसम अच्छा है", "पार्सल पर सीमा शुल्क"], "सीमा शुल्क", "hi")[0]).toBe(1);
  });

  test("finds labels where no word agrees, and they count less than words", () => {
    const label = { name: "concept:duty", weight: 1 };
    const index = createSearchIndex([document("weather"), document("duty", { labels: [label] })]);
    expect(
      index.search({ text: "пошлина", lang: "ru", labels: [label] }, 2).map((match) => match.document),
    ).toEqual([1]);
  });

  test("between equals prefers the language of the question", () => {
    const index = createSearchIndex([document("IOSS", { lang: "en" }), document("IOSS", { lang: "es" })]);
    expect(index.search({ text: "IOSS", lang: "es" }, 2)[0]?.document).toBe(1);
    expect(index.search({ text: "IOSS", lang: "en" }, 2)[0]?.document).toBe(0);
  });

  test("an empty index and an empty question find nothing", () => {
    expect(createSearchIndex([]).search({ text: "duty", lang: "en" }, 5)).toEqual([]);
    expect(ranking(["duty"], "")).toEqual([]);
  });

  test("a document is never beaten by another when its own text is asked", () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }), fc.nat(), (texts, seed) => {
        const place = seed % texts.length;
        const index = createSearchIndex(texts.map((text) => document(text)));
        const found = index.search({ text: texts[place] ?? "", lang: "en" }, texts.length);
        return found.some((match) => match.document === place);
      }),
    );
  });

  test("adding a document without a word of the question never lifts it over one that has them", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), sentence, (texts, question) => {
        const before = ranking(texts, question);
        const after = ranking([...texts, "zzz qqq xxx"], question);
        expect(after).not.toContain(texts.length);
        expect([...after].sort()).toEqual([...before].sort());
      }),
    );
  });

  test("a search gives no document twice, the best first, and no more than asked for", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 10 }),
        sentence,
        fc.integer({ min: 1, max: 5 }),
        (texts, question, limit) => {
          const matches = createSearchIndex(texts.map((text) => document(text))).search(
            { text: question, lang: "en" },
            limit,
          );
          const scores = matches.map(({ score }) => score);
          expect(matches.length).toBeLessThanOrEqual(limit);
          expect(new Set(matches.map((match) => match.document)).size).toBe(matches.length);
          expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        },
      ),
    );
  });

  test("asking the same words in another order finds the same documents", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), sentence, (texts, question) => {
        const reversed = question.split(" ").reverse().join(" ");
        expect([...ranking(texts, reversed)].sort()).toEqual([...ranking(texts, question)].sort());
      }),
    );
  });
});

describe("evidence", () => {
  const index = createSearchIndex(
    ["customs holds a parcel for documents", "duty on batteries UN3481", "海关扣留包裹"].map((text) =>
      document(text),
    ),
  );
  const share = (text: string, place: number, lang = "en"): number =>
    index.evidence(claimOf(text, lang, []), place);

  test("is whole when every telling word is there, and nothing when none is", () => {
    expect(share("does customs hold the parcel?", 0)).toBe(1);
    expect(share("海關為什麼扣留包裹", 2, "zh")).toBeGreaterThan(0.8);
    expect(share("weather forecast", 0)).toBe(0);
  });

  test("grows with each word that is there", () => {
    const shares = ["elephant giraffe parcel", "elephant customs parcel", "documents customs parcel"].map(
      (text) => share(text, 0),
    );
    expect(shares).toEqual(shares.toSorted());
    expect(shares[2]).toBe(1);
  });

  test("counts a misspelt word in part", () => {
    expect(share("parcle", 0)).toBeGreaterThan(0.3);
    expect(share("parcle", 0)).toBeLessThan(1);
  });

  test("counts a word whose label the document has", () => {
    const labelled = createSearchIndex([document("duty", { labels: [{ name: "concept:duty", weight: 1 }] })]);
    const claim = claimOf("пошлина", "ru", [{ name: "concept:duty", start: 0, end: 7 }]);
    expect(labelled.evidence(claim, 0)).toBe(1);
  });

  test("does not count an amount against a document, but does count a code", () => {
    expect(share("duty on batteries for 45 usd".replace(" usd", ""), 1)).toBe(1);
    expect(share("batteries UN3480", 1)).toBeLessThan(0.7);
  });

  test("stays between nothing and all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(2), (text, place) => {
        const value = share(text, place);
        return value >= 0 && value <= 1;
      }),
    );
  });
});
