import * as z from "zod";
import file from "../../knowledge/glossary/kinds-of-goods.json" with { type: "json" };
import { detectLanguage } from "../domain/language.ts";
import { MAX_MESSAGE_CHARACTERS } from "../domain/message.ts";
import { type FoundName, NameBook, namedThing } from "./name-book.ts";
import { unitsOf } from "./phrases.ts";

/** Groups of goods that rules tell apart; their names are those that rules match. */
export const GOODS_CATEGORIES = [
  "accessories",
  "alcohol",
  "auto-parts",
  "bags",
  "batteries",
  "beauty",
  "bicycles",
  "books",
  "clothing",
  "cosmetics",
  "electronics",
  "food",
  "footwear",
  "furniture",
  "home",
  "jewellery",
  "knitwear",
  "leather",
  "medical-devices",
  "medicine",
  "musical-instruments",
  "optical",
  "perfume",
  "pet-supplies",
  "phone",
  "plants",
  "sports",
  "stationery",
  "steel",
  "supplements",
  "textiles",
  "tobacco",
  "tools",
  "toys",
  "watches",
  "weapons",
] as const;
export type GoodsCategory = (typeof GOODS_CATEGORIES)[number];

/** Goods named in a text. */
export interface ReadGoods {
  /** What they are, in no language: `t-shirt`, `power-bank`. */
  readonly kind: string;
  readonly category: GoodsCategory;
  /**
   * The HS 2022 chapter or heading, two or four digits, where the name leaves no other; null where material, sex or use
   * decides. It is no classification.
   */
  readonly heading: string | null;
  /** UTF-16 places in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * The goods that a text names, in reading order; of names within a name only the longest ("phone case" is no phone).
 * Where the language of the text is not clear, names of all languages are tried. Reads as much as a message may hold.
 */
export function readGoods(text: string): readonly ReadGoods[] {
  const read = text.slice(0, MAX_MESSAGE_CHARACTERS);
  const found = BOOK.findIn(unitsOf(read), languagesOf(read)).filter(isMeant(read));
  return longest(found.sort(exactFirst(read))).flatMap(({ id, start, end }) => {
    const goods = KINDS.get(id);
    return goods === undefined ? [] : [{ kind: id, category: goods.category, heading: goods.hs, start, end }];
  });
}

/** Number of kinds of goods that are known. */
export function kindsOfGoods(): number {
  return KINDS.size;
}

/** Below this the language is a guess; Portuguese and Spanish are told apart later. */
const SURE = 0.5;
const SURE_OF_IBERIAN = 0.8;
const IBERIAN = ["pt", "es"];
const ALL = ["en", "zh", "ru", "pt", "es"];

const kindOfGoods = namedThing.extend({
  category: z.enum(GOODS_CATEGORIES),
  hs: z
    .string()
    .regex(/^\d\d(?:\d\d)?$/, "two or four digits, or null")
    .nullable(),
  /** Forms that share the stem of a name and mean something else: "booked", "часов". */
  not: z.array(z.string().min(1)).optional(),
});

const GOODS = z.array(kindOfGoods).parse(file);
const KINDS = new Map(
  GOODS.map(({ id, category, hs, not, en, zh, ru, pt, es }) => [
    id,
    { category, hs, not: new Set(not), names: [en, zh, ru, pt, es].flat().map(wordsOf) },
  ]),
);
const BOOK = new NameBook(GOODS);

function languagesOf(text: string): readonly string[] {
  const { lang, confidence } = detectLanguage(text, ALL);
  if (confidence < SURE) return ALL;
  return IBERIAN.includes(lang) && confidence < SURE_OF_IBERIAN ? IBERIAN : [lang];
}

function wordsOf(name: string): readonly string[] {
  return unitsOf(name).map(({ folded }) => folded);
}

/** A stem leads far: "платить" has that of "платье", "como" that of "comida". What is written must be spelt like a name. */
function isMeant(text: string) {
  return ({ id, start, end }: FoundName): boolean => {
    const written = text.slice(start, end);
    const goods = KINDS.get(id);
    if (goods === undefined || goods.not.has(written.toLowerCase())) return false;
    const words = wordsOf(written);
    return goods.names.some((name) => isSpeltLike(words, name));
  };
}

function isSpeltLike(words: readonly string[], name: readonly string[]): boolean {
  return words.length === name.length && words.every((word, at) => isForm(word, name[at] ?? ""));
}

/** How much of the longer of two forms of one word they share from the start: "сумку" and "сумка" four fifths. */
const LEAST_SHARED = 0.7;

function isForm(word: string, name: string): boolean {
  let shared = 0;
  while (shared < word.length && word[shared] === name[shared]) shared += 1;
  return shared >= LEAST_SHARED * Math.max(word.length, name.length);
}

/** Words of one stem, as "peluca" and "pelúcia": the one that is written comes first. */
function exactFirst(text: string) {
  const isExact = ({ id, start, end }: FoundName): boolean => {
    const written = wordsOf(text.slice(start, end)).join(" ");
    return KINDS.get(id)?.names.some((name) => name.join(" ") === written) === true;
  };
  return (one: FoundName, other: FoundName): number =>
    one.start - other.start || other.end - one.end || Number(isExact(other)) - Number(isExact(one));
}

/** Of finds that overlap the longest; of several kinds under one name the one that stands first in the table. */
function longest(found: readonly FoundName[]): readonly FoundName[] {
  const taken: FoundName[] = [];
  let coveredTo = 0;
  for (const one of found) {
    if (one.end <= coveredTo) continue;
    const last = taken.at(-1);
    if (last !== undefined && one.start < coveredTo && one.end - one.start > last.end - last.start)
      taken.pop();
    else if (one.start < coveredTo) continue;
    taken.push(one);
    coveredTo = one.end;
  }
  return taken;
}
