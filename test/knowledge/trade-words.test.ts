import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goodsLabelsOf } from "../../src/knowledge/labels.ts";
import { namesTrade } from "../../src/knowledge/trade-words.ts";

describe("the trade", () => {
  test.each([
    ["en", "10 eur socks to casablanca, too little for customs right?"],
    ["en", "sending honey and beef jerky to Sydney ok?"],
    ["zh", "包裹过海关到底要经历啥步骤呀"],
    ["ru", "Манила, 9000 песо, платить надо?"],
    ["pt", "que campos a fatura comercial tem"],
    ["es", "semillas a nueva zelanda"],
  ])("is named in %s: %s", (lang, text) => {
    expect(namesTrade(text, lang)).toBe(true);
  });

  test.each([
    ["en", "hotel in istanbul under 80 euros with breakfast"],
    ["en", "best phone for photos"],
    ["zh", "杭州租房一个月3000贵吗"],
    ["ru", "сколько стоит снять квартиру в берлине за 900 евро"],
    ["pt", "preciso de visto pra ir pro canada passear?"],
    ["es", "cuanto cuesta vivir en londres al mes"],
  ])("is not named in %s: %s", (lang, text) => {
    expect(namesTrade(text, lang)).toBe(false);
  });

  test("does not go away by what stands around it", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4 }), (around) => {
        expect(namesTrade(`${around}. customs declaration. ${around}`, "en")).toBe(true);
      }),
    );
  });
});

describe("goods with rules of their own", () => {
  test.each([
    ["batom e sérum pra estocolmo", "concept:cosmetics"],
    ["两包牛肉干", "concept:food"],
    ["tulip bulbs to oslo", "concept:plant-animal"],
    ["павербанк в берлин", "concept:battery"],
  ])("ask for their article: %s", (text, label) => {
    expect(goodsLabelsOf(text).map(({ name }) => name)).toContain(label);
  });

  test("are not those without", () => {
    expect(goodsLabelsOf("a t-shirt to Rome")).toEqual([]);
  });
});
