import { describe, expect, test } from "vitest";
import type { RetrievalSet } from "../../../src/cli/retrieval/retrieval-set.ts";
import { misspelt, mixed, simplified } from "../../../src/cli/retrieval/vary-set.ts";

function setOf(name: string, ...texts: readonly string[]): RetrievalSet {
  return {
    name,
    documents: () => texts.map((text, place) => ({ id: `d${place}`, title: "", text })),
    queries: texts.map((text, place) => ({ id: `q${place}`, text })),
    relevant: new Map(texts.map((_, place) => [`q${place}`, new Map([[`d${place}`, 1]])])),
  };
}

function texts({ queries }: RetrievalSet): readonly string[] {
  return queries.map(({ text }) => text);
}

describe("misspelling a set", () => {
  const questions = ["why does customs hold a parcel", "сколько стоит растаможка посылки", "tax CN22 to UK"];

  test("puts errors into the two longest words only, the same ones each time", () => {
    const [typed] = texts(misspelt(setOf("one", ...questions)));
    const words = (typed ?? "").split(" ");
    expect(words.filter((_, place) => place !== 2 && place !== 5)).toEqual(["why", "does", "hold", "a"]);
    expect(texts(misspelt(setOf("one", ...questions)))).toEqual(texts(misspelt(setOf("one", ...questions))));
    expect(texts(misspelt(setOf("one", ...questions)))).not.toEqual(questions);
  });

  test("leaves short words, codes and ideographs as they are", () => {
    expect(texts(misspelt(setOf("one", "tax on CN22 9610 UN3481", "海关扣留包裹")))).toEqual([
      "tax on CN22 9610 UN3481",
      "海关扣留包裹",
    ]);
  });

  test("never changes the first letter of a word, or a word beyond one slip", () => {
    const long = Array.from({ length: 200 }, () => "declaration");
    for (const typed of texts(misspelt(setOf("one", ...long)))) {
      expect(typed).toMatch(/^d/);
      expect(Math.abs(typed.length - "declaration".length)).toBeLessThan(2);
    }
  });
});

test("a set is asked in Simplified, its documents stay Traditional", () => {
  const set = simplified(setOf("one", "海關為什麼扣留包裹"));
  expect(texts(set)).toEqual(["海关为什么扣留包裹"]);
  expect(Array.from(set.documents(), ({ text }) => text)).toEqual(["海關為什麼扣留包裹"]);
});

test("in a mixture each query keeps the documents of its own set, and names do not clash", () => {
  const mixture = mixed([setOf("one", "a", "b"), setOf("two", "c")]);
  const ids = Array.from(mixture.documents(), ({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(mixture.queries.map(({ id }) => [...(mixture.relevant.get(id)?.keys() ?? [])])).toEqual(
    ids.map((id) => [id]),
  );
});
