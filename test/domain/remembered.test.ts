import fc from "fast-check";
import { expect, test } from "vitest";
import { remembered } from "../../src/domain/remembered.ts";

test("says the same as the reading itself, in whatever order texts come", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), fc.integer({ min: 1, max: 5 }), (texts, most) => {
      const length = remembered((text) => text.length, most);
      expect(texts.map(length)).toEqual(texts.map((text) => text.length));
    }),
  );
});

test("a text is read once while it is among the last, and a very long one each time", () => {
  const read: string[] = [];
  const reading = remembered((text) => read.push(text), 2);
  for (const text of ["a", "a", "b", "a", "c", "a"]) reading(text);
  expect(read).toEqual(["a", "b", "c", "a"]);
  const long = "x".repeat(5_000);
  reading(long);
  reading(long);
  expect(read.filter((text) => text === long)).toHaveLength(2);
});
