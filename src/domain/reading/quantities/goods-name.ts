import { ideographicAt } from "../text/ideographic-numeral.ts";
import { MEASURE_TABLE } from "../text/measures.ts";
import { PhraseTable } from "../text/phrase-table.ts";
import { type Piece, piecesOf } from "../text/pieces.ts";
import { CHINESE_ENDS, COUNT_LABELS, NAME_JOINTS, NO_NAMES, SAME, TIMES } from "./item-words.ts";

/** The name of goods: places of its first piece and behind its last one. */
export interface GoodsName {
  readonly from: number;
  readonly to: number;
  /** Behind what is said of it besides: "camisetas iguales". */
  readonly next: number;
}

/** The name that begins at a place: up to three words, or six ideographs; null when none does. */
export function nameFrom(pieces: readonly Piece[], at: number): GoodsName | null {
  const from = afterSame(pieces, at);
  const isChinese = pieces[from]?.kind === "ideograph" || pieces[from + 1]?.kind === "ideograph";
  const to = isChinese ? chineseEnd(pieces, from) : wordsEnd(pieces, from);
  return to === from || isOfSomethingElse(pieces, from, to)
    ? null
    : { from, to, next: afterSame(pieces, to) };
}

/** The name that ends before a place: "футболка 2 шт", T恤*3. */
export function nameBefore(pieces: readonly Piece[], at: number, after: number): GoodsName | null {
  const isChinese = pieces[at - 1]?.kind === "ideograph";
  const most = isChinese ? MOST_IDEOGRAPHS : MOST_WORDS;
  let from = at;
  while (from > after && at - from < most && isName(pieces, from - 1, isChinese)) from -= 1;
  return from === at ? null : { from, to: at, next: at };
}

const MOST_WORDS = 3;
const MOST_IDEOGRAPHS = 6;
const ENDS = new PhraseTable([[CHINESE_ENDS, true]]);
const ENDING_WORDS = new Set(piecesOf(NO_NAMES).map(({ text }) => text));
const LABELS = new PhraseTable([[COUNT_LABELS, true]]);
const SAMES = new PhraseTable([[SAME, true]]);

function afterSame(pieces: readonly Piece[], at: number): number {
  const to = SAMES.at(pieces, at)?.to ?? at;
  return to > at && pieces[to]?.text === "的" ? to + 1 : to;
}

function wordsEnd(pieces: readonly Piece[], at: number): number {
  let to = at;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const from = to > at && NAME_JOINTS.has(pieces[to]?.text ?? "") ? to + 1 : to;
    if (!isName(pieces, from, false) || SAMES.at(pieces, from) !== null) break;
    to = from + 1;
  }
  return to;
}

/** Without spaces between, so that a name ends where its line or clause does. */
function chineseEnd(pieces: readonly Piece[], at: number): number {
  let to = at;
  while (to - at < MOST_IDEOGRAPHS && isName(pieces, to, true) && (to === at || pieces[to]?.glued)) to += 1;
  return to;
}

/** "27 member states", "2 business days", "1 small parcel". */
function isOfSomethingElse(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (pieces[at]?.kind === "word" && MEASURE_TABLE.at(pieces, at)?.value === "other") return true;
  }
  return false;
}

function isName(pieces: readonly Piece[], at: number, isChinese: boolean): boolean {
  const piece = pieces[at];
  if (LABELS.at(pieces, at) !== null) return false;
  if (piece?.kind === "word") return !ENDING_WORDS.has(piece.text) && !TIMES.has(piece.text);
  if (!isChinese || piece?.kind !== "ideograph" || ENDS.at(pieces, at) !== null) return false;
  const next = ideographicAt(pieces, at);
  return next === null || MEASURE_TABLE.at(pieces, next.to) === null;
}
