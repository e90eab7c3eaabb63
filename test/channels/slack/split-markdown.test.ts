import fc from "fast-check";
import { expect, test } from "vitest";
import { splitMarkdown } from "../../../src/channels/slack/split-markdown.ts";

test("pieces fit, none is empty, and only white space is lost", () => {
  const text = fc.string({
    unit: fc.constantFrom("word ", "\n", "\n\n", "包裹", "😀", "x".repeat(30)),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 60 }), (whole, limit) => {
      const pieces = splitMarkdown(whole, limit);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(limit);
        expect(piece.isWellFormed()).toBe(true);
      }
      if (whole.trim() !== "") expect(pieces.every((piece) => piece !== "")).toBe(true);
      expect(pieces.join("").replace(/\s/g, "")).toBe(whole.replace(/\s/g, ""));
    }),
  );
});

test("a paragraph is preferred to a line, a line to a space", () => {
  expect(splitMarkdown("aaaa bbbb\n\ncccc dddd", 12)).toEqual(["aaaa bbbb", "cccc dddd"]);
  expect(splitMarkdown("aaaa bbbb\ncccc dddd", 12)).toEqual(["aaaa bbbb", "cccc dddd"]);
  expect(splitMarkdown("aaaa bbbb cccc dddd", 12)).toEqual(["aaaa bbbb", "cccc dddd"]);
});
