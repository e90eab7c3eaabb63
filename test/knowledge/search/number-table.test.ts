import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberTable } from "../../../src/knowledge/search/number-table.ts";

test("a table gives each key one id, in the order they came, and finds only what was added", () => {
  const key = fc.oneof(fc.nat(50), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), key, (keys, other) => {
      const table = new NumberTable();
      const expected = new Map<number, number>();
      for (const one of keys) {
        if (!expected.has(one)) expected.set(one, expected.size);
        expect(table.add(one)).toBe(expected.get(one));
      }
      expect(table.size).toBe(expected.size);
      expect(table.find(other)).toBe(expected.get(other) ?? -1);
    }),
  );
});

test("a table keeps its ids while it grows", () => {
  const table = new NumberTable();
  const keys = Array.from({ length: 5000 }, (_, index) => index * 7_919_000_003);
  for (const key of keys) table.add(key);
  expect(keys.every((key, index) => table.find(key) === index)).toBe(true);
});
