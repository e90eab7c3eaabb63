import { describe, expect, test } from "vitest";
import { openRuleBook } from "../../src/customs/rule-book.ts";
import type { JurisdictionRules } from "../../src/domain/customs/rule.ts";
import { checkRules } from "../../src/knowledge/check/check-rules.ts";
import type { FindingKind } from "../../src/knowledge/check/finding.ts";
import { loadArticles } from "../../src/knowledge/load-articles.ts";
import { articleOf, britain } from "./made-up-knowledge.ts";

const TODAY = "2026-11-28";
const { articles } = loadArticles("knowledge/articles");
const book = openRuleBook("knowledge/rules");
const found = checkRules(book, articles, TODAY);

describe("the articles and rules of the repository", () => {
  test("agree: no contradiction, no figure left out, no passage that is not there", () => {
    const kinds: readonly FindingKind[] = ["contradiction", "missing_figure", "dead_passage"];
    expect(found.filter(({ kind }) => kinds.includes(kind))).toEqual([]);
  });

  test("are not overdue, and the changes of the coming half-year are told with their articles", () => {
    expect(found.filter(({ kind }) => kind === "overdue")).toEqual([]);
    const changes = found.filter(({ kind }) => kind === "coming_change");
    expect(changes.map(({ about }) => about)).toContain("vn-2027-01-01");
    expect(changes.find(({ about }) => about === "vn-2027-01-01")?.message).toMatch(
      /begins on 2027-01-01 \(announced\); told in en\/southeast-asia-import, zh\/southeast-asia-import/,
    );
  });
});

test("usual times are overdue after their review date, and point at sections that are there", () => {
  const [time] = book.times;
  if (time === undefined) throw new Error("No usual time is there.");
  // The rules were held against the articles above; here only the times are looked at.
  const only = { ...book, jurisdictions: [] };
  const check = (changes: Partial<typeof time>) =>
    checkRules({ ...only, times: [{ ...time, ...changes }] }, articles, TODAY).filter(
      ({ about, message }) => about === "usual-times" || message.includes("usual times"),
    );
  expect(check({})).toEqual([]);
  expect(check({ reviewBy: "2026-11-27" })).toMatchObject([{ kind: "overdue", about: "usual-times" }]);
  expect(check({ passage: "clearance-times#99" })[0]).toMatchObject({ kind: "dead_passage" });
});

describe("made-up rules", () => {
  const text = "Up to GBP 135 there is no duty, and VAT is 20 %.";
  const english = articleOf("en", text, { "How much?": text });
  const check = (rules: JurisdictionRules, on = TODAY, asOf = on) =>
    checkRules({ jurisdictions: [rules], rates: { asOf }, times: [] }, [english], on);

  test("that are right have no findings", () => {
    expect(check(britain())).toEqual([]);
  });

  test("past their review date are overdue; those that have ended are not", () => {
    const past = { id: "gb-old", validTo: "2020-12-31", reviewBy: "2021-01-01" };
    const findings = check(britain(past, {}), "2027-02-23");
    expect(findings).toMatchObject([{ kind: "overdue", about: "gb-2021-01-01" }]);
    expect(check(britain(), "2027-02-22")).toEqual([]);
  });

  test("that change within 180 days are told, with the articles on the country", () => {
    const next = { id: "gb-2028-10-01", validFrom: "2028-10-01", status: "announced" } as const;
    const reviewed = { reviewBy: "2029-01-01" };
    const rules = britain({ ...reviewed, validTo: "2028-09-30" }, { ...reviewed, ...next });
    expect(check(rules, "2028-04-04")).toEqual([
      {
        kind: "coming_change",
        about: "gb-2028-10-01",
        message: "begins on 2028-10-01 (announced); told in en/uk-import",
      },
    ]);
    expect(check(rules, "2028-04-03")).toEqual([]);
    expect(check(rules, "2028-10-01")).toEqual([]);
  });

  test("that point at a section which is not there are found, in English and in translations", () => {
    const shorter = articleOf("zh", text, { "多少？": "135 英镑以内免关税，增值税 20%。" });
    const second = { ...britain(), passage: "uk-import#2" };
    const findings = checkRules(
      { jurisdictions: [second], rates: { asOf: TODAY }, times: [] },
      [articleOf("en", text, { One: text, Two: text }), shorter],
      TODAY,
    );
    expect(findings).toMatchObject([{ kind: "dead_passage", about: "zh/uk-import" }]);
    expect(check({ ...britain(), passage: "gb-import#1" })).toMatchObject([
      { kind: "dead_passage", about: "en/gb-import" },
    ]);
  });

  test("beside exchange rates of more than a month ago are found", () => {
    expect(check(britain(), TODAY, "2026-10-28")).toEqual([]);
    expect(check(britain(), TODAY, "2026-10-27")).toMatchObject([{ kind: "old_rates" }]);
  });
});
