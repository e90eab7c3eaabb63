import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findConcepts, glossarySize } from "../../src/knowledge/glossary.ts";

function concepts(text: string, lang: string): readonly string[] {
  return findConcepts(text, [lang]).map(({ concept }) => concept);
}

describe("the glossary", () => {
  test("knows at least 150 concepts", () => expect(glossarySize()).toBeGreaterThanOrEqual(150));

  test.each([
    ["en", "customs held my parcel, invoice missing"],
    ["zh", "包裹被海关扣留，缺少发票"],
    ["zh", "包裹被海關扣留，缺少發票"],
    ["ru", "таможня задержала посылку, не хватает инвойса"],
    ["pt", "encomenda retida na alfândega, falta a fatura"],
    ["es", "paquete retenido en la aduana, falta la factura"],
  ])("names the same concepts in %s: %s", (lang, text) => {
    expect(concepts(text, lang)).toEqual(
      expect.arrayContaining(["customs", "held", "parcel", "invoice", "missing-info"]),
    );
  });

  test("knows inflected forms", () => {
    expect(concepts("пошлины", "ru")).toContain("duty");
    expect(concepts("refunds", "en")).toContain("refund");
    expect(concepts("aranceles", "es")).toContain("duty");
  });

  test("knows a phrase and the words in it", () => {
    expect(concepts("HS code", "en")).toContain("hs-code");
    expect(concepts("ТН ВЭД", "ru")).toContain("hs-code");
    expect(concepts("HS编码", "zh")).toContain("hs-code");
    expect(concepts("出口退税", "zh")).toEqual(
      expect.arrayContaining(["export-tax-refund", "refund", "export-customs"]),
    );
  });

  test.each([
    ["en", "lovely weather tomorrow"],
    ["en", "write a poem about the sea"],
    ["es", "cómo canta en la playa"],
    ["pt", "como é bonita a praia para ver o mar"],
  ])("finds nothing in %s words of everyday life: %s", (lang, text) =>
    expect(concepts(text, lang)).toEqual([]),
  );

  test("knows short names as they are written, and longer words by their stem", () => {
    expect(concepts("ENS filed", "en")).toContain("advance-data");
    expect(concepts("taxes", "en")).toEqual(concepts("tax", "en"));
    expect(concepts("fees", "en")).toEqual(concepts("fee", "en"));
  });

  test("places every find inside the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("customs duty", "关税", "пошлина"), (before, name) => {
        const text = `${before} ${name}`;
        return findConcepts(text, ["en"]).every(
          ({ start, end }) => start >= 0 && start < end && end <= text.length,
        );
      }),
    );
  });
});
