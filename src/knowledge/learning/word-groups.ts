import { HASH_OF_NOTHING, hashOf, hashWith } from "./hash.ts";
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
      else enter(word.endsWith("*") ? beginnings : whole, hashOf(folded), group);
    }
  });
  return {
    ofWord: (word) => findWord(whole, beginnings, word),
    ofRow: (words, place) => findRows(rows, words, place),
  };
}

/** By the hash of a word: of a few thousand words no two have the same. */
type Groups = Map<number, readonly number[]>;

const NONE: readonly number[] = [];

function enter(groups: Groups, hash: number, group: number): void {
  const known = groups.get(hash) ?? NONE;
  if (!known.includes(group)) groups.set(hash, [...known, group]);
}

/** Enters what a row begins with as well, so that a search stops at the first row that nothing begins with. */
function enterRow(rows: Groups, row: string, group: number): void {
  enter(rows, hashOf(row), group);
  for (let length = 1; length < row.length; length += 1) {
    const beginning = hashOf(row.slice(0, length));
    if (!rows.has(beginning)) rows.set(beginning, NONE);
  }
}

function findWord(whole: Groups, beginnings: Groups, word: string): readonly number[] {
  const found: number[] = [];
  let hash = HASH_OF_NOTHING;
  for (let at = 0; at < word.length; at += 1) {
    hash = hashWith(hash, word.charCodeAt(at));
    addAll(found, beginnings.get(hash));
  }
  addAll(found, whole.get(hash));
  return found;
}

function findRows(rows: Groups, words: readonly string[], place: number): readonly number[] {
  const found: number[] = [];
  let hash = HASH_OF_NOTHING;
  for (let at = place; at < words.length; at += 1) {
    const ideograph = words[at] ?? "";
    for (let part = 0; part < ideograph.length; part += 1) hash = hashWith(hash, ideograph.charCodeAt(part));
    const own = rows.get(hash);
    if (own === undefined) break;
    addAll(found, own);
  }
  return found;
}

function addAll(found: number[], groups: readonly number[] | undefined): void {
  if (groups === undefined) return;
  for (let at = 0; at < groups.length; at += 1) found.push(groups[at] ?? 0);
}
