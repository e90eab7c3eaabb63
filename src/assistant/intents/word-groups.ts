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

export function createWordGroups(groups: readonly (readonly string[])[]): WordGroups {
  const words: Groups = new Map();
  const beginnings: Groups = new Map();
  const rows: Groups = new Map();
  groups.forEach((written, group) => {
    for (const word of written) {
      const folded = foldWord(word.toLowerCase().replace("*", ""));
      if (isIdeograph(folded)) addRow(rows, folded, group);
      else add(word.endsWith("*") ? beginnings : words, folded, group);
    }
  });
  return {
    ofWord: (word) => {
      const found = [...(words.get(word) ?? NONE)];
      for (let length = SHORTEST_BEGINNING; length <= word.length; length += 1) {
        found.push(...(beginnings.get(word.slice(0, length)) ?? NONE));
      }
      return found;
    },
    ofRow: (folded, place) => {
      const found: number[] = [];
      let row = "";
      for (let at = place; at < folded.length; at += 1) {
        row += folded[at] ?? "";
        const own = rows.get(row);
        if (own === undefined) break;
        found.push(...own);
      }
      return found;
    },
  };
}

type Groups = Map<string, readonly number[]>;

const NONE: readonly number[] = [];
const SHORTEST_BEGINNING = 2;

function add(groups: Groups, word: string, group: number): void {
  const known = groups.get(word) ?? NONE;
  if (!known.includes(group)) groups.set(word, [...known, group]);
}

/** Enters what a row begins with as well, so that a search stops at the first row that nothing begins with. */
function addRow(rows: Groups, row: string, group: number): void {
  add(rows, row, group);
  for (let length = 1; length < row.length; length += 1) {
    const beginning = row.slice(0, length);
    if (!rows.has(beginning)) rows.set(beginning, NONE);
  }
}
