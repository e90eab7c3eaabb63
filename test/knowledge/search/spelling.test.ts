import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Spelling } from "../../../src/knowledge/search/spelling.ts";

const WORDS = ["customs", "parcel", "invoice", "таможня", "declaration", "duty", "held"];
const spelling = new Spelling(WORDS);

function near(word: string): readonly string[] {
  return spelling.near(word).map((place) => WORDS[place] ?? "");
}

describe("words one slip away", () => {
  test.each([
    ["a letter missing", "custms", "customs"],
    ["a letter too many", "parccel", "parcel"],
    ["a wrong letter", "invoise", "invoice"],
    ["two letters swapped", "delcaration", "declaration"],
    ["the first letter wrong", "varcel", "parcel"],
    ["another alphabet", "таможна", "таможня"],
  ])("are found for %s", (_slip, typed, meant) => expect(near(typed)).toContain(meant));

  test("are not two slips away", () => expect(near("cstms")).toEqual([]));

  test("are not looked for in codes, short words and ideographs", () => {
    expect(["cn22", "hel", "关税关税", ""].flatMap(near)).toEqual([]);
  });

  test("are found for any slip in any word", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
    const word = fc.array(letter, { minLength: 5, maxLength: 12 }).map((letters) => letters.join(""));
    const slip = fc.constantFrom("drop", "add", "change", "swap");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        word,
        slip,
        fc.nat(),
        letter,
        (others, meant, kind, seed, extra) => {
          const at = seed % (meant.length - 1);
          const typed = {
            drop: meant.slice(0, at) + meant.slice(at + 1),
            add: meant.slice(0, at) + extra + meant.slice(at),
            change: meant.slice(0, at) + extra + meant.slice(at + 1),
            swap: meant.slice(0, at) + (meant[at + 1] ?? "") + (meant[at] ?? "") + meant.slice(at + 2),
          }[kind];
          return new Spelling([...others, meant]).near(typed).includes(others.length);
        },
      ),
    );
  });
});
