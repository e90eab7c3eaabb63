import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findJurisdictions,
  jurisdictionCodes,
  jurisdictionName,
  unionOf,
} from "../../src/knowledge/jurisdictions.ts";

function codes(text: string): string {
  return findJurisdictions(text)
    .map(({ code }) => code)
    .join(" ");
}

describe("countries named in a text", () => {
  test.each([
    ["parcel to Brazil", "BR"],
    ["Brazilian buyers in Curitiba", "BR BR"],
    ["my customer is in Lagos", "NG"],
    ["the Emirates and Qatar", "AE QA"],
    ["посылка в Бразилию из Китая", "BR"],
    ["украинский покупатель, Киев", "UA UA"],
    ["в ОАЭ или в Саудовскую Аравию", "AE SA"],
    ["cliente brasileiro", "BR"],
    ["pedido a México desde China", "MX"],
    ["发俄罗斯多少钱", "RU"],
    ["寄到印度尼西亚", "ID"],
    ["印度买家", "IN"],
    ["發往紐西蘭和臺灣", "NZ TW"],
    ["沙烏地阿拉伯", "SA"],
    ["to the United States of America", "US"],
    ["EE.UU. y U.K.", "US GB"],
    ["Brazil's limit", "BR"],
    ["Papua New Guinea", "PG"],
    ["Northern Ireland", "GB"],
  ])("%s: %s", (text, expected) => expect(codes(text)).toBe(expected));

  test("a mention can be cut out of the text", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("Brazil", "巴西", "Бразилию", "New Zealand", "TR", "EE.UU"),
        fc.string(),
        (before, name, after) => {
          const text = `${before} ${name} ${after}`;
          return findJurisdictions(text).every(
            ({ start, end, mention }) => text.slice(start, end) === mention,
          );
        },
      ),
    );
  });
});

describe("codes of two letters", () => {
  test.each([
    ["TR limit", "TR"],
    ["CL: 30 usd", "CL"],
    ["BR 45 USD", "BR"],
    ["发DE可以吗", "DE"],
    ["tr limit, br limit", ""],
    ["parcel to IN", "IN"],
    ["IN customs", "IN"],
    ["WE ARE IN TROUBLE", ""],
    ["IT is stuck", ""],
    ["order NO 12345", ""],
    ["buyer ID number", ""],
    ["customs in NO", "NO"],
    ["Los Angeles, CA 90001", "US"],
    ["ship to CA", "CA"],
    ["BRIGHT TRADING CO., LTD", ""],
    ["uk buyer", "GB"],
    ["UK", "GB"],
  ])("%s: %s", (text, expected) => expect(codes(text)).toBe(expected));
});

describe("us, the country and the pronoun", () => {
  test.each([
    "whats the us limit",
    "us customs held it",
    "parcel to US",
    "US",
    "US 45 USD?",
    "to us buyer",
    "shipping to us from china",
    "customer in us",
    "the eu and us rules",
    "US DUTY",
    "发US",
  ])("a country in: %s", (text) => expect(codes(text)).toContain("US"));

  test.each([
    "contact us please",
    "tell us what to do",
    "send the photo to us",
    "let us know",
    "CONTACT US NOW",
    "give us the rules",
    "US$ 50",
    "50 US dollars",
  ])("none in: %s", (text) => expect(codes(text)).toBe(""));
});

describe("eu, the union and the Portuguese I", () => {
  test.each(["eu ioss number", "the eu duty", "EU", "buyer in eu"])("the union in: %s", (text) =>
    expect(codes(text)).toBe("EU"),
  );
  test.each(["eu já paguei", "acho que eu posso"])("none in: %s", (text) => expect(codes(text)).toBe(""));
});

describe("words that name something else", () => {
  test.each([
    "nail polish",
    "Air Jordan shoes",
    "从中国邮政寄",
    "lima de uñas",
    "¿irá mañana?",
    "US dollars",
    "football jersey",
  ])("none in: %s", (text) => expect(codes(text)).toBe(""));
});

test("the 27 members of the European Union belong to it, and nobody else", () => {
  expect(jurisdictionCodes().filter((code) => unionOf(code) === "EU")).toHaveLength(27);
  expect(unionOf("IT")).toBe("EU");
  expect(unionOf("GB")).toBeNull();
  expect(unionOf("EU")).toBeNull();
});

test("there are more than 120 countries, each with a name in every language", () => {
  expect(jurisdictionCodes().length).toBeGreaterThan(120);
  for (const code of jurisdictionCodes()) expect(jurisdictionName(code, "ru")).toMatch(/[а-яА-Я]/);
  expect(jurisdictionName("BR", "zh")).toBe("巴西");
  expect(jurisdictionName("XX", "en")).toBeNull();
});

test("every country is found by its own name in every language", () => {
  for (const code of jurisdictionCodes()) {
    for (const lang of ["en", "zh", "ru", "pt", "es"] as const) {
      expect([code, codes(jurisdictionName(code, lang) ?? "")]).toEqual([code, code]);
    }
  }
});

test("capitals between words in capitals name no country", () => {
  expect(codes("the box came with tape saying OPENED BY CUSTOMS")).toBe("");
  expect(codes("parcel to BY customs limit")).toBe("BY");
});

test("the work grows with the text, not with its square", () => {
  const text = "to us from china, IN 寄到印度 Бразилию ".repeat(4000);
  expect(findJurisdictions(text).length).toBeGreaterThan(8000);
});
