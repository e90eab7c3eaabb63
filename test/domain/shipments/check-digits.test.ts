import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckScheme, checkDigitIsRight } from "../../../src/domain/shipments/check-digits.ts";

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

describe("check digits", () => {
  test.each<[CheckScheme, string, string]>([
    ["s10", "27450198", "5"],
    ["gs1", "940010920556801427319", "0"],
    ["luhn", "33260417958", "7"],
    ["mod7", "714029638", "0"],
    ["ups", "47WX30681250947", "9"],
    ["ontrac", "41180627493005", "4"],
    ["fedex_express", "78041532906", "3"],
    ["fedex_barcode", "0061745208396", "7"],
    ["mod37_36", "05981204477310", "J"],
  ])("%s of %s is %s", (scheme, serial, check) => {
    expect(checkDigitIsRight(scheme, serial, check)).toBe(true);
  });

  const schemes = fc.constantFrom<CheckScheme>("s10", "gs1", "luhn", "mod7", "fedex_express", "mod37_36");
  const serials = fc.stringMatching(/^\d{8}$/);

  test("every serial has exactly one right check character", () => {
    fc.assert(
      fc.property(schemes, serials, (scheme, serial) => {
        const right = [...CHARACTERS].filter((check) => checkDigitIsRight(scheme, serial, check));
        expect(right).toHaveLength(1);
      }),
    );
  });

  test("one changed digit is noticed", () => {
    const noticing = fc.constantFrom<CheckScheme>("gs1", "luhn", "mod37_36");
    fc.assert(
      fc.property(noticing, serials, fc.nat(7), fc.integer({ min: 1, max: 9 }), (scheme, serial, at, by) => {
        const other = [...serial].map((digit, index) =>
          index === at ? String((Number(digit) + by) % 10) : digit,
        );
        const check = [...CHARACTERS].find((candidate) => checkDigitIsRight(scheme, serial, candidate)) ?? "";
        expect(checkDigitIsRight(scheme, other.join(""), check)).toBe(false);
      }),
    );
  });
});
