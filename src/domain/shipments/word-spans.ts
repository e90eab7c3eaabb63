import { LONGEST_NUMBER } from "./recognise-number.ts";

/** A stretch of text that may be one number; `compact` is upper case without the separators. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly compact: string;
  /** Letters and digits of several words: `LP 0012…`, but also `in 2026`. What labels one word need not label all. */
  readonly pieced: boolean;
}

export type Interval = { readonly start: number; readonly end: number };

/**
 * Offers every stretch of `text` outside `masks` that could be a number, the longest from each word first, so that a
 * short number is never cut out of a long one written in groups. `take` says whether the stretch is understood; the
 * search goes on behind it. `masks` are in order and do not overlap.
 */
export function offerSpans(text: string, masks: readonly Interval[], take: (span: Span) => boolean): void {
  for (const run of runsOf(text, masks)) {
    let at = 0;
    while (at < run.length) at = run[at]?.digits ? digitsFrom(run, at, take) : wordsFrom(run, at, take);
  }
}

type Word = Interval & { readonly text: string; readonly digits: boolean; readonly hasDigit: boolean };

const SMALLEST_NUMBER = 9;
/** Words that one number may be split into, and how many of them hold letters: `1Z 8V9 2A7 03 6720 3024`. */
const MOST_WORDS = 14;
const MOST_WORDS_WITH_LETTERS = 4;

/** Words parted by exactly one space or hyphen. A word too long for any number ends a run. */
function* runsOf(text: string, masks: readonly Interval[]): Generator<readonly Word[]> {
  let run: Word[] = [];
  let mask = 0;
  for (const match of text.matchAll(/[A-Za-z0-9]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    while (mask < masks.length && (masks[mask]?.end ?? 0) <= start) mask += 1;
    const masked = (masks[mask]?.start ?? text.length) < end;
    const joins = !masked && start - (run.at(-1)?.end ?? -9) === 1 && /[ -]/.test(text.charAt(start - 1));
    if (!joins && run.length > 0) {
      yield run;
      run = [];
    }
    if (!masked && match[0].length <= LONGEST_NUMBER) run.push(wordAt(match[0], start));
  }
  if (run.length > 0) yield run;
}

function wordAt(written: string, start: number): Word {
  return {
    start,
    end: start + written.length,
    text: written.toUpperCase(),
    digits: /^\d+$/.test(written),
    hasDigit: /\d/.test(written),
  };
}

/**
 * A group of digit words is one number, or one with a stray word before or after it, or several whole ones. A letter
 * behind it may close it: DPD prints its check character apart.
 */
function digitsFrom(run: readonly Word[], first: number, take: (span: Span) => boolean): number {
  let last = first;
  while (run[last + 1]?.digits) last += 1;
  const offer = (from: number, to: number): boolean => {
    const span = spanOf(run, from, to);
    return span !== null && take(span);
  };
  if (run[last + 1]?.text.length === 1 && offer(first, last + 1)) return last + 2;
  if (offer(first, last)) return last + 1;
  if (last - first > 1 && offer(first + 1, last)) offer(first, first);
  else if (last - first > 1 && offer(first, last - 1)) offer(last, last);
  else for (let at = first; at <= last && last > first; at += 1) offer(at, at);
  return last + 1;
}

function wordsFrom(run: readonly Word[], first: number, take: (span: Span) => boolean): number {
  const word = run[first];
  if (word === undefined || !startsNumber(word, run[first + 1])) return first + 1;
  for (let last = lastWord(run, first); last >= first; last -= 1) {
    const span = spanOf(run, first, last);
    if (span !== null && take(span)) return last + 1;
  }
  return first + 1;
}

function startsNumber(word: Word, next: Word | undefined): boolean {
  return word.hasDigit || (word.text.length <= 4 && next?.hasDigit === true);
}

/** Up to where the words can belong together: a word of letters closes a number, and only a short one. */
function lastWord(run: readonly Word[], first: number): number {
  let length = run[first]?.text.length ?? 0;
  let withLetters = 1;
  for (let at = first + 1; at < first + MOST_WORDS; at += 1) {
    const word = run[at];
    length += word?.text.length ?? 0;
    if (!word?.digits) withLetters += 1;
    if (word === undefined || length > LONGEST_NUMBER || withLetters > MOST_WORDS_WITH_LETTERS) return at - 1;
    if (!word.hasDigit) return word.text.length <= 3 ? at : at - 1;
  }
  return Math.min(first + MOST_WORDS, run.length) - 1;
}

function spanOf(run: readonly Word[], first: number, last: number): Span | null {
  const start = run[first];
  const end = run[last];
  if (start === undefined || end === undefined || end.end - start.start > 2 * LONGEST_NUMBER) return null;
  let compact = "";
  for (let at = first; at <= last; at += 1) compact += run[at]?.text ?? "";
  if (compact.length < SMALLEST_NUMBER || compact.length > LONGEST_NUMBER) return null;
  return { start: start.start, end: end.end, compact, pieced: last > first && !/^\d+$/.test(compact) };
}
