import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoney } from "../../../src/domain/customs/read-money.ts";

describe("an amount with its currency", () => {
  test.each([
    ["45 USD", "45", "USD"],
    ["usd 45.50", "45.5", "USD"],
    ["45usd", "45", "USD"],
    ["1,200 EUR", "1200", "EUR"],
    ["1 234 567.89 JPY", "1234567.89", "JPY"],
    ["12,5 EUR", "12.5", "EUR"],
  ])("%s", (text, value, currency) => {
    const money = readMoney(text);
    expect(money?.value.toString()).toBe(value);
    expect(money?.currency).toBe(currency);
  });

  test.each([
    "",
    "45",
    "USD",
    "-5 USD",
    "0 USD",
    "1e9 USD",
    "900000000 USD",
    "45 US",
    "USD 45 EUR",
    "4.5.6 USD",
    "NaN USD",
  ])("%j is none", (text) => expect(readMoney(text)).toBeNull());

  test("nothing is an amount only where it may be", () => {
    expect(readMoney("0 USD", true)?.value.isZero()).toBe(true);
  });

  test("is read back exactly, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999_999 }),
        fc.constantFrom("USD", "EUR", "JPY"),
        (cents, currency) => {
          const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
          const money = readMoney(`${text} ${currency}`);
          expect(money?.value.times(100).toNumber()).toBe(cents);
        },
      ),
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void readMoney(text)));
  });
});
