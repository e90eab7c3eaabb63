import { NumberTable } from "./number-table.ts";

/**
 * Finds the known words that are one slip away from an unknown one: a letter too many, too few, wrong, or two swapped.
 * Two words one slip apart become the same by leaving out at most one letter of each, so only those forms are kept.
 */
export class Spelling {
  readonly #forms = new NumberTable();
  /** For each form the last word that has it, and for each entry the one before it. */
  readonly #last: number[] = [];
  readonly #before: number[] = [];
  readonly #owners: number[] = [];
  readonly #words: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = words;
    words.forEach((word, owner) => {
      if (!isCorrectable(word)) return;
      for (const form of formsOf(word)) this.#add(this.#forms.add(form), owner);
    });
  }

  /** Places of the words in the list given at the start. */
  near(word: string): readonly number[] {
    if (!isCorrectable(word)) return [];
    const found = new Set<number>();
    for (const form of formsOf(word)) {
      const id = this.#forms.find(form);
      for (let entry = this.#last[id] ?? -1; entry >= 0; entry = this.#before[entry] ?? -1) {
        const owner = this.#owners[entry] ?? -1;
        if (isOneSlip(word, this.#words[owner] ?? "")) found.add(owner);
      }
    }
    return [...found];
  }

  #add(form: number, owner: number): void {
    this.#before.push(this.#last[form] ?? -1);
    this.#owners.push(owner);
    this.#last[form] = this.#owners.length - 1;
  }
}

/** Shorter words have too many neighbours; longer ones are no words. */
const SHORTEST = 4;
const LONGEST = 24;

/** Letters only: a code is right or wrong, and an ideograph has no letters to slip. */
function isCorrectable(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    word.length <= LONGEST &&
    /^[\p{L}\p{M}]+$/u.test(word) &&
    !IDEOGRAPH.test(word)
  );
}

const IDEOGRAPH = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** The word and the word without each of its letters, as numbers. */
function formsOf(word: string): readonly number[] {
  const forms = [numberOf(word)];
  for (let left = 0; left < word.length; left++)
    forms.push(numberOf(word.slice(0, left) + word.slice(left + 1)));
  return forms;
}

/** A hash of 52 bits; a collision only costs a comparison. */
function numberOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1505;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = (Math.imul(high, 33) + code) & 0xfffff;
  }
  return high * 0x100000000 + (low >>> 0);
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
