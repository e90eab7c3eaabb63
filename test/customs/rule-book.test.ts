import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRuleBook } from "../../src/customs/rule-book.ts";

const REAL = "knowledge/rules";
const TODAY = "2026-11-28";
const HALF_A_YEAR_ON = "2027-05-28";
const JURISDICTIONS =
  "AE AM AR AU AZ BD BH BR BY CA CH CL CN CO DO EC EG EU GB GE HK ID IL IN IS JP KE KG " +
  "KR KW KZ MA MO MX MY NG NO NZ OM PE PH PK QA RS RU SA SG TH TR TW UA US UY VN ZA";

describe("the rules of the repository", () => {
  const book = openRuleBook(REAL);

  test("open without a fault, sorted by code", () => {
    const codes = book.jurisdictions.map(({ jurisdiction }) => jurisdiction);
    expect(codes).toEqual(codes.toSorted());
    expect(book.rulesOf("JP")?.authority).toBe("Japan Customs");
    expect(book.rulesOf("ZZ")).toBeNull();
  });

  test("cover all fifty-five jurisdictions", () => {
    expect(book.jurisdictions.map(({ jurisdiction }) => jurisdiction)).toEqual(JURISDICTIONS.split(" "));
  });

  test("serve a member state by those of its union", () => {
    expect(book.rulesOf("FR")?.jurisdiction).toBe("EU");
  });

  test("each point at a section of an English article on the same country", () => {
    for (const { jurisdiction, passage } of book.jurisdictions) {
      const [slug, section] = passage.split("#");
      const article = readFileSync(`knowledge/articles/en/${slug}.md`, "utf8");
      const countries = /^jurisdictions: \[(.*)\]$/m.exec(article)?.[1] ?? "";
      expect(slug === "de-minimis-table" || countries.includes(jurisdiction), passage).toBe(true);
      expect(article.match(/^## /gm)?.length ?? 0, passage).toBeGreaterThanOrEqual(Number(section));
    }
  });

  test("are to be checked again within half a year, and lie in the future only where they are announced", () => {
    for (const rule of book.jurisdictions.flatMap(({ rules }) => rules)) {
      expect(rule.asOf <= TODAY && TODAY < rule.reviewBy && rule.reviewBy < HALF_A_YEAR_ON, rule.id).toBe(
        true,
      );
      expect(rule.status === "announced" || rule.validFrom <= TODAY, rule.id).toBe(true);
    }
  });
});

describe("a folder of rules with faults", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "rules-"));
    for (const name of ["ae.json", "hk.json", "eu.json", "exchange-rates.json", "usual-times.json"]) {
      cpSync(join(REAL, name), join(folder, name));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("opens while there are none", () => {
    expect(openRuleBook(folder).jurisdictions).toHaveLength(3);
  });

  test("names every fault of every file with its line", () => {
    change("ae.json", '"confidence": "medium"', '"confidence": "sure"');
    change("hk.json", '"payer": "nobody"', '"payer": "somebody"');
    change("exchange-rates.json", '"EUR": "1"', '"EUR": "1.1"');
    const faults = faultsOf(folder);
    expect(faults[0]).toBe("The rules have 3 fault(s):");
    expect(faults.slice(1).map((line) => line.replace(folder, ""))).toEqual([
      `/ae.json:${lineOf("ae.json", '"sure"')}: rules.0.confidence: ${ONE_OF}"high"|"medium"|"low"`,
      `/hk.json:${lineOf("hk.json", '"somebody"')}: rules.0.regimes.1.payer: ${ONE_OF}"buyer_at_checkout"|"buyer_on_delivery"|"importer"|"seller_or_platform"|"nobody"`,
      `/exchange-rates.json:${lineOf("exchange-rates.json", "perEuro")}: perEuro: EUR must be "1"`,
    ]);
  });

  test("says where a code stands twice, also as a member of a union", () => {
    cpSync(join(folder, "ae.json"), join(folder, "fr.json"));
    change("fr.json", '"jurisdiction": "AE"', '"jurisdiction": "FR"');
    change("fr.json", /"id": "ae-/g, '"id": "fr-');
    expect(faultsOf(folder).slice(1)).toEqual([
      `${join(folder, "fr.json")}:2: FR stands in eu.json:${lineOf("eu.json", '"FR"')} already; keep one`,
    ]);
  });

  test("says where an id is used twice", () => {
    change("hk.json", '"id": "hk-2026-01-01"', '"id": "ae-2023-03-01"');
    expect(faultsOf(folder).slice(1)).toEqual([
      `${join(folder, "hk.json")}:${lineOf("hk.json", "ae-2023")}: the rule id ae-2023-03-01 stands in ae.json:${lineOf("ae.json", '"ae-2023-03-01"')} already; give each its own`,
    ]);
  });

  test("says which currency has no exchange rate, and how to add it", () => {
    change("exchange-rates.json", /.*"HKD".*\n/, "");
    expect(faultsOf(folder).slice(1)).toEqual([
      `${join(folder, "hk.json")}:${lineOf("hk.json", '"currency"')}: the table of exchange rates has no HKD; add it by npm run rates:import`,
    ]);
  });

  test("says how a file has to be called", () => {
    cpSync(join(folder, "hk.json"), join(folder, "hongkong.json"));
    rmSync(join(folder, "hk.json"));
    expect(faultsOf(folder).slice(1)).toEqual([
      `${join(folder, "hongkong.json")}:2: holds the rules of HK; name the file hk.json`,
    ]);
  });

  test("says where a file is no JSON", () => {
    change("hk.json", '"jurisdiction": "HK",', '"jurisdiction": "HK');
    expect(faultsOf(folder).slice(1).join("\n")).toContain(`${join(folder, "hk.json")}:`);
    expect(faultsOf(folder).slice(1).join("\n")).toContain("is no JSON: ");
  });

  function change(name: string, part: string | RegExp, by: string): void {
    const path = join(folder, name);
    const before = readFileSync(path, "utf8");
    const after = before.replace(part, by);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  }

  function lineOf(name: string, part: string): number {
    const text = readFileSync(join(folder, name), "utf8");
    return text.slice(0, text.indexOf(part)).split("\n").length;
  }
});

const ONE_OF = "Invalid option: expected one of ";

function faultsOf(folder: string): readonly string[] {
  try {
    openRuleBook(folder);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split("\n") : [];
  }
}
