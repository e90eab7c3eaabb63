import { Decimal } from "../domain/customs/decimal.ts";
import type { GoodsLine, Parcel } from "../domain/customs/parcel.ts";
import { readQuantities } from "../domain/reading/read-quantities.ts";
import { readSale } from "../domain/reading/read-sale.ts";
import { readTransport } from "../domain/reading/read-transport.ts";
import { findRegion } from "../knowledge/find-region.ts";
import { findOrigin } from "../knowledge/jurisdictions.ts";
import { type ReadGoods, readGoods } from "../knowledge/read-goods.ts";
import type { Worth } from "./worth.ts";

/** What messages tell of a parcel besides where it goes and what it costs. */
export type ParcelDetails = Pick<
  Parcel,
  "lines" | "transport" | "scheme" | "consignee" | "purpose" | "weightKg"
>;

/** Reads a message and those it goes on from, newest first: what is told last counts. */
export function parcelDetailsIn(texts: readonly string[]): ParcelDetails {
  const sales = texts.map(readSale);
  const told = <Value>(values: readonly (Value | null)[]) => values.find((value) => value !== null) ?? null;
  return {
    lines: texts.map(linesIn).find((lines) => lines.length > 0) ?? [UNKNOWN_GOODS],
    transport: told(texts.map(readTransport)),
    scheme: told(sales.map(({ scheme }) => scheme)),
    consignee: told(sales.map(({ consignee }) => consignee)) ?? "consumer",
    purpose: told(sales.map(({ purpose }) => purpose)) === "gift" ? "gift" : "sale",
    weightKg: told(texts.map(weightIn)),
  };
}

/** Where a parcel comes from and the region it goes to, by what was written, newest first; from China where nobody told. */
export function wayTo(to: string, said: readonly string[]): Pick<Parcel, "to" | "region" | "from"> {
  const first = (read: (text: string) => string | null) => {
    for (const text of said) {
      const found = read(text);
      if (found !== null) return found;
    }
    return null;
  };
  const from = first(findOrigin) ?? "CN";
  return { to, region: first((text) => findRegion(text, to)), from: from === to ? "CN" : from };
}

/** The parcel of a message to one of its destinations. */
export function parcelTo(
  way: Pick<Parcel, "to" | "region" | "from">,
  { goods, currency, shipping }: Worth,
  details: ParcelDetails,
): Parcel {
  return {
    ...way,
    currency,
    value: new Decimal(goods),
    shipping: shipping === null ? null : new Decimal(shipping),
    ...details,
  };
}

const UNKNOWN_GOODS: GoodsLine = { hs: null, category: null, quantity: 1 };

/** One line for each kind of goods named, with how many of it are counted; kinds that only a number tells of count, too. */
function linesIn(text: string): readonly GoodsLine[] {
  const { items, kinds } = readQuantities(text);
  const named = readGoods(text).filter(({ start }) => !IN_A.test(text.slice(Math.max(0, start - 24), start)));
  const byKind = new Map(named.map((goods) => [goods.kind, goods]));
  const lines = [...byKind.values()].map((goods) => ({
    hs: goods.heading,
    category: goods.category,
    kind: goods.kind,
    quantity: items.find((item) => overlaps(item, goods))?.quantity ?? 1,
  }));
  const unnamed = Math.min(MOST_LINES, kinds ?? 0) - lines.length;
  if (lines.length === 0 && unnamed <= 0) return items.length === 0 ? [] : [countedOnly(items)];
  return [...lines, ...Array.from({ length: Math.max(0, unnamed) }, () => UNKNOWN_GOODS)];
}

/** "In one bag": what goods are packed in is not sold. */
const IN_A =
  /(?<!\p{L})(?:(?:in|inside|into)\s+(?:one|a|an|the|the same|a single)|numa?|na mesma|no mesmo|em uma?|en una?|en el mismo|en la misma|в\s+одн\p{L}+|в\s+т(?:ом|ой) же)\s+$/iu;
const MOST_LINES = 50;

function countedOnly(items: readonly { readonly quantity: number }[]): GoodsLine {
  return {
    ...UNKNOWN_GOODS,
    quantity: Math.max(
      1,
      items.reduce((sum, { quantity }) => sum + quantity, 0),
    ),
  };
}

function overlaps(item: { readonly start: number; readonly end: number }, goods: ReadGoods): boolean {
  return item.start < goods.end && goods.start < item.end;
}

const WEIGHT =
  /(?<![\p{L}\p{N}.,])(\d{1,4}(?:[.,]\d{1,3})?)\s*(kgs?|кг|公斤|千克|quilos?|kilos?|grams?|gramas?|gramos?|g|гр?|克)(?![\p{L}\p{N}])/iu;
const GRAMS = /^(g|гр?|克|gram)/iu;

function weightIn(text: string): Decimal | null {
  const [, number, unit] = WEIGHT.exec(text.replace(/(公斤|千克|克)/gu, "$1 ")) ?? [];
  if (number === undefined || unit === undefined) return null;
  const value = new Decimal(number.replace(",", "."));
  return GRAMS.test(unit) ? value.dividedBy(1000) : value;
}
