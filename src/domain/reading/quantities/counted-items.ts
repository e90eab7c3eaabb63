import { standsAlone } from "../money/amount-terms.ts";
import { BOUNDS_BEFORE, LABEL_WORDS } from "../money/amount-words.ts";
import { MEASURE_TABLE, type Measure } from "../text/measures.ts";
import { PhraseTable } from "../text/phrase-table.ts";
import { type Piece, piecesOf } from "../text/pieces.ts";
import { type Numeral, numeralAt } from "../text/read-numeral.ts";
import { type GoodsName, nameBefore, nameFrom } from "./goods-name.ts";
import { COUNT_LABELS, NAMING, TIMES } from "./item-words.ts";

/** Goods with their number; places among the pieces. */
export interface CountedItem {
  readonly quantity: number;
  readonly name: GoodsName | null;
  readonly from: number;
  readonly to: number;
}

export interface CountedItems {
  readonly items: readonly CountedItem[];
  /** The number of kinds that is said; null when none is. */
  readonly kinds: number | null;
}

/** The goods counted in a text. `isOther` keeps the numbers of other things out. */
export function countedItems(
  pieces: readonly Piece[],
  isOther: (at: number) => boolean,
  lang: string,
): CountedItems {
  const items: Candidate[] = [];
  let kinds: number | null = null;
  for (let at = 0; at < pieces.length; ) {
    const numeral = isOther(at) ? null : numeralAt(pieces, at, lang);
    const count = numeral === null ? null : countOf(pieces, at, numeral, isOther);
    if (count?.measure === "kind" && !isOfParcels(pieces, count))
      kinds = Math.max(kinds ?? 0, count.quantity);
    const item = count === null ? null : itemOf(pieces, count, items.at(-1)?.to ?? 0);
    if (item !== null) items.push(item);
    at = Math.max(item?.to ?? 0, count?.next ?? 0, numeral?.to ?? 0, at + 1);
  }
  return { items: items.filter((item, at) => isMeant(pieces, item, [items[at - 1], items[at + 1]])), kinds };
}

/** "Два разных заказа" are no kinds of goods. */
function isOfParcels(pieces: readonly Piece[], { next }: Count): boolean {
  return MEASURE_TABLE.at(pieces, next)?.value === "other";
}

interface Count {
  readonly quantity: number;
  readonly measure: Measure | null;
  /** "x" or a word like "qty" says that it is a count. */
  readonly isSaid: boolean;
  /** A word for one, which is an article in most languages. */
  readonly isOne: boolean;
  readonly from: number;
  /** Where a word like "qty" or an "x" before the number begins. */
  readonly lead: number;
  /** Behind the number, its measure and "x". */
  readonly next: number;
}

const LARGEST = 1_000_000;

function countOf(
  pieces: readonly Piece[],
  at: number,
  { value, to, inDigits }: Numeral,
  isOther: (at: number) => boolean,
): Count | null {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > LARGEST) return null;
  if (NAMING.has(pieces[at - 1]?.text ?? "")) return null;
  const isTimes = TIMES.has(pieces[to]?.text ?? "") && !isFigure(pieces, to + 1, isOther);
  const lead = leadOf(pieces, at, isOther);
  if (!isTimes && !standsAlone(pieces, { from: at, to }, lead < at)) return null;
  const behind = isTimes ? to + 1 : to;
  const measure = isOther(behind) ? null : MEASURE_TABLE.at(pieces, behind);
  return {
    quantity: number * (measure?.value === "dozen" ? 12 : 1),
    measure: measure?.value ?? null,
    isSaid: isTimes || lead < at,
    isOne: number === 1 && !inDigits,
    from: at,
    lead,
    next: measure?.to ?? behind,
  };
}

/** "10 x 15 cm" are sizes; in "3 x 15 usd" money follows. */
function isFigure(pieces: readonly Piece[], at: number, isOther: (at: number) => boolean): boolean {
  return pieces[at]?.kind === "number" && !isOther(at);
}

const LABELS = new PhraseTable([[COUNT_LABELS, true]]);

/** Where a word like "qty" or an "x" before the number begins; the number itself where there is none. `4x4` is no count. */
function leadOf(pieces: readonly Piece[], at: number, isOther: (at: number) => boolean): number {
  const before = pieces[at - 1]?.text ?? "";
  if (TIMES.has(before)) return isFigure(pieces, at - 2, isOther) ? at : at - 1;
  const end = before === ":" || before === "=" ? at - 1 : at;
  const length = [2, 1].find((many) => LABELS.at(pieces, end - many)?.to === end);
  return length === undefined ? at : end - length;
}

/** An item, and whether its number is more than an article. */
interface Candidate extends CountedItem {
  readonly isArticle: boolean;
}

function itemOf(pieces: readonly Piece[], count: Count, after: number): Candidate | null {
  const { measure, quantity, isSaid, isOne, from, lead, next } = count;
  if (measure === "other" || measure === "kind") return null;
  if (measure === "item") return { quantity, name: null, from, to: next, isArticle: isOne };
  const isBare = measure === null && !isSaid;
  const name = isBare && isNameless(pieces, count) ? null : nameFrom(pieces, next);
  if (name !== null) return { quantity, name, from, to: name.next, isArticle: isOne && measure === null };
  if (isBare) return null;
  const end = BETWEEN.has(pieces[lead - 1]?.text ?? "") ? lead - 1 : lead;
  const before = nameBefore(pieces, end, after);
  return { quantity, name: before, from: before?.from ?? Math.max(lead, after), to: next, isArticle: isOne };
}

/** Without a measure a Chinese number counts nothing (9610模式), nor does a limit ("the 800 exemption", "below 10000"). */
function isNameless(pieces: readonly Piece[], { quantity, from, next }: Count): boolean {
  if (pieces[next]?.kind === "ideograph" || quantity > MOST_BARE) return true;
  const label = LABELLED.at(pieces, next)?.value;
  return (label !== undefined && label !== "goods") || BOUNDS.has(pieces[from - 1]?.text ?? "");
}

/** More than anybody counts without saying what of. */
const MOST_BARE = 999;
const LABELLED = new PhraseTable(LABEL_WORDS);
const BOUNDS = new Set(
  BOUNDS_BEFORE.flatMap(([words]) => words.split(" | ")).flatMap(
    (phrase) => piecesOf(phrase).at(-1)?.text ?? [],
  ),
);

/** Between a name and its number. */
const BETWEEN = new Set([":", "-", "(", "="]);

/** "A watch" counts beside "5 T-shirts", and alone it may be any sentence. */
function isMeant(
  pieces: readonly Piece[],
  item: Candidate,
  around: readonly (Candidate | undefined)[],
): boolean {
  return (
    !item.isArticle ||
    around.some((other) => other !== undefined && !other.isArticle && isListed(pieces, item, other))
  );
}

const LIST_JOINTS = new Set([",", "and", "и", "e", "y", "+", "和", "、", "plus", "plus", "&"]);

function isListed(pieces: readonly Piece[], one: CountedItem, other: CountedItem): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return second.from - first.to === 1 && LIST_JOINTS.has(pieces[first.to]?.text ?? "");
}
