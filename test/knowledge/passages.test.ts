import { describe, expect, test } from "vitest";
import { loadArticles } from "../../src/knowledge/load-articles.ts";
import { isOverdue, type Passage, passagesOf } from "../../src/knowledge/passages.ts";

const passages = loadArticles("test/fixtures/articles").articles.flatMap(passagesOf);

function passage(id: string): Passage {
  const found = passages.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No passage ${id}`);
  return found;
}

describe("the passages of an article", () => {
  test("are its opening answer, numbered 0 and without a heading, then its sections in order", () => {
    expect(passages.filter(({ slug, lang }) => slug === "brazil-import" && lang === "en")).toMatchObject([
      { id: "en/brazil-import#0", heading: null, asks: [] },
      { id: "en/brazil-import#1", heading: "How much tax does a parcel to Brazil pay?" },
      { id: "en/brazil-import#2", heading: "Is the buyer's CPF required?", asks: ["no cpf", "cpf errado"] },
    ]);
  });

  test("carry what an answer says beside them: countries, dates, version", () => {
    expect(passage("zh/brazil-import#1")).toMatchObject({
      lang: "zh",
      title: "巴西：税费与买家 CPF",
      jurisdictions: ["BR"],
      asOf: "2026-11-22",
      reviewBy: "2027-02-22",
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  test("are as sure as the least sure fact whose figures they state", () => {
    expect(passage("en/brazil-import#1").confidence).toBe("low");
    expect(passage("zh/brazil-import#1").confidence).toBe("low");
    expect(passage("en/brazil-import#2").confidence).toBe("high");
    expect(passage("en/held-by-customs#1").confidence).toBe("high");
    expect(passage("en/held-by-customs#2").confidence).toBe("medium");
  });

  test("are overdue from the day after their review date", () => {
    expect(isOverdue(passage("en/uk-import#1"), "2026-11-01")).toBe(false);
    expect(isOverdue(passage("en/uk-import#1"), "2026-11-02")).toBe(true);
  });
});
