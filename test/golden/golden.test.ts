import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { faultsOf, parseQuestions } from "../../src/cli/evaluate-questions.ts";
import { openTerminalDesk, type TerminalDesk } from "../../src/cli/terminal-desk.ts";
import known from "./known-failures.json" with { type: "json" };

const LANGUAGES = ["en", "zh", "ru", "pt", "es"];
const DAY = new Date("2026-11-28T12:00:00Z");

let desk: TerminalDesk;
beforeAll(async () => {
  desk = await openTerminalDesk({ LOG_LEVEL: "silent" });
});

// Questions that examiners wrote without having read the articles. What is answered today stays answered: an article, a
// rule or an example that breaks an answer does not pass. `known-failures.json` may only grow shorter.
describe.each(LANGUAGES)("questions in %s", (lang) => {
  test("are answered, refused, passed on and asked back as they were", { timeout: 120_000 }, async () => {
    const path = join(import.meta.dirname, `${lang}.jsonl`);
    const rows = parseQuestions(await readFile(path, "utf8"), path);
    const failed: string[] = [];
    for (const row of rows) {
      const asked = await desk.converse(row.turns, { lang: row.lang, now: DAY });
      const answer = asked.at(-1)?.answer;
      const faults = answer === undefined ? ["has no answer"] : faultsOf(row, answer);
      if (faults.length > 0) failed.push(row.id);
    }
    expect(failed).toEqual(known.filter((id) => rows.some((row) => row.id === id)));
  });
});

test("cover all articles and every kind of reply", async () => {
  const texts = await Promise.all(
    LANGUAGES.map((lang) => readFile(join(import.meta.dirname, `${lang}.jsonl`), "utf8")),
  );
  const rows = texts.flatMap((text) => parseQuestions(text, "golden"));
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(rows.map((row) => row.expect)).size).toBe(4);
  expect(new Set(rows.flatMap(({ slugs }) => slugs)).size).toBeGreaterThanOrEqual(66);
});
