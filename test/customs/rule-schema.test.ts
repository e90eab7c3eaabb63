import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readJson } from "../../src/customs/read-json.ts";
import { exchangeRatesSchema, jurisdictionRulesSchema } from "../../src/customs/rule-schema.ts";

const NEW_ZEALAND = readFileSync("knowledge/rules/nz.json", "utf8");
const ISRAEL = readFileSync("knowledge/rules/il.json", "utf8");

describe("periods", () => {
  test("that follow each other day by day are right", () => {
    expect(faultsOf(NEW_ZEALAND)).toEqual([]);
  });

  test("that overlap are a fault", () => {
    const overlapping = NEW_ZEALAND.replace('"validTo": "2026-03-31"', '"validTo": "2026-04-01"');
    expect(faultsOf(overlapping)).toEqual([
      `${lineOf(overlapping, '"id": "nz-2019-12-01"') - 1}: rules.0: nz-2019-12-01 ends on 2026-04-01, but nz-2026-04-01 begins on 2026-04-01 already; end it on 2026-03-31`,
    ]);
  });

  test("with days missing between them are a fault", () => {
    const missing = NEW_ZEALAND.replace('"validTo": "2026-03-31"', '"validTo": "2026-02-27"');
    expect(faultsOf(missing)).toEqual([
      expect.stringContaining(
        "nothing is in force from 2026-02-28 to 2026-03-31, between nz-2019-12-01 and nz-2026-04-01; close the gap",
      ),
    ]);
  });

  test("without end are a fault where another follows", () => {
    const open = NEW_ZEALAND.replace('"validTo": "2026-03-31"', '"validTo": null');
    expect(faultsOf(open)).toEqual([
      expect.stringContaining("nz-2019-12-01 has no end, but nz-2026-04-01 follows it; end it on 2026-03-31"),
    ]);
  });

  test("with an end are a fault where nothing follows", () => {
    const ended = ISRAEL.replace('"validTo": null', '"validTo": "2027-12-31"');
    expect(faultsOf(ended)).toEqual([
      `${lineOf(ended, '"id": "il-2026-06-01"') - 1}: rules.4: il-2026-06-01 ends on 2027-12-31 and nothing follows it; add what follows, or set validTo to null`,
    ]);
  });

  test("that end before they begin, or stand in the wrong order, are a fault", () => {
    const backwards = NEW_ZEALAND.replace('"validTo": "2026-03-31"', '"validTo": "2019-11-30"');
    expect(faultsOf(backwards).join()).toContain("nz-2019-12-01 ends before it begins");
  });
});

describe("a rule", () => {
  test.each([
    [
      '"validFrom": "2019-12-01"',
      '"validFrom": "2019-02-30"',
      "rules.0.validFrom: must be a date that exists",
    ],
    ['"reviewBy": "2027-05-22"', '"reviewBy": "2026-11-22"', "rules.0.reviewBy: must be later than asOf"],
    ['"currency": "NZD"', '"currency": "nzd"', "rules.0.currency: must be an ISO 4217 code"],
    ['"dutyFreeUpTo": "1000"', '"dutyFreeUpTo": 1000', "rules.0.dutyFreeUpTo: "],
    ['"confidence": "high"', '"confidence": "sure"', "rules.0.confidence: "],
    ['"url": "https', '"url": "ftp', "rules.0.source.url: "],
    ['"thresholdOf"', '"threshold"', "rules.0"],
    ['"jurisdiction": "NZ"', '"jurisdiction": "New Zealand"', "jurisdiction: must be an ISO 3166-1 code"],
    [
      '"passage": "australia-new-zealand#3"',
      '"passage": "australia-new-zealand"',
      "passage: must be slug#section",
    ],
  ])("with %s as %s is a fault with its line", (right, wrong, complaint) => {
    const faulty = NEW_ZEALAND.replace(right, wrong);
    const [fault = "none"] = faultsOf(faulty);
    expect(fault).toContain(complaint);
    // What is missing is told with the line of what should hold it.
    const line = wrong.includes("threshold") ? 6 : lineOf(faulty, wrong);
    expect(fault.split(":")[0]).toBe(String(line));
  });

  test("has a last case that fits every parcel", () => {
    const narrow = NEW_ZEALAND.replace('"when": {},', '"when": { "purpose": "sale" },');
    expect(faultsOf(narrow)).toEqual([
      expect.stringContaining("the last regime must fit every parcel: leave its `when` empty"),
    ]);
  });

  test("names no rate that it does not have", () => {
    const unknown = NEW_ZEALAND.replace('"rate": "15",', '"rate": { "named": "gst" },');
    expect(faultsOf(unknown)).toEqual([
      `${lineOf(unknown, '"named": "gst"')}: rules.0.regimes.0.charges.1.rate: uses the rate "gst", which \`rates\` does not have; add it there or mend the name`,
    ]);
  });
});

describe("a charge or a rate, which may have several forms", () => {
  test.each([
    ['"name": "levy"', '"name": "levies"', "charges.1.name: "],
    ['"per": "parcel"', '"per": "box"', "charges.1.per: "],
    ['"rate": "15",', '"rate": "15 %",', 'must be a decimal in quotes, such as "33.5"'],
    ['"rate": "15",', '"rate": { "low": "5", "high": "15" },', "rate.why: "],
    ['"rate": "15",', '"rate": { "low": "15", "high": "5", "why": "tax_rate" },', "low is more than high"],
    ['"of": ["fees"]', '"of": ["tax"]', "of.0: "],
    ['"unknown": "special_goods"', '"unknown": "luck"', "unknown: "],
  ])("is told what is wrong with the form meant: %s as %s", (right, wrong, complaint) => {
    const faulty = NEW_ZEALAND.replace(right, wrong);
    const faults = faultsOf(faulty);
    expect(faults).toEqual([expect.stringContaining(complaint)]);
    expect(faults[0]?.split(":")[0]).toBe(String(lineOf(faulty, wrong)));
  });
});

describe("a file that is no JSON", () => {
  test("is told where it breaks", () => {
    const broken = NEW_ZEALAND.replace(
      '"authority": "New Zealand Customs",',
      '"authority": "New Zealand Customs',
    );
    expect(faultsOf(broken)[0]).toMatch(/^\d+: is no JSON: /);
    expect(faultsOf("")).toEqual([expect.stringMatching(/^1: /)]);
  });

  test("may not name the same thing twice", () => {
    const twice = NEW_ZEALAND.replace('"passage"', '"authority": "Customs",\n  "passage"');
    expect(faultsOf(twice)).toEqual([expect.stringMatching(/^4: is no JSON: Map keys must be unique/)]);
  });
});

describe("the table of exchange rates", () => {
  test("has the euro at 1, ISO codes and decimals", () => {
    const table = (perEuro: object) =>
      readJson(JSON.stringify({ asOf: "2026-11-27", source: "ECB", perEuro }, null, 2), exchangeRatesSchema);
    expect(table({ EUR: "1", USD: "1.16" }).kind).toBe("read");
    expect(table({ EUR: "1.1" })).toMatchObject({ faults: ['4: perEuro: EUR must be "1"'] });
    expect(table({ EUR: "1", USD: "-1" }).kind).toBe("faulty");
    expect(table({ EUR: "1", USD: "0.00" })).toMatchObject({
      faults: ["6: perEuro.USD: must be more than zero"],
    });
    expect(table({ EUR: "1", Dollar: "1" }).kind).toBe("faulty");
  });
});

function faultsOf(text: string): readonly string[] {
  const result = readJson(text, jurisdictionRulesSchema);
  return result.kind === "faulty" ? result.faults : [];
}

/** Counted from 1. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}
