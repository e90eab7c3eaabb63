import { fold } from "../../knowledge/search/fold.ts";
import { isIdeograph } from "./words.ts";

/** For each word of a text the numbers of the groups that it belongs to; a row of ideographs counts at its first. */
export type WordGroups = (words: readonly string[]) => readonly (readonly number[])[];

/**
 * Groups of words that say nearly the same, in all languages together. A word that ends in `*` stands for all that
 * begin so; of a row of ideographs every part counts.
 */
export function createWordGroups(groups: readonly (readonly string[])[]): WordGroups {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  let longest = 0;
  groups.forEach((words, group) => {
    for (const word of words) {
      const folded = fold(word.toLowerCase()).replace(/['’*]/g, "");
      add(word.endsWith("*") ? beginnings : whole, folded, group);
      longest = Math.max(longest, folded.length);
    }
  });
  return (words) =>
    words.map((word, place) => {
      const found = isIdeograph(word) ? [] : [...(whole.get(word) ?? NONE)];
      let part = "";
      const isRow = isIdeograph(word);
      for (let length = 1; length <= longest; length += 1) {
        const next = isRow ? words[place + length - 1] : word[length - 1];
        if (next === undefined) break;
        part += next;
        for (const group of (isRow ? whole : beginnings).get(part) ?? NONE) found.push(group);
      }
      return found;
    });
}

const NONE: readonly number[] = [];

function add(groups: Map<string, number[]>, word: string, group: number): void {
  const known = groups.get(word) ?? [];
  if (!known.includes(group)) groups.set(word, [...known, group]);
}
