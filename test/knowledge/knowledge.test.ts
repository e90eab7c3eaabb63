import { describe, expect, test } from "vitest";
import { inLanguageOrEnglish, openKnowledge } from "../../src/knowledge/knowledge.ts";

const knowledge = openKnowledge("test/fixtures/articles");

function find(text: string, lang = "en", more: { readonly jurisdictions?: readonly string[] } = {}) {
  return knowledge.search({ text, lang, limit: 5, on: "2026-11-22", ...more });
}

function firstId(text: string, lang = "en"): string | undefined {
  return find(text, lang)[0]?.passage.id;
}

describe("searching the articles", () => {
  test("finds every section first by its own heading", () => {
    for (const { id, heading, lang, title } of knowledge.passages) {
      const first = firstId(heading ?? title, lang);
      expect(first?.split("#")[0]).toBe(id.split("#")[0]);
      if (heading !== null) expect(first).toBe(id);
    }
  });

  test("finds every section first by each of its asks", () => {
    for (const { id, asks, lang } of knowledge.passages)
      for (const ask of asks) expect([ask, firstId(ask, lang)]).toEqual([ask, id]);
  });

  test("brings a question in a language without articles to the English ones", () => {
    expect(firstId("сколько налог на посылку в Бразилию", "ru")).toBe("en/brazil-import#1");
    expect(firstId("почему таможня задержала посылку", "ru")).toBe("en/held-by-customs#1");
    expect(firstId("quanto de imposto paga uma encomenda para o Brasil", "pt")).toBe("en/brazil-import#1");
    expect(firstId("¿por qué la aduana retiene un paquete?", "es")).toBe("en/held-by-customs#1");
    expect(firstId("充电宝能寄邮政吗", "zh")).toBe("en/batteries#1");
    expect(firstId("英国免税额多少", "zh")).toBe("en/uk-import#1");
  });

  test("answers in the asker's language where the section exists in it, whatever language found it", () => {
    expect(firstId("brazil tax 45 usd", "zh")).toBe("zh/brazil-import#1");
    expect(firstId("巴西没有CPF", "en")).toBe("en/brazil-import#2");
  });

  test("reads Traditional Chinese as Simplified", () => {
    expect(firstId("海關為什麼扣留包裹", "zh")).toBe("zh/held-by-customs#1");
  });

  test("shows a section once, not once for each language", () => {
    const places = find("海关扣留包裹 held by customs", "zh").map(({ passage }) =>
      passage.id.replace(/^\w+/, ""),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test("forgives typing errors but never mixes up codes", () => {
    expect(firstId("pacel hled by custms why")).toBe("en/held-by-customs#1");
    expect(firstId("powr bnak by post")).toBe("en/batteries#1");
    expect(firstId("CN23 form")).toBe("en/cn22-cn23#2");
    expect(firstId("cn 22 limit")).toBe("en/cn22-cn23#1");
    expect(firstId("UN3480")).toBe("en/batteries#1");
    expect(firstId("UN3481")).toBe("en/batteries#2");
  });

  test("puts the article of the country that is meant first, named in the text or given", () => {
    expect(firstId("do I pay vat for a parcel to London")).toBe("en/uk-import#1");
    expect(find("how much tax on a parcel", "en", { jurisdictions: ["BR"] })[0]?.passage.id).toBe(
      "en/brazil-import#1",
    );
    expect(find("how much tax on a parcel", "en", { jurisdictions: ["GB"] })[0]?.passage.slug).toBe(
      "uk-import",
    );
  });

  test("flags what is past its review date on the day of asking, and still finds it", () => {
    const [late] = knowledge.search({ text: "uk limit 135", lang: "en", limit: 1, on: "2026-11-22" });
    const [early] = knowledge.search({ text: "uk limit 135", lang: "en", limit: 1, on: "2026-06-01" });
    expect(late).toMatchObject({ overdue: true, passage: { slug: "uk-import" } });
    expect(early).toMatchObject({ overdue: false, passage: { slug: "uk-import" } });
  });

  test("tells by the share how much of a question is spoken of", () => {
    const share = (text: string, lang = "en"): number => find(text, lang)[0]?.share ?? 0;
    expect(share("why does customs hold a parcel")).toBeGreaterThan(0.9);
    expect(share("почему таможня задержала посылку", "ru")).toBeGreaterThan(0.7);
    expect(share("recipe for pasta carbonara")).toBeLessThan(0.2);
    expect(share("今天天气怎么样", "zh")).toBeLessThan(0.3);
    expect(share("", "en")).toBe(0);
  });

  test("finds nothing in a text that says nothing", () => {
    expect(find("")).toEqual([]);
    expect(find("?!… ")).toEqual([]);
  });

  test("gives no more than it was asked for, best first", () => {
    const hits = knowledge.search({ text: "customs parcel tax", lang: "en", limit: 3, on: "2026-11-22" });
    expect(hits).toHaveLength(3);
    expect(hits.map(({ score }) => score)).toEqual(
      hits.map(({ score }) => score).toSorted((one, other) => other - one),
    );
  });
});

test("an article is found by language and slug, and is null where it is not written", () => {
  expect(knowledge.article("zh", "brazil-import")?.title).toContain("巴西");
  expect(knowledge.article("ru", "brazil-import")).toBeNull();
});

test("a reader of a language gets its articles, and the English ones it lacks", () => {
  const chosen = inLanguageOrEnglish(knowledge.articles, "zh").map(({ lang, slug }) => `${lang}/${slug}`);
  expect(chosen).toEqual([
    "en/batteries",
    "zh/brazil-import",
    "en/cn22-cn23",
    "zh/held-by-customs",
    "en/uk-import",
  ]);
});
