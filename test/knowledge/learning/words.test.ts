import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutWords, foldWord } from "../../../src/knowledge/learning/words.ts";

const read = (text: string) => cutWords(text).map(foldWord);

describe("the words of a message", () => {
  test.each([
    ["Write 20, not 45.50 usd!", ["write", "#", "not", "#", "usd"]],
    ["45usd to São Paulo?", ["#", "usd", "to", "sao", "paulo", "?"]],
    ["don’t use CN22 for LB123456785CN", ["dont", "use", "cn22", "for", "##"]],
    ["報關寫１０美元", ["报", "关", "写", "#", "美", "元"]],
    ["€ 30 % скидка, ещё", ["€", "#", "%", "скидка", "еще"]],
    ["", []],
  ])("of %j are %j", (text, words) => {
    expect(read(text)).toEqual(words);
  });

  test("are those of its beginning, however long it is", () => {
    const long = "write less ".repeat(10_000);
    expect(read(long)).toEqual(read(long.slice(0, 600)));
  });

  test("come from any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (text) => read(text).length >= 0));
  });
});
