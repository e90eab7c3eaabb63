import { foldWord, isIdeograph } from "./words.ts";

/**
 * Groups of words that say nearly the same, in all languages together, by number. A word that ends in `*` stands for
 * all that begin so.
 */
export interface WordGroups {
  /** Of a folded word of letters. */
  readonly ofWord: (word: string) => readonly number[];
  /** Of every row of ideographs among the words that begins at a place. */
  readonly ofRow: (words: readonly string[], place: number) => readonly number[];
}

/** The number of a group is its place. */
export function createWordGroups(groups: readonly (readonly string[])[]): WordGroups {
  const whole: Groups = new Map();
  const beginnings: Groups = new Map();
  const rows: Groups = new Map();
  groups.forEach((words, group) => {
    for (const word of words) {
      const folded = foldWord(word.toLowerCase().replace("*", ""));
      if (isIdeograph(folded)) enterRow(rows, folded, group);
      else enter(word.endsWith("*") ? beginnings : whole, folded, group);
    }
  });
  return {
    ofWord: (word) => [...(whole.get(word) ?? NONE), ...findBeginnings(beginnings, word)],
    ofRow: (words, place) => findRows(rows, words, place),
  };
}

type Groups = Map<string, readonly number[]>;

const NONE: readonly number[] = [];
const SHORTEST_BEGINNING = 2;

function enter(groups: Groups, word: string, group: number): void {
  const known = groups.get(word) ?? NONE;
  if (!known.includes(group)) groups.set(word, [...known, group]);
}

/** Enters what a row begins with as well, so that a search stops at the first row that nothing begins with. */
function enterRow(rows: Groups, row: string, group: number): void {
  enter(rows, row, group);
  for (let length = 1; length < row.length; length += 1) {
    const beginning = row.slice(0, length);
    if (!rows.has(beginning)) rows.set(beginning, NONE);
  }
}

function findBeginnings(beginnings: Groups, word: string): readonly number[] {
  const found: number[] = [];
  for (let length = SHORTEST_BEGINNING; length <= word.length; length += 1) {
    found.push(...(beginnings.get(word.slice(0, length)) ?? NONE));
  }
  return found;
}

function findRows(rows: Groups, words: readonly string[], place: number): readonly number[] {
  const found: number[] = [];
  let row = "";
  for (let at = place; at < words.length; at += 1) {
    row += words[at] ?? "";
    const own = rows.get(row);
    if (own === undefined) break;
    found.push(...own);
  }
  return found;
}
