import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupNumber } from "../../src/browser/widget/group-number.ts";
import { newId } from "../../src/browser/widget/new-id.ts";
import { safeHref } from "../../src/browser/widget/safe-href.ts";
import { showCountry, showDate, showMoment, showNumber } from "../../src/browser/widget/show-date.ts";

describe("a tracking number", () => {
  test.each([
    ["LP00123456789012", "LP 0012 3456 7890 12"],
    ["RR123456785CN", "RR 123 456 785 CN"],
    ["1Z999AA10123456784", "1 Z 999 AA 1012 3456 784"],
    ["YT2412345678901234", "YT 2412 3456 7890 1234"],
    ["", ""],
  ])("%s is read in groups", (number, groups) => {
    expect(groupNumber(number).join(" ")).toBe(groups);
  });

  test("keeps every character, so that a selection copies the number", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(groupNumber(text).join("")).toBe(text);
      }),
    );
  });
});

describe("a date", () => {
  test.each([
    ["en", "1 Jul 2026"],
    ["zh", "2026年7月1日"],
    ["zh-Hant", "2026年7月1日"],
    ["ru", "1 июля 2026"],
  ] as const)("in %s is %s", (language, shown) => {
    expect(showDate("2026-07-01", language)).toBe(shown);
  });

  test("is the same day everywhere when it has no hour", () => {
    expect(showMoment("2026-07-01", "en")).toBe("1 Jul 2026");
  });

  test("that is none is shown as it came", () => {
    expect(showDate("soon", "en")).toBe("soon");
    expect(showMoment("2026-99-99T99:99", "en")).toBe("2026-99-99T99:99");
  });
});

test("a country comes by name, anything else as it is", () => {
  expect(showCountry("BR", "zh")).toBe("巴西");
  expect(showCountry("BR", "ru")).toBe("Бразилия");
  expect(showCountry("São Paulo", "en")).toBe("São Paulo");
});

test("numbers are grouped as the language does", () => {
  expect(showNumber(20_000, "en")).toBe("20,000");
});

describe("an address to link to", () => {
  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "/relative",
    "//host",
    "https://a@b.example",
    "ftp://a.example",
    "",
  ])("is not %j", (address) => expect(safeHref(address)).toBeNull());

  test("is http or https, whatever is thrown at it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
        expect(safeHref(text) ?? "https://").toMatch(/^https?:\/\//);
      }),
    );
  });
});

test("an id made without TLS is a UUID of version 4", () => {
  expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(newId()).not.toBe(newId());
});
