import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { estimateInWords, stepLines } from "../../src/assistant/estimate-in-words.ts";
import { openRuleBook } from "../../src/customs/rule-book.ts";
import { Decimal } from "../../src/domain/customs/decimal.ts";
import { type Estimate, estimate } from "../../src/domain/customs/estimate.ts";
import type { Parcel } from "../../src/domain/customs/parcel.ts";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";

const book = openRuleBook(join(import.meta.dirname, "../../knowledge/rules"));

function worked(to: string, value: string, over: Partial<Parcel> = {}, on = "2026-11-28"): Estimate {
  const [amount = "", currency = ""] = value.split(" ");
  const rules = book.rulesOf(to);
  if (rules === null) throw new Error(`no rules for ${to}`);
  const parcel: Parcel = {
    ...{ to, region: null, from: "CN", currency, value: new Decimal(amount), shipping: null },
    lines: [{ hs: null, category: null, quantity: 1 }],
    ...{ transport: null, scheme: null, consignee: "consumer", purpose: "sale", weightKg: null },
    ...over,
  };
  const outcome = estimate(parcel, rules, { on, rates: book.rates });
  if (outcome.kind !== "estimate") throw new Error(outcome.kind);
  return outcome.estimate;
}

describe("an estimate in words", () => {
  test("says the sum, who pays, every step, what was assumed and how sure it is", () => {
    const { headline, card } = estimateInWords(worked("BR", "45 USD"), "en");
    expect(headline).toBe(
      "For goods of USD 45.00 to Brazil I estimate USD 20.06 to USD 22.50 of duty and tax.",
    );
    expect(card.payer).toBe("The buyer normally pays it at checkout.");
    expect(stepLines(card)).toEqual([
      "No duty-free limit",
      "No tax-free limit",
      "Import tax: 20 % of USD 45.00 = USD 9.00",
      "ICMS: 17 % to 20 %, calculated inside the price, on USD 54.00 = USD 11.06 to USD 13.50",
    ]);
    const notes = card.notes.join("\n");
    expect(notes).toContain("under Remessa Conforme");
    expect(notes).toContain("confirm with Receita Federal");
    expect(notes).toContain("This is an estimate, not a ruling; rules as of 28 Feb 2026.");
  });

  test("counts the flat duty of the EU once for each kind of goods", () => {
    const lines = [
      { hs: "910211", category: null, quantity: 1 },
      { hs: "610910", category: null, quantity: 5 },
    ];
    const { card } = estimateInWords(worked("IT", "80 EUR", { lines }), "es");
    expect(stepLines(card)).toEqual([
      "No hay límite libre de arancel",
      "No hay límite libre de IVA o impuesto equivalente",
      "Arancel fijo: 2 × EUR 3,00 = EUR 6,00",
      "IVA: 22 % de EUR 86,00 = EUR 18,92",
    ]);
  });

  test("leaves open what nobody can say, and says why", () => {
    const { headline, card } = estimateInWords(worked("BR", "4000 USD"), "en");
    expect(headline).toBe("For goods of USD 4,000.00 to Brazil I cannot give one figure.");
    expect(stepLines(card)).toEqual([
      "No duty-free limit",
      "Import tax: The rules of an ordinary import apply; a customs broker has to work it out.",
    ]);
  });

  test("shows the day of the exchange rate whenever money was converted", () => {
    const { headline, card } = estimateInWords(worked("BR", "300 CNY"), "en");
    expect(headline).toContain("goods of CNY 300.00");
    expect(card.notes.some((note) => note.includes("table of 28 Nov 2025"))).toBe(true);
  });

  test("names a change within half a year and no later one", () => {
    expect(estimateInWords(worked("FR", "40 EUR", {}, "2028-03-01"), "en").card.notes.join("\n")).toContain(
      "1 Jul 2028",
    );
    expect(estimateInWords(worked("FR", "40 EUR"), "en").card.notes.join("\n")).not.toContain("2028");
  });

  test("says of a day past the review of its rule what was known when", () => {
    const { card } = estimateInWords(worked("FR", "40 EUR", {}, "2027-06-01"), "en");
    expect(card.notes.join("\n")).toContain("We checked this rule last on 22 Nov 2026");
  });

  test.each(INTERFACE_LANGUAGES)("holds the same figures in %s", (lang) => {
    const { headline, card } = estimateInWords(worked("BR", "100 USD", { region: "SP" }), lang);
    const figures = [headline, card.total, ...stepLines(card)].join(" ").replaceAll(",", ".");
    for (const figure of ["100.00", "60", "20.00", "40.00", "17", "140.00", "28.67", "68.67"]) {
      expect(figures).toContain(figure);
    }
  });
});
