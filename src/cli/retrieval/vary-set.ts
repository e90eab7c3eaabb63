import { foldIdeographs } from "../../knowledge/search/fold.ts";
import type { RetrievalSet } from "./retrieval-set.ts";

/** The same set with one typing error in each of the two longest words of a query; always the same errors. */
export function misspelt(set: RetrievalSet): RetrievalSet {
  const random = randomNumbers(SEED);
  return {
    ...set,
    name: `${set.name} misspelt`,
    queries: set.queries.map(({ id, text }) => ({ id, text: withTypos(text, random) })),
  };
}

/** The same set asked in Simplified Chinese. */
export function simplified(set: RetrievalSet): RetrievalSet {
  return {
    ...set,
    name: `${set.name} asked in Simplified`,
    queries: set.queries.map(({ id, text }) => ({ id, text: foldIdeographs(text) })),
  };
}

/** All sets as one corpus: each query still has to find the document of its own set. */
export function mixed(sets: readonly RetrievalSet[]): RetrievalSet {
  const named = (set: RetrievalSet, id: string) => `${set.name}/${id}`;
  return {
    name: `${sets.map(({ name }) => name).join(" + ")} mixed`,
    *documents() {
      for (const set of sets)
        for (const document of set.documents()) yield { ...document, id: named(set, document.id) };
    },
    queries: sets.flatMap((set) => set.queries.map(({ id, text }) => ({ id: named(set, id), text }))),
    relevant: new Map(
      sets.flatMap((set) =>
        Array.from(set.relevant, ([query, gains]) => [
          named(set, query),
          new Map(Array.from(gains, ([document, gain]) => [named(set, document), gain])),
        ]),
      ),
    ),
  };
}

type Random = () => number;

const SEED = 20_261_122;
/** Words this short are hardly ever misspelt, and nobody could mend them. */
const SHORTEST = 4;
const MISSPELT_WORDS = 2;

function withTypos(text: string, random: Random): string {
  const words = Array.from(text.matchAll(/\p{Alphabetic}[\p{Alphabetic}\p{M}]*/gu), (match) => ({
    word: match[0],
    at: match.index,
  }));
  return words
    .filter(({ word }) => word.length >= SHORTEST && !/\p{Ideographic}/u.test(word))
    .sort((one, other) => other.word.length - one.word.length || one.at - other.at)
    .slice(0, MISSPELT_WORDS)
    .sort((one, other) => other.at - one.at)
    .reduce(
      (typed, { word, at }) => typed.slice(0, at) + withTypo(word, random) + typed.slice(at + word.length),
      text,
    );
}

/** A letter left out, doubled, swapped with the next, or taken from elsewhere in the word; the first letter is right. */
function withTypo(word: string, random: Random): string {
  const letters = Array.from(word);
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const [letter, next] = [letters[at] ?? "", letters[at + 1] ?? ""];
  const before = letters.slice(0, at).join("");
  const after = letters.slice(at + 1).join("");
  const typos = [
    before + after,
    before + letter + letter + after,
    before + next + letter + letters.slice(at + 2).join(""),
    before + (letters[Math.floor(random() * letters.length)] ?? "") + after,
  ];
  return typos[Math.floor(random() * typos.length)] ?? word;
}

/** A small generator of even numbers from 0 to 1 (mulberry32): the same seed, the same numbers, on every machine. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
