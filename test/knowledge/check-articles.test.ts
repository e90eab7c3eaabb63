import { expect, test } from "vitest";
import { checkArticles } from "../../src/knowledge/check/check-articles.ts";
import type { Finding } from "../../src/knowledge/check/finding.ts";
import { loadArticles } from "../../src/knowledge/load-articles.ts";
import { newArticle } from "../../src/knowledge/new-article.ts";
import { readArticle } from "../../src/knowledge/read-article.ts";

const TODAY = "2026-11-22";
const { articles } = loadArticles("knowledge/articles");

test("today no article is overdue, every promised language is there, and translations have the same sections", () => {
  const findings = checkArticles(articles, TODAY);
  expect(of("overdue", findings)).toEqual([]);
  expect(of("missing_translation", findings)).toEqual([]);
  expect(of("stale_translation", findings)).toEqual([]);
});

test("in a year every article wants a review", () => {
  const overdue = of("overdue", checkArticles(articles, "2027-11-22"));
  expect(overdue).toHaveLength(articles.length);
});

test("a missing language, a shorter translation and a dead link are found", () => {
  const [english, chinese] = [article("en"), article("zh")];
  const shortened = { ...chinese, sections: chinese.sections.slice(1) };
  expect(of("stale_translation", checkArticles([english, shortened], TODAY))).toHaveLength(1);
  expect(of("missing_translation", checkArticles([english], TODAY))).toEqual(["zh/new-one"]);
  const linking = { ...english, lead: "See [that](not-written)." };
  expect(checkArticles([linking, chinese], TODAY).map(({ message }) => message)).toContain(
    "links to not-written, which is not written",
  );
});

test("an article for every market is wanted in its languages, one on a market in that market's", () => {
  const only = (slug: string) =>
    of("missing_translation", checkArticles([{ ...article("en"), slug }], TODAY));
  expect(only("held-by-customs")).toEqual(["zh", "ru", "pt", "es"].map((lang) => `${lang}/held-by-customs`));
  expect(only("brazil-import")).toEqual(["zh/brazil-import", "pt/brazil-import"]);
});

test("a new article loads as it is", () => {
  expect(article("en").sections.length).toBeGreaterThanOrEqual(5);
});

function article(lang: "en" | "zh") {
  const { article: read, faults } = readArticle(newArticle("new-one", lang, new Date(`${TODAY}T00:00:00Z`)));
  expect(faults).toEqual([]);
  if (read === null) throw new Error("The new article does not load.");
  return read;
}

function of(kind: Finding["kind"], findings: readonly Finding[]): readonly string[] {
  return findings.filter((finding) => finding.kind === kind).map((finding) => finding.about);
}
