import { describe, expect, test } from "vitest";
import type { Article } from "../../src/knowledge/article.ts";
import { contradictions } from "../../src/knowledge/check/contradictions.ts";
import { missingFigures } from "../../src/knowledge/check/missing-figures.ts";
import { articleOf, britain } from "./made-up-knowledge.ts";

const RIGHT = "Up to GBP 135 there is no duty, and VAT is 20 %.";

function wrongIn(text: string, lang: Article["lang"] = "en", heading = "How much?"): readonly string[] {
  return contradictions([articleOf(lang, "No 1.", { [heading]: text })], [britain()]).map(
    ({ about, message }) => `${about} ${message}`,
  );
}

describe("a figure that no rule has", () => {
  test.each([
    ["en", "The duty-free limit is GBP 150."],
    ["en", "Goods up to GBP 150 come in free."],
    ["zh", "英国 150 英镑以内免关税。"],
    ["ru", "Лимит для Великобритании — до 150 фунтов."],
    ["pt", "Até GBP 150 o envio é isento de imposto."],
    ["es", "Hasta GBP 150 el envío está exento."],
    ["en", "VAT of 21 % is taken at checkout."],
    ["en", "At checkout 21 % VAT is taken."],
    ["zh", "下单时收 21% 增值税。"],
    ["ru", "НДС 21 % берут при оформлении."],
    ["pt", "O IVA de 21% é cobrado no checkout."],
    ["es", "Se cobra un 21 % de IVA."],
  ] as const)("is found in %s: %s", (lang, text) => {
    expect(wrongIn(text, lang)).toHaveLength(1);
  });

  test("is told with its place, its words and what the rules have", () => {
    expect(wrongIn("The duty-free limit is GBP 150.")).toEqual([
      'en/uk-import#1 says "The duty-free limit is GBP 150.", but the rules of GB have 135 GBP',
    ]);
  });

  test("is found in a table by the head of its column, and in the claims of the front matter", () => {
    const table = "| Country | Duty-free up to | VAT |\n| --- | --- | --- |\n| UK | GBP 150 | 21 % |";
    expect(wrongIn(table)).toHaveLength(2);
    const article = articleOf("en", RIGHT, { "How much?": RIGHT });
    const claim = { claim: "VAT is 21 %.", source: "hmrc", asOf: "2026-11-22", confidence: "high" } as const;
    expect(contradictions([{ ...article, facts: [claim] }], [britain()])).toMatchObject([
      { about: "en/uk-import" },
    ]);
  });
});

describe("no contradiction is", () => {
  test.each([
    ["a figure of the rule", "The duty-free limit is GBP 135.00, and VAT is 20 %."],
    ["a price in a sentence", "A dress of GBP 150 costs more than a scarf."],
    ["an amount in a currency the rules do not use", "The limit of EUR 150 in the EU is gone."],
    ["a limit of old", "The former limit of GBP 15 was abolished."],
    ["freight", "With GBP 12 shipping it is still free."],
    ["a percentage of something else", "Fuel costs 21 % more."],
    ["a country whose rules are not held", "Switzerland is free up to GBP 150."],
  ])("%s", (_name, text) => {
    expect(wrongIn(text)).toEqual([]);
  });

  test("a made-up parcel of a worked example", () => {
    expect(wrongIn("A parcel of GBP 100 is free.", "en", "Can you show an example?")).toEqual([]);
  });

  test("what the notes of a rule, or a rule of the past, mention", () => {
    const article = articleOf("en", RIGHT, {
      "How much?": "Gifts up to GBP 39 are free. The limit was GBP 18.",
    });
    const past = { id: "gb-old", validTo: "2020-12-31", dutyFreeUpTo: "18" };
    expect(contradictions([article], [britain(past, { notes: "Gifts: GBP 39." })])).toEqual([]);
    expect(contradictions([article], [britain()])).toHaveLength(2);
  });

  test("a rate where the rule leaves rates open", () => {
    const open = britain().rules.flatMap(({ regimes }) => regimes);
    const duty = { name: "duty", kind: "duty", unknown: "duty_rate" } as const;
    const regimes = open.map((regime) => ({ ...regime, charges: [...regime.charges, duty] }));
    const article = articleOf("en", RIGHT, { "How much?": "Duty is mostly 12 %; VAT is 21 %." });
    const found = contradictions([article], [britain({ regimes })]);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("tax of 20 %")]);
  });
});

describe("a figure that the article of a rule does not state", () => {
  const missing = (lead: string, text: string) =>
    missingFigures([articleOf("en", lead, { "How much?": text })], [britain()], "2026-11-28").map(
      ({ message }) => message,
    );

  test("is named, with the rule", () => {
    expect(missing("Ask HMRC.", "VAT is 20 %.")).toEqual([
      "does not state GBP 135 of GB, which gb-2021-01-01 has",
    ]);
    expect(missing("Ask HMRC.", "No figures, 1 sentence.")).toEqual([
      "does not state GBP 135, 20 % of GB, which gb-2021-01-01 has",
    ]);
  });

  test("may stand in any section, in a span, and however it is written", () => {
    expect(missing("From £135.00 on duty is due.", "VAT is 5–20 %.")).toEqual([]);
  });

  test("is looked for in every language", () => {
    const chinese = articleOf("zh", "英国 135 英镑以内免关税。", { "多少？": "没有数字 1。" });
    const found = missingFigures([articleOf("en", RIGHT, { A: RIGHT }), chinese], [britain()], "2026-11-28");
    expect(found).toMatchObject([{ about: "zh/uk-import", message: expect.stringContaining("20 %") }]);
  });

  test("is only one of the rule in force on the day", () => {
    const next = { id: "gb-2028-10-01", validFrom: "2028-10-01", dutyFreeUpTo: "0" };
    const rules = britain({ validTo: "2028-09-30" }, next);
    const article = articleOf("en", "VAT is 20 %.", { A: "VAT is 20 %." });
    expect(missingFigures([article], [rules], "2026-11-28")).toHaveLength(1);
    expect(missingFigures([article], [rules], "2028-10-01")).toEqual([]);
  });
});
