import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArticleFaults, loadArticles } from "../../src/knowledge/load-articles.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clearway-articles-"));
  cpSync("test/fixtures/articles", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
}

function faultsOf(): readonly string[] {
  try {
    loadArticles(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ArticleFaults)) throw error;
    return error.message.split("\n");
  }
}

describe("loading a folder of articles", () => {
  test("gives every article, sorted by language and slug", () => {
    const { articles, warnings } = loadArticles(folder);
    expect(articles.map(({ lang, slug }) => `${lang}/${slug}`)).toEqual([
      "en/batteries",
      "en/brazil-import",
      "en/cn22-cn23",
      "en/held-by-customs",
      "en/uk-import",
      "zh/brazil-import",
      "zh/held-by-customs",
    ]);
    expect(warnings).toEqual([]);
  });

  test("collects the faults of all files into one error", () => {
    change("en/uk-import.md", "confidence: high", "confidence: sure");
    change("zh/held-by-customs.md", "source: upu", "source: wpu");
    expect(faultsOf()).toEqual([
      expect.stringMatching(/^en\/uk-import\.md:17 facts\.0\.confidence/),
      expect.stringMatching(/^zh\/held-by-customs\.md:15 facts\.0\.source: names the source "wpu"/),
    ]);
  });

  test("refuses a file that stands in the wrong place, and a slug that comes twice", () => {
    mkdirSync(join(folder, "ru"));
    cpSync(join(folder, "en/uk-import.md"), join(folder, "ru/uk-import.md"));
    expect(faultsOf()).toEqual([
      expect.stringMatching(
        /^ru\/uk-import\.md:2 says slug uk-import and lang en; move the file to en\/uk-import\.md/,
      ),
      expect.stringMatching(/^ru\/uk-import\.md:2 repeats slug uk-import in en, which en\/uk-import\.md has/),
    ]);
  });

  test("refuses a country nobody knows", () => {
    change("en/uk-import.md", "[GB]", "[GB, UX]");
    expect(faultsOf()).toEqual([expect.stringMatching(/unknown jurisdictions UX/)]);
  });

  test("only warns of links to articles that are not written yet", () => {
    change("en/uk-import.md", "related: []", "related: [eu-ioss]");
    change("en/batteries.md", "ask your line", "ask [your line](dedicated-lines)");
    expect(loadArticles(folder).warnings).toEqual([
      "en/batteries.md:20 points at dedicated-lines, which no article has yet",
      "en/uk-import.md:8 points at eu-ioss, which no article has yet",
    ]);
  });
});
