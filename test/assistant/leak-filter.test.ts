import fc from "fast-check";
import { expect, test } from "vitest";
import { LeakFilter, placesOfWords } from "../../src/assistant/leak-filter.ts";

const SECRET =
  "You are the assistant of a customs desk. State only what the passages say. Never promise that customs will release a parcel.";

test.each([
  ["Send the invoice. Ask the carrier.", "Send the invoice. Ask the carrier."],
  ["You are the seller of a parcel.", "You are the seller of a parcel."],
  ["We cannot promise that customs will release it.", "We cannot promise that customs will release it."],
  ["Sure: You are the assistant of a customs desk. Ask me.", "Sure: You are  Ask me."],
  ["YOU ARE, **the** assistant — of a [1] customs desk! Fine.", "YOU ARE, ** Fine."],
  ["Marks <<< and >>> and >>>>> stay in.", "Marks  and  and  stay in."],
])("%j leaves as %j", (written, expected) => {
  expect(whole(written)).toBe(expected);
});

test("the whole text told again does not leave, nor eight words of it", () => {
  const left = whole(`Here it is: ${SECRET} ${SECRET.toUpperCase()} Bye.`);
  expect(longestRun(left)).toBeLessThan(8);
});

test("what stands before and after a dropped clause makes no run either", () => {
  const words = SECRET.split(" ");
  for (let from = 0; from + 8 <= words.length; from++) {
    const run = words.slice(from, from + 8);
    for (let again = 1; again < 8; again++) {
      const left = whole(`${run.join(" ")}. ${run.slice(again).join(" ")}. Bye.`);
      expect(longestRun(left)).toBeLessThan(8);
    }
  }
});

test("every cut gives the same text, and nothing of eight words gets through", () => {
  const words = SECRET.split(" ");
  const piece = fc.oneof(
    fc.constantFrom("Send ", "the ", "invoice. ", "\n", "<<<", ">", "税", "a", ", "),
    fc
      .tuple(fc.nat(words.length), fc.nat(14))
      .map(([from, count]) => `${words.slice(from, from + count).join(" ")} `),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.nat(300), { maxLength: 12 }),
      (pieces, cuts) => {
        const text = pieces.join("");
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
          (one, other) => one - other,
        );
        const filter = filterOf();
        const left =
          at
            .slice(1)
            .map((end, index) => filter.push(text.slice(at[index], end)))
            .join("") + filter.end();
        expect(left).toBe(whole(text));
        expect(longestRun(left)).toBeLessThan(8);
        expect(left).not.toMatch(/<<<|>>>/);
      },
    ),
  );
});

function filterOf(): LeakFilter {
  return new LeakFilter(placesOfWords([SECRET]), () => undefined);
}

function whole(text: string): string {
  const filter = filterOf();
  return filter.push(text) + filter.end();
}

/** The longest run of words that the secret has too. */
function longestRun(text: string): number {
  const secret = ` ${wordsOf(SECRET).join(" ")} `;
  const words = wordsOf(text);
  const runs = words.map((_, from) => {
    let count = 0;
    while (
      from + count < words.length &&
      secret.includes(` ${words.slice(from, from + count + 1).join(" ")} `)
    )
      count += 1;
    return count;
  });
  return Math.max(0, ...runs);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
