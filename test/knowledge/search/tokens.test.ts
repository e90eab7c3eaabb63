import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../../src/knowledge/search/tokens.ts";

function folded(text: string): readonly string[] {
  return tokenise(text).map((token) => token.folded);
}

describe("cutting a text into tokens", () => {
  test.each([
    ["CN22, CN-23", ["cn22", "cn", "23"]],
    ["HS 6109.10.00", ["hs", "61091000"]],
    ["33,5 % or 33.5%", ["33.5%", "or", "33.5%"]],
    ["10,000 / 2.000", ["10000", "2000"]],
    ["UN3481 UN38.3", ["un3481", "un38.3"]],
    ["buyer’s don't", ["buyers", "dont"]],
    ["ＣＮ２２ １２", ["cn22", "12"]],
    ["İstanbul Straße ÇEKİ", ["istanbul", "strasse", "ceki"]],
    ["墨西哥33.5%关税", ["墨西哥", "33.5%", "关税"]],
    ["進口報關", ["进口报关"]],
    ["الضَّرائب", ["الضرايب"]],
    ["٣٣٫٥٪ و١٬٠٠٠", ["33.5%", "1000"]],
    ["33,5 % и १०%", ["33.5%", "и", "10%"]],
    ["ภาษี ๑๒", ["ภาษี", "12"]],
    ["", []],
    ["…!?", []],
  ])("%s", (text, expected) => expect(folded(text)).toEqual(expected));

  test("tells words, codes and unspaced writing apart", () => {
    const kinds = tokenise("duty CN22 关税 ภาษี").map(({ kind }) => kind);
    expect(kinds).toEqual(["word", "code", "ideographs", "unspaced"]);
  });

  test("places tokens in order, without overlap, on the text they came from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let reached = 0;
        return tokenise(text).every(({ start, end, surface }) => {
          const fits = start >= reached && end > start && text.slice(start, end).toLowerCase() === surface;
          reached = end;
          return fits;
        });
      }),
    );
  });

  test("leaves no letter or digit outside a token", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let rest = "";
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          rest += text.slice(at, start);
          at = end;
        }
        return !/[\p{L}\p{N}]/u.test(rest + text.slice(at));
      }),
    );
  });

  test("cuts the same words from a text and from its parts", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(folded(`${one}\n${other}`)).toEqual([...folded(one), ...folded(other)]);
      }),
    );
  });
});
