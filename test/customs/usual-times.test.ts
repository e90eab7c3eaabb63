import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRuleBook } from "../../src/customs/rule-book.ts";
import type { UsualTime } from "../../src/domain/shipments/usual-time.ts";
import { loadArticles } from "../../src/knowledge/load-articles.ts";
import { TODAY } from "../support/today.ts";

const REAL = "knowledge/rules";
const { times } = openRuleBook(REAL);
const { articles } = loadArticles("knowledge/articles");

describe("how long parcels usually take", () => {
  test.each(times.map((time) => [time.states.join(", "), time.transport, time] as const))(
    "%s by %s is what the article says, in every language it is written in",
    (_states, _transport, time) => {
      const [slug = "", number = ""] = time.passage.split("#");
      const written = articles.filter((article) => article.slug === slug);
      expect(written.map(({ lang }) => lang)).toContain("en");
      for (const { lang, asOf, sections } of written) {
        expect(sections[Number(number) - 1]?.text, `${lang}/${time.passage}`).toMatch(spanOf(time));
        expect(time.asOf >= asOf, `${lang}/${time.passage}`).toBe(true);
      }
    },
  );

  test("is to be checked again within half a year", () => {
    const today = TODAY.toISOString().slice(0, 10);
    for (const { asOf, reviewBy } of times) {
      expect([asOf <= today, today < reviewBy, reviewBy < "2027-06"]).toEqual([true, true, true]);
    }
  });
});

describe("faults in the file of usual times", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "times-"));
    for (const name of ["ae.json", "exchange-rates.json", "usual-times.json"]) {
      cpSync(join(REAL, name), join(folder, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([
    ["a state that is none", '"arrived_destination"', '"landed"', /states\.0: "landed" is no status/],
    ["a span that ends before it begins", '"to": 20', '"to": 1', /to: is less than from/],
    ["a day that does not exist", '"asOf": "2026-11-22"', '"asOf": "2026-11-31"', /asOf: must be a date/],
    ["a word for confidence", '"confidence": "medium"', '"confidence": "sure"', /confidence: Invalid/],
    [
      "a state told twice",
      '"arrived_destination"',
      '"departed_origin"',
      /departed_origin in every country by every transport is told by row 3 already; keep one/,
    ],
  ])("%s is told with file and line", (_, part, by, message) => {
    const path = join(folder, "usual-times.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(part, by));
    expect(() => openRuleBook(folder)).toThrow(message);
    const line = text.slice(0, text.indexOf(part)).split("\n").length;
    expect(() => openRuleBook(folder)).toThrow(`${path}:${line}: times.`);
  });
});

/** "1–10", "1 a 10", "1 到 10". */
function spanOf({ from, to }: UsualTime): RegExp {
  return new RegExp(`(?<![\\d.,])${from}\\s?(?:–|-|~|～|至|到|a|до|to)\\s?${to}(?!\\d)`);
}
