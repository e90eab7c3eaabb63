import type { Unit } from "./figure.ts";
import { type Growing, grown } from "./grow-number.ts";
import { matchAt, type Read, sticky, unitBehind } from "./read-unit.ts";
import { SPACED_WORD, unitOfPair, valueOfSpacedWord } from "./spaced-number-words.ts";

const WORD = sticky(SPACED_WORD);
const SPACE = sticky("[\\s*־-]+");

/** A number in words of Arabic, Hebrew or Hindi that begins at `at`; null when the word there is none. */
export function spacedAt(text: string, at: number): Read<number> | null {
  let so: Growing = [0, 0];
  let end = -1;
  for (let position = at; ; ) {
    const word = matchAt(WORD, text, position)?.[0];
    const value = word === undefined ? null : valueOfSpacedWord(word, end < 0);
    if (word === undefined || value === null) break;
    // "عشرون بالمئة" is a share and no "twenty hundred".
    if (end >= 0 && (!continues(so[1], value, word) || unitBehind(text, end) !== null)) break;
    so = grown(so, value);
    end = position + word.length;
    const space = matchAt(SPACE, text, end);
    if (space === null) break;
    position = end + space[0].length;
  }
  return end < 0 ? null : { value: so[0] + so[1], end };
}

/** Two of something in one word: يومين, שבועיים. */
export function pairAt(text: string, at: number): Read<Unit> | null {
  const word = matchAt(WORD, text, at)?.[0];
  const unit = word === undefined ? null : unitOfPair(word);
  return word === undefined || unit === null ? null : { value: unit, end: at + word.length };
}

/** In Arabic and Hebrew the ones stand before the tens; in Hindi every number up to 99 is one word. */
function continues(group: number, value: number, word: string): boolean {
  if (value >= 100 || Math.abs(group) < 1 || group % 100 === 0) return true;
  if (/\p{Script=Devanagari}/u.test(word)) return false;
  const [ones, isTen] = [group % 100 < 10, value >= 10];
  return isTen ? ones : group % 10 === 0 && group % 100 !== 10;
}
