/**
 * Finds the known words that are one slip away from an unknown one: a letter too many, too few, wrong, or two swapped.
 * Two words one slip apart become the same by leaving out at most one letter of each, so only those forms are kept: as
 * hashes in order, each with the word that has it.
 */
export class Spelling {
  readonly #words: readonly string[];
  readonly #forms: Uint32Array;
  readonly #owners: Uint32Array;

  constructor(words: readonly string[], { forms, owners }: SpellingData = spellingOf(words)) {
    this.#words = words;
    this.#forms = forms;
    this.#owners = owners;
  }

  /** What is looked up, as it can be stored. */
  get data(): SpellingData {
    return { forms: this.#forms, owners: this.#owners };
  }

  /** Places of the words in the list given at the start. */
  near(word: string): readonly number[] {
    if (!isCorrectable(word)) return [];
    const found = new Set<number>();
    for (const form of formsOf(word)) {
      for (let entry = this.#firstOf(form); this.#forms[entry] === form; entry++) {
        const owner = this.#owners[entry] ?? -1;
        if (isOneSlip(word, this.#words[owner] ?? "")) found.add(owner);
      }
    }
    return [...found];
  }

  #firstOf(form: number): number {
    let low = 0;
    let high = this.#forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#forms[middle] ?? 0) < form) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export interface SpellingData {
  readonly forms: Uint32Array;
  readonly owners: Uint32Array;
}

function spellingOf(words: readonly string[]): SpellingData {
  const entries = new Float64Array(words.reduce((sum, word) => sum + formCount(word), 0));
  let filled = 0;
  words.forEach((word, owner) => {
    if (formCount(word) === 0) return;
    for (const form of formsOf(word)) entries[filled++] = form * MOST_WORDS + owner;
  });
  entries.sort();
  const [forms, owners] = [new Uint32Array(entries.length), new Uint32Array(entries.length)];
  entries.forEach((entry, place) => {
    forms[place] = Math.floor(entry / MOST_WORDS);
    owners[place] = entry % MOST_WORDS;
  });
  return { forms, owners };
}

/** A form and its word share one number of 53 bits while they are put in order. */
const MOST_WORDS = 2 ** 21;
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

function formCount(word: string): number {
  return isCorrectable(word) ? word.length + 1 : 0;
}

/** The word and the word without each of its letters, as numbers. */
function formsOf(word: string): readonly number[] {
  const forms = [numberOf(word)];
  for (let left = 0; left < word.length; left++)
    forms.push(numberOf(word.slice(0, left) + word.slice(left + 1)));
  return forms;
}

/** FNV-1a; a collision only costs a comparison. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
