import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesBound, worthIn } from "../../src/assistant/worth.ts";

describe("the price in a message that goes on from another", () => {
  test.each([
    ["and what if it is 260?", "260"],
    ["那1200的呢", "1200"],
    ["а если 90?", "90"],
  ])("%j", (text, goods) => {
    expect(worthIn(text, "PE", "USD")).toMatchObject({ goods, currency: "USD", isPrice: true });
  });

  test.each(["e acima de 500?", "那超过500令吉呢", "and in 5 days?", "3 T-shirts?", "10 or 20?", "2 kg?"])(
    "%j tells none",
    (text) => {
      expect(worthIn(text, "MY", "MYR")).toBeNull();
    },
  );
});

test.each([
  ["e acima de 500?", true],
  ["那超过500令吉呢", true],
  ["а если больше 200?", true],
  ["and what if it is 260?", false],
  ["how long does it take", false],
])("%j names where something begins or ends: %s", (text, names) => {
  expect(namesBound(text, "USD")).toBe(names);
});

test("the code of an export mode is no price", () => {
  expect(worthIn("exported under list 9610, duty free?", "CN", "CNY")).toBeNull();
});

test("any text is read without failing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const worth = worthIn(text, null, "USD");
      return worth === null || Number(worth.goods) > 0;
    }),
  );
});
