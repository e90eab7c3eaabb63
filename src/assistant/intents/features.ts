import type { WordGroups } from "./word-groups.ts";
import { isIdeograph, wordsOf } from "./words.ts";

/** Features are numbers from 0 up to here, not included: what a word or a pair hashes to. */
export const FEATURES = 2 ** 18;

/** What a classifier sees of a text, each once. */
export type Features = (text: string) => readonly number[];

/** So many letters stand for a word with any ending. */
const STEM = 4;
/** Groups so many words apart are still seen together. */
const WINDOW = 12;
/** Upper ends of the classes of length, in words. */
const LENGTHS = [2, 4, 8, 14];

/**
 * Reads of a text: its words, their beginnings and pairs of neighbours; ideographs in ones, twos and threes; the groups
 * of its words, alone and in pairs within a window, which carry over from one language to another; its length.
 */
export function createFeatures(groupsOf: WordGroups): Features {
  return (text) => {
    const words = wordsOf(text);
    const features = new Set<number>();
    addWords(features, words);
    addGroups(features, groupsOf(words));
    features.add(mixed(KIND.length, LENGTHS.filter((end) => words.length > end).length));
    return [...features];
  };
}

/** Keeps features of different kinds apart. */
const KIND = { word: 1, stem: 2, pair: 3, row: 4, group: 5, groups: 6, first: 7, last: 8, length: 9 };
/** What stands before the first word and after the last. */
const EDGE = 0;

function addWords(features: Set<number>, words: readonly string[]): void {
  const hashes = words.map(hashOf);
  words.forEach((word, place) => {
    const hash = hashes[place] ?? EDGE;
    const next = hashes[place + 1] ?? EDGE;
    features.add(mixed(KIND.word, hash));
    features.add(mixed(KIND.pair, hash, next));
    if (place === 0) features.add(mixed(KIND.pair, EDGE, hash));
    if (isIdeograph(word)) {
      const afterNext = hashes[place + 2];
      if (afterNext !== undefined) features.add(mixed(KIND.row, mixedHash(hash, next), afterNext));
    } else if (word.length > STEM) features.add(mixed(KIND.stem, hashOf(word.slice(0, STEM))));
  });
}

function addGroups(features: Set<number>, groups: readonly (readonly number[])[]): void {
  const found = groups.flatMap((own, place) => own.map((group) => ({ group, place })));
  found.forEach(({ group, place }, at) => {
    features.add(mixed(KIND.group, group));
    if (place === 0) features.add(mixed(KIND.first, group));
    if (place === groups.length - 1) features.add(mixed(KIND.last, group));
    for (let later = at + 1; later < found.length; later += 1) {
      const other = found[later];
      if (other === undefined || other.place > place + WINDOW) break;
      if (other.place > place) features.add(mixed(KIND.groups, group, other.group));
    }
  });
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function mixedHash(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

function mixed(kind: number, one: number, other = 0): number {
  const hash = mixedHash(mixedHash(kind, one), other);
  return (hash ^ (hash >>> 16)) & (FEATURES - 1);
}
