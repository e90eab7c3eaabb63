import { PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { numeralAt } from "../text/read-numeral.ts";
import { MONTH_NAMES, MONTHS_LIKE_WORDS, SHORT_MONTHS } from "./day-words.ts";

/** A month by its name or, in Chinese, by its number. */
export interface NamedMonth {
  readonly month: number;
  readonly isShort: boolean;
  /** The name is an everyday word as well. */
  readonly isAlsoWord: boolean;
  readonly isChinese: boolean;
  readonly to: number;
}

export function monthAt(pieces: readonly Piece[], at: number): NamedMonth | null {
  const isAlsoWord = MONTHS_LIKE_WORDS.has(pieces[at]?.text ?? "");
  const long = LONG.at(pieces, at);
  if (long !== null) return { month: long.value, isShort: false, isAlsoWord, isChinese: false, to: long.to };
  const short = SHORT.at(pieces, at);
  if (short === null) return chineseAt(pieces, at);
  const to = pieces[short.to]?.text === "." ? short.to + 1 : short.to;
  return { month: short.value, isShort: true, isAlsoWord, isChinese: false, to };
}

const LONG = new PhraseTable(MONTH_NAMES);
const SHORT = new PhraseTable(SHORT_MONTHS);

/** 7月, 七月, 7月份; 3个月 is a duration. */
function chineseAt(pieces: readonly Piece[], at: number): NamedMonth | null {
  const numeral = numeralAt(pieces, at, "und");
  if (numeral === null || pieces[numeral.to]?.text !== "月") return null;
  const month = Number(numeral.value);
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const to = numeral.to + (pieces[numeral.to + 1]?.text === "份" ? 2 : 1);
  return { month, isShort: false, isAlsoWord: false, isChinese: true, to };
}
