import { fold } from "../../knowledge/search/fold.ts";

/** Longer texts are told by their beginning. */
const MOST_CHARACTERS = 600;
/** A longer run of letters and digits names one parcel or letter, not a kind of thing as `CN22` does. */
const LONGEST_CODE = 6;

/**
 * The words by which an intent is told, in reading order: folded, ideographs one by one, every figure as `#` and every
 * long code as `##`, since an amount says nothing about what is wanted. Question marks and currency signs are words too.
 */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  const plain = text.slice(0, MOST_CHARACTERS).normalize("NFKC").toLowerCase();
  for (const [written] of plain.matchAll(WORD)) {
    if (!DIGIT.test(written)) words.push(fold(written.replaceAll(/['’]/g, "")));
    else if (FIGURE.test(written)) words.push("#");
    else words.push(written.length > LONGEST_CODE ? "##" : written);
  }
  return words;
}

/** Whether a word is a single ideograph. */
export function isIdeograph(word: string): boolean {
  return IDEOGRAPH.test(word);
}

const IDEOGRAPH = /^\p{Script=Han}/u;
/** `45usd` is a figure and a word, `cn22` is one. */
const WORD =
  /\p{Script=Han}|\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’]\p{L}+|\p{N}[\p{L}\p{N}]*)?|[?%$€£¥₽]/gu;
const DIGIT = /\p{N}/u;
const FIGURE = /^\p{N}/u;
