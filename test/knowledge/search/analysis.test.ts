import { describe, expect, test } from "vitest";
import { analyse } from "../../../src/knowledge/search/analysis.ts";

/** Terms that two texts share, as search would compare them. */
function shared(one: string, other: string, lang: string): readonly string[] {
  const read = (text: string) => {
    const { terms, loose } = analyse(text, lang);
    return [...terms, ...loose];
  };
  const known = new Set(read(other));
  return [...new Set(read(one))].filter((term) => known.has(term));
}

describe("what search compares of a text", () => {
  test.each([
    ["tr", "İTHALAT VERGİSİ", "ithalat vergisi", 2],
    ["tr", "ISPARTA'DA", "ısparta", 1],
    ["el", "ΕΙΣΑΓΩΓΉΣ ΦΌΡΟΣ", "εισαγωγή φόρου", 2],
    ["ro", "importaţii către ţări", "importații catre țări", 3],
    ["ar", "الرسومُ الجمركيّة", "رسوم جمركية", 2],
    ["ar", "ضريبة ٢٠٪", "ضريبه 20%", 3],
    ["hi", "हिन्दी में शुल्क १००", "हिंदी में शुल्क 100", 4],
    ["th", "ต้องเสียภาษีนำเข้าเท่าไร", "ภาษีนำเข้า", 3],
    ["vi", "THUẾ NHẬP KHẨU", "thuế nhập khẩu", 6],
    ["vi", "thue nhap khau", "thuế nhập khẩu", 3],
    ["vi", "hòa thủy", "hoà thuỷ", 4],
  ])("in %s, `%s` and `%s` share %i terms", (lang, one, other, count) => {
    expect(shared(one, other, lang)).toHaveLength(count);
  });

  test("Vietnamese words that differ in tone share less than the same words", () => {
    expect(shared("thuế", "thuê", "vi").length).toBeLessThan(shared("thuế", "thuế", "vi").length);
  });

  test("unspaced writing has grams over the whole run and terms by word", () => {
    const { terms, fuzzy } = analyse("ภาษีนำเข้าสินค้า", "th");
    expect(terms.length).toBeGreaterThan(2);
    expect(fuzzy).toHaveLength(1);
  });
});
