import fc from "fast-check";
import { expect, test } from "vitest";
import { CitationFilter } from "../../src/assistant/citation-filter.ts";

/** Passages 1 to 4 were shown; the seller sees them as 11 to 14, so that a raw marker is told from a resolved one. */
const cite = (number: number) => (number >= 1 && number <= 4 ? number + 10 : null);

test.each([
  ["Send the invoice [2].", "Send the invoice [12]."],
  ["Both hold [1][3].", "Both hold [11][13]."],
  ["Both hold [1, 3].", "Both hold [11][13]."],
  ["Nobody showed this [9].", "Nobody showed this ."],
  ["A list [a link](https://x.example) stays.", "A list [a link](https://x.example) stays."],
  ["An open end [2", "An open end "],
  ["An empty pair [] is no marker.", "An empty pair  is no marker."],
  ["Brackets [[2]] keep their own.", "Brackets [[12]] keep their own."],
])("%j leaves as %j", (written, expected) => {
  expect(whole(written)).toBe(expected);
});

test("every cut of the stream gives the same text", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "1",
    "2",
    "9",
    ",",
    " ",
    "a",
    "[1]",
    "[2, 3]",
    "[12345678901234567]",
    "税",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.array(fc.nat(40), { maxLength: 10 }),
      (pieces, cuts) => {
        const text = pieces.join("");
        const filter = new CitationFilter(cite);
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
          (one, other) => one - other,
        );
        const parts = at.slice(1).map((end, index) => filter.push(text.slice(at[index], end)));
        expect(parts.join("") + filter.end()).toBe(whole(text));
      },
    ),
  );
});

test("a marker of a passage that was not shown never leaves", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("[5]", "[99]", "x", "[", "]", "0", "[0]", "7".repeat(9), ",", " "), {
        maxLength: 20,
      }),
      (pieces) => {
        expect(whole(pieces.join(""))).not.toMatch(/\[\d+\]/);
      },
    ),
  );
});

test("a bracket that is dropped does not let the one before it take its figures", () => {
  expect(whole(`[[${"7".repeat(18)}]`)).not.toMatch(/\[\d+\]/);
});

function whole(text: string): string {
  const filter = new CitationFilter(cite);
  return filter.push(text) + filter.end();
}
