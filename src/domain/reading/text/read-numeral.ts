import { decimalOf, shifted } from "./decimal.ts";
import { ideographicAt } from "./ideographic-numeral.ts";
import { GLUED_SCALES, NO_NUMBERS, NUMBER_JOINTS, NUMBER_WORDS, SCALE_WORDS } from "./number-words.ts";
import { PhraseTable } from "./phrase-table.ts";
import type { Piece } from "./pieces.ts";

/** A number in digits, words or ideographs, as a plain decimal; `to` is the place behind its last piece. */
export interface Numeral {
  readonly value: string;
  readonly to: number;
  readonly inDigits: boolean;
}

/** The number that begins at a place; null when none does. `lang` keeps small words of that language out. */
export function numeralAt(pieces: readonly Piece[], at: number, lang: string): Numeral | null {
  switch (pieces[at]?.kind) {
    case "number":
      return digitsAt(pieces, at);
    case "ideograph":
      return ideographicAt(pieces, at);
    case "word":
      return wordsAt(pieces, at, lang);
    default:
      return null;
  }
}

const SCALES = new PhraseTable(SCALE_WORDS.map(([power, words]) => [words, power] as const));
const WORDS = new PhraseTable(NUMBER_WORDS.map(([value, words]) => [words, value] as const));
/** "Полторы тысячи" is fifteen hundred. */
const ONE_AND_A_HALF = new Set(["полторы", "полтора"]);
const ARTICLES = new Set(["a", "an", "пол"]);

function digitsAt(pieces: readonly Piece[], at: number): Numeral | null {
  const value = decimalOf(pieces[at]?.text ?? "");
  if (value === null) return null;
  const wide = ideographicAt(pieces, at);
  if (wide !== null) return wide;
  const power = scaleBehind(pieces, at + 1);
  return { value: shifted(value, power), to: at + (power > 0 ? 2 : 1), inDigits: true };
}

function scaleBehind(pieces: readonly Piece[], at: number): number {
  const next = pieces[at];
  if (next?.kind !== "word") return 0;
  return (next.glued ? GLUED_SCALES.get(next.text) : undefined) ?? SCALES.at(pieces, at)?.value ?? 0;
}

/** What has been said of a number: `below` bounds what may still be added to it. */
interface Said {
  readonly whole: number;
  readonly part: number;
  readonly below: number;
  readonly to: number;
}

const MOST = 1e12;

function wordsAt(pieces: readonly Piece[], at: number, lang: string): Numeral | null {
  let said: Said = { whole: 0, part: 0, below: MOST, to: at };
  for (;;) {
    const joined = said.to > at && NUMBER_JOINTS.has(pieces[said.to]?.text ?? "") ? said.to + 1 : said.to;
    const next = withNext(pieces, joined, said, lang);
    if (next === null || next.whole + next.part > MOST) break;
    said = next;
  }
  return said.to === at ? null : { value: String(said.whole + said.part), to: said.to, inDigits: false };
}

function withNext(pieces: readonly Piece[], at: number, said: Said, lang: string): Said | null {
  const text = pieces[at]?.text ?? "";
  const isKnown = !NO_NUMBERS[lang]?.includes(text);
  const scale = isKnown ? SCALES.at(pieces, at) : null;
  if (scale !== null) return scaled(said, scale.value, scale.to);
  if (ARTICLES.has(text) || ONE_AND_A_HALF.has(text)) {
    const ahead = said.to === at ? SCALES.at(pieces, at + 1) : null;
    if (ahead === null || said.whole + said.part > 0) return null;
    const times = ONE_AND_A_HALF.has(text) ? 1.5 : text === "пол" ? 0.5 : 1;
    return { whole: times * 10 ** ahead.value, part: 0, below: 10 ** ahead.value, to: ahead.to };
  }
  const word = isKnown ? WORDS.at(pieces, at) : null;
  if (word === null || word.value >= said.below) return null;
  return { ...said, part: said.part + word.value, below: floorOf(word.value), to: word.to };
}

/** A power of ten multiplies what was said since the last greater one. */
function scaled(said: Said, power: number, to: number): Said | null {
  const times = 10 ** power;
  if (power === 2) {
    return said.part === 0 || said.part > 99 ? null : { ...said, part: said.part * times, below: times, to };
  }
  // "Mil" and "тысяча" may stand alone, but only at the beginning.
  if (said.whole > 0 && (said.part === 0 || said.whole < times * 10)) return null;
  return { whole: said.whole + Math.max(said.part, 1) * times, part: 0, below: times, to };
}

/** After a hundred may come tens, after tens a digit, after a digit or a teen nothing. */
function floorOf(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 && value % 10 === 0 ? 10 : 0;
}
