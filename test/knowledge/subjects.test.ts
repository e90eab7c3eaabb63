import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLibrary } from "../../src/assistant/open-assistant.ts";
import { createWordGroups } from "../../src/knowledge/learning/word-groups.ts";
import { loadArticles } from "../../src/knowledge/load-articles.ts";
import { sectionsOf } from "../../src/knowledge/passages.ts";
import { learnSubjects } from "../../src/knowledge/subjects/learn-subjects.ts";
import { type Asked, readAsked } from "../../src/knowledge/subjects/read-asked.ts";
import { subjectsOf } from "../../src/knowledge/subjects/subjects.ts";

const SECTIONS = new Set(["tea#0", "tea#1", "coffee#0"]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "asked-"));
});
afterEach(async () => rm(folder, { recursive: true }));

const write = (name: string, book: object) => writeFile(join(folder, name), JSON.stringify(book));

describe("messages and the sections that answer them", () => {
  test("are read by language, article and section", async () => {
    await write("tea.json", { en: { 0: ["is tea fine"], 1: ["green one too?"] }, zh: { 1: ["绿茶呢"] } });
    expect(readAsked(folder, SECTIONS)).toEqual([
      { text: "is tea fine", lang: "en", slug: "tea", section: "0" },
      { text: "green one too?", lang: "en", slug: "tea", section: "1" },
      { text: "绿茶呢", lang: "zh", slug: "tea", section: "1" },
    ]);
  });

  test("are none where there is no folder", () => {
    expect(readAsked(join(folder, "none"), SECTIONS)).toEqual([]);
  });

  test.each([
    ["a section that is not there", { en: { 7: ["what"] } }, /tea#7 is no section/],
    ["a blank text", { en: { 0: [" "] } }, /blank/],
    ["a text that is there twice", { en: { 0: ["is it"], 1: ["Is it"] } }, /"Is it" \(tea#1\).*tea#0/],
    ["a language that there is not", { xx: { 0: ["what"] } }, /tea\.json/],
  ])("are refused for %s", async (_, book, fault) => {
    await write("tea.json", book);
    expect(() => readAsked(folder, SECTIONS)).toThrow(fault);
  });
});

describe("what is learnt of them", () => {
  const { articles } = loadArticles("test/fixtures/articles");
  const [one, other] = [...new Set(articles.map(({ slug }) => slug))];
  const groups = createWordGroups([]);
  const asked: readonly Asked[] = [
    ...["the dog barks", "a dog, a bone", "bark of a big dog"].map((text) => lesson(text, one ?? "")),
    ...["the cat purrs", "a cat and milk", "milk for a big cat"].map((text) => lesson(text, other ?? "")),
  ];

  test("tells articles apart, and of what it has not seen", () => {
    const read = subjectsOf(learnSubjects(asked, groups), groups);
    const likely = read("does your dog bark", []);
    expect(likely.article(one ?? "")).toBeGreaterThan(likely.article(other ?? ""));
    expect(likely.article("unheard-of")).toBe(0);
    expect(likely.section("unheard-of", "0")).toBe(0);
  });
});

test("every article has messages in every language, and learning helps to find them", async () => {
  const { knowledge } = await openLibrary();
  const asked = readAsked("knowledge/asked", sectionsOf(knowledge.passages));
  const slugs = new Set(knowledge.articles.map(({ slug }) => slug));
  const languages = Map.groupBy(asked, ({ slug }) => slug);
  expect([...slugs].filter((slug) => new Set(languages.get(slug)?.map(({ lang }) => lang)).size < 5)).toEqual(
    [],
  );
});

function lesson(text: string, slug: string): Asked {
  return { text, slug, lang: "en", section: "0" };
}
