import { fold } from "../search/fold.ts";

/** Longer texts are told by their beginning. */
const MOST_CHARACTERS = 600;
/** A longer run of letters and digits names one parcel or letter, not a kind of thing as `CN22` does. */
const LONGEST_CODE = 6;

/** The words of a text as written but for case, ideographs one by one; question marks and currency signs are words too. */
export function cutWords(text: string): readonly string[] {
  return text.slice(0, MOST_CHARACTERS).normalize("NFKC").toLowerCase().match(WORD) ?? [];
}

/** The form in which a word is compared. Figures are all `#` and long codes `##`: an amount says nothing about what is wanted. */
export function foldWord(written: string): string {
  if (!CODE.test(written)) return fold(written.replace(/['’]/g, ""));
  if (FIGURE.test(written)) return "#";
  return written.length > LONGEST_CODE ? "##" : written;
}

/** Whether a word is a single ideograph, or a row of them. */
export function isIdeograph(word: string): boolean {
  return IDEOGRAPH.test(word);
}

const IDEOGRAPH = /^\p{Script=Han}/u;
/** `45usd` is a figure and a word, `cn22` is one. */
const WORD =
  /\p{Script=Han}|\p{N}+(?:[.,]\p{N}+)*|[[\p{L}\p{M}]--\p{Script=Han}]+(?:['’]\p{L}+|\p{N}[\p{L}\p{N}]*)?|[?%$€£¥₽]/gv;
const CODE = /\p{N}/u;
const FIGURE = /^\p{N}/u;
