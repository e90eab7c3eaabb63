import { PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import {
  CODES,
  CODES_LIKE_WORDS,
  CURRENCY_NAMES,
  type CurrencyFamily,
  FAMILIES,
  FAMILY_NAMES,
  NAMES_BEFORE,
  NATIONS,
} from "./currencies.ts";

/** What a money word means by itself: one currency, or a word that several countries share and the one that is named. */
export type CurrencyUnit =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "family"; readonly family: CurrencyFamily; readonly country: string | null };

export interface FoundCurrency {
  readonly unit: CurrencyUnit;
  readonly to: number;
}

/** The currency that is named at a place, with the country beside it: "Canadian dollars", "pesos mexicanos". */
export function currencyAt(pieces: readonly Piece[], at: number): FoundCurrency | null {
  const plain = UNITS.at(pieces, at);
  const led = withNation(pieces, at);
  if (led !== null && led.to > (plain?.to ?? 0)) return led;
  if (plain === null || NO_MONEY.at(pieces, at) !== null || !isMeant(pieces[at], plain)) return null;
  const { value: unit, to } = plain;
  if (unit.kind === "code") return { unit, to };
  const nation = NATION_WORDS.at(pieces, to);
  const isOurs = nation !== null && FAMILIES[unit.family].of[nation.value] !== undefined;
  return isOurs ? { unit: { ...unit, country: nation.value }, to: nation.to } : { unit, to };
}

/** Whether the money word that ends at a place may belong to the number behind it: `USD 45`, `$45`, 美金45. */
export function mayLead(piece: Piece | undefined): boolean {
  return piece?.kind !== "word" || NAMES_BEFORE.has(piece.text) || CODE_WORDS.has(piece.text);
}

/** One currency from what is said of it twice, as in "$45 CAD"; null when the two cannot be one. */
export function sameMoney(one: CurrencyUnit, other: CurrencyUnit): CurrencyUnit | null {
  if (one.kind === "code" && other.kind === "code") return one.code === other.code ? one : null;
  if (one.kind === "family" && other.kind === "family") {
    const isOne =
      one.family === other.family || (isDollar(one) && isDollar(other)) || isDollarSign(one, other);
    if (!isOne) return null;
    return { ...(one.family === "dollar-sign" ? other : one), country: one.country ?? other.country };
  }
  const [code, family] = one.kind === "code" ? [one, other] : [other, one];
  if (code.kind !== "code" || family.kind !== "family") return null;
  return Object.values(FAMILIES[family.family].of).includes(code.code) ? code : null;
}

const NATION_WORDS = new PhraseTable(NATIONS.map(([country, words]) => [words, country] as const));

const UNITS = new PhraseTable<CurrencyUnit>([
  ...Object.entries(CURRENCY_NAMES).map(([code, words]) => [words, codeUnit(code)] as const),
  ...FAMILY_NAMES.map(([family, words]) => [words, familyUnit(family)] as const),
  ...CODES.map((code) => [code, codeUnit(code)] as const),
]);

/** Ideographs of money that begin another word. */
const NO_MONEY = new PhraseTable<true>([
  [
    `欧盟 | 欧洲 | 欧式 | 欧美 | 欧代 | 刀具 | 刀片 | 刀架 | 元件 | 元素 | 元器件 | 元旦 | 元宵 | 块表 | 块手表 | 块智能手表 | 块电池 | 块锂电池 | 块布 | 块板 |
     块主板 | 块屏 | 块屏幕 | 块玻璃 | 块玉 | 块石 | 块肥皂 | 块香皂 | 块毯 | 块地毯 | 块硬盘 | 块蛋糕 | 块巧克力 | 块显卡 | 块滑板 | 块电路板 | 块面料 | 块充电宝`,
    true,
  ],
]);

function codeUnit(code: string): CurrencyUnit {
  return { kind: "code", code };
}

function familyUnit(family: CurrencyFamily): CurrencyUnit {
  return { kind: "family", family, country: null };
}

function withNation(pieces: readonly Piece[], at: number): FoundCurrency | null {
  const nation = NATION_WORDS.at(pieces, at);
  const found = nation === null ? null : UNITS.at(pieces, nation.to);
  if (nation === null || found === null || found.value.kind !== "family") return null;
  // 发日本 ¥300 names where it goes; 日本円 is one word.
  if (pieces[at]?.kind === "ideograph" && pieces[nation.to]?.kind !== "ideograph") return null;
  if (FAMILIES[found.value.family].of[nation.value] === undefined) return null;
  return { unit: { ...found.value, country: nation.value }, to: found.to };
}

function isMeant(piece: Piece | undefined, found: { readonly value: CurrencyUnit }): boolean {
  const { value } = found;
  return value.kind !== "code" || !LIKE_WORDS.has(piece?.text ?? "") || piece?.capitals === true;
}

const CODE_WORDS = new Set(CODES.map((code) => code.toLowerCase()));
const LIKE_WORDS = new Set(Array.from(CODES_LIKE_WORDS, (code) => code.toLowerCase()));

function isDollar(unit: CurrencyUnit): boolean {
  return unit.kind === "family" && (unit.family === "dollar" || unit.family === "dollar-sign");
}

function isDollarSign(one: CurrencyUnit, other: CurrencyUnit): boolean {
  const families = [one, other].map((unit) => (unit.kind === "family" ? unit.family : null));
  return families.includes("dollar-sign") && families.includes("peso");
}
