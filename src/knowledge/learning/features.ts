import { hashOf, hashOfPair } from "./hash.ts";
import { FEATURES } from "./vocabulary.ts";
import type { WordGroups } from "./word-groups.ts";
import { cutWords, foldWord, isIdeograph } from "./words.ts";

/** Adds what a classifier sees of a text, each a number below `FEATURES`. */
export type Features = (text: string, add: Add) => void;
export type Add = (feature: number) => void;

/** So many letters stand for a word with any ending. */
const STEM = 5;
/** Groups so many words apart are still seen together. */
const WINDOW = 12;
/** Upper ends of the classes of length, in words. */
const LENGTHS = [2, 4, 8, 14];
/** Words come back; what is known of so many is kept. */
const MOST_KNOWN = 6_000;

/**
 * Reads of a text: its words and their beginnings, and pairs of neighbours of both; ideographs in ones, twos and threes; the groups
 * of its words, alone and in pairs within a window, which carry over from one language to another; its length.
 */
export function createFeatures(groups: WordGroups): Features {
  const known = new Map<string, Word>();
  const wordOf = (written: string): Word => {
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const word = readWord(written, groups);
    known.set(written, word);
    return word;
  };
  return (text, add) => {
    const words = cutWords(text).map(wordOf);
    addWords(words, add);
    addGroups(words, groups, add);
    add(mixed(KIND.length, LENGTHS.filter((end) => words.length > end).length));
  };
}

interface Word {
  readonly folded: string;
  readonly hash: number;
  /** Of the word's beginning; null where the word is short. */
  readonly stem: number | null;
  /** Null for an ideograph, whose groups depend on those that follow. */
  readonly groups: readonly number[] | null;
}

/** Keeps features of different kinds apart. */
const KIND = {
  ...{ word: 1, stem: 2, pair: 3, row: 4, group: 5, groups: 6, first: 7, last: 8, length: 9 },
  ...{ label: 10, labels: 11, stems: 12 },
};
/** What stands before the first word and after the last. */
const EDGE = 0;

function readWord(written: string, groups: WordGroups): Word {
  const folded = foldWord(written);
  const isSign = isIdeograph(folded);
  return {
    folded,
    hash: hashOf(folded),
    stem: isSign || folded.length <= STEM ? null : hashOf(folded.slice(0, STEM)),
    groups: isSign ? null : groups.ofWord(folded),
  };
}

function addWords(words: readonly Word[], add: Add): void {
  let before = EDGE;
  let stemBefore = EDGE;
  words.forEach(({ hash, stem, groups }, place) => {
    const next = words[place + 1]?.hash ?? EDGE;
    const afterNext = words[place + 2]?.hash ?? EDGE;
    add(mixed(KIND.word, hash));
    add(mixed(KIND.pair, before, hash));
    if (stem !== null) add(mixed(KIND.stem, stem));
    if (groups !== null) add(mixed(KIND.stems, stemBefore, stem ?? hash));
    if (groups === null && afterNext !== EDGE) add(mixed(KIND.row, hashOfPair(hash, next), afterNext));
    if (next === EDGE) add(mixed(KIND.pair, hash, EDGE));
    before = hash;
    stemBefore = stem ?? hash;
  });
}

function addGroups(words: readonly Word[], groups: WordGroups, add: Add): void {
  const folded = words.map((word) => word.folded);
  const found: number[] = [];
  const places: number[] = [];
  words.forEach((word, place) => {
    for (const group of word.groups ?? groups.ofRow(folded, place)) {
      add(mixed(KIND.group, group));
      if (place === 0) add(mixed(KIND.first, group));
      if (place === words.length - 1) add(mixed(KIND.last, group));
      for (let earlier = found.length - 1; earlier >= 0; earlier -= 1) {
        const distance = place - (places[earlier] ?? 0);
        if (distance > WINDOW) break;
        if (distance > 0) add(mixed(KIND.groups, found[earlier] ?? 0, group));
      }
      found.push(group);
      places.push(place);
    }
  });
}

/** A feature of another kind than words, of one hash or of two in this order. */
export function kindred(kind: "label" | "labels", one: number, other = 0): number {
  return mixed(KIND[kind], one, other);
}

function mixed(kind: number, one: number, other = 0): number {
  const hash = hashOfPair(hashOfPair(kind, one), other);
  return (hash ^ (hash >>> 16)) & (FEATURES - 1);
}
