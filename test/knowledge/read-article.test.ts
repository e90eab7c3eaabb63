import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/knowledge/read-article.ts";

const GOOD = readFileSync("test/fixtures/articles/en/brazil-import.md", "utf8");

function faultsAfter(change: (text: string) => string): readonly string[] {
  return readArticle(change(GOOD)).faults.map(({ line, message }) => `${line} ${message}`);
}

describe("reading an article", () => {
  test("gives its opening answer, its sections and their asks, without the asks in the text", () => {
    const { article, faults } = readArticle(GOOD);
    expect(faults).toEqual([]);
    expect(article?.lead).toMatch(/^Brazil taxes parcels from the first dollar/);
    expect(article?.sections.map(({ heading }) => heading)).toEqual([
      "How much tax does a parcel to Brazil pay?",
      "Is the buyer's CPF required?",
    ]);
    expect(article?.sections[0]?.asks).toEqual([
      "brazil tax 45 usd",
      "imposto importação brasil",
      "налог бразилия",
    ]);
    expect(article?.sections[0]?.text).not.toContain("asks");
    expect(article?.sections[0]?.text).toContain("| USD 45 | USD 9.00 |");
  });

  test("changes its version with every edit", () => {
    const version = readArticle(GOOD).article?.version;
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    expect(readArticle(`${GOOD} `).article?.version).not.toBe(version);
    expect(readArticle(GOOD).article?.version).toBe(version);
  });

  test.each([
    [
      "a source that is not listed",
      "source: rfb\n    asOf: 2026-02-28",
      "source: irs\n    asOf: 2026-02-28",
      /^15 facts\.0\.source: names the source "irs".*use one of: rfb/,
    ],
    [
      "a date that does not exist",
      "asOf: 2026-11-22\nreviewBy",
      "asOf: 2026-02-30\nreviewBy",
      /^6 asOf: must be a date that exists/,
    ],
    [
      "a review date before the state of knowledge",
      "reviewBy: 2027-02-22",
      "reviewBy: 2026-01-01",
      /^7 reviewBy: must be later than asOf/,
    ],
    ["a confidence that is none", "confidence: low", "confidence: certain", /^17 facts\.0\.confidence/],
    ["a key that nobody reads", "title:", "subtitle: x\ntitle:", /subtitle/],
    ["broken YAML", 'title: "Brazil', "title: Brazil: ", /^4 is not valid YAML/],
    [
      "a heading that is there already",
      "## Is the buyer's CPF required?",
      "## How much tax does a parcel to Brazil pay?",
      /^34 repeats the heading of line 26/,
    ],
    ["a section without asks", "<!-- asks: no cpf | cpf errado -->\n", "", /^34 has no asks/],
    [
      "a link out of the house",
      "(held-by-customs).",
      "(https://example.com).",
      /^36 links to "https:\/\/example.com"/,
    ],
    ["an image", "Yes. The number", "![x](y) Yes. The number", /^36 shows an image/],
    [
      "a comment that would show",
      "<!-- asks: no cpf",
      "<!-- note: x -->\n<!-- asks: no cpf",
      /^35 has a comment/,
    ],
  ])("names the line of %s and what to do", (_name, from, to, expected) => {
    const faults = faultsAfter((text) => text.replace(from, to));
    expect(
      faults.some((fault) => expected.test(fault)),
      faults.join("\n"),
    ).toBe(true);
  });

  test("reports every fault of a file at once", () => {
    const faults = faultsAfter((text) =>
      text
        .replace("confidence: low", "confidence: certain")
        .replace("<!-- asks: no cpf | cpf errado -->\n", ""),
    );
    expect(faults).toHaveLength(2);
  });

  test("says so when there is no front matter, no answer or no section", () => {
    expect(faultsAfter(() => "Hello")[0]).toMatch(/^1 starts without front matter/);
    const noBody = GOOD.slice(0, GOOD.indexOf("Brazil taxes"));
    expect(faultsAfter(() => noBody).join("\n")).toMatch(/answer in two sentences[\s\S]*at least one/);
  });

  test("never throws, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.nat(GOOD.length), fc.nat(40), fc.string(), (at, length, junk) => {
        const { faults, article } = readArticle(GOOD.slice(0, at) + junk + GOOD.slice(at + length));
        return faults.every(({ line }) => line >= 1) && (article !== null || faults.length > 0);
      }),
    );
  });
});
