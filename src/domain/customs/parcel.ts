import type { Decimal } from "./decimal.ts";
import type { Transport } from "./rule.ts";

/** One kind of goods in a parcel. */
export interface GoodsLine {
  /** Digits only, six or more; null when it is not known. */
  readonly hs: string | null;
  /** Category such as `clothing`; null when it is not known. */
  readonly category: string | null;
  /** What it is, such as `belt`, where that is known: two kinds of one category have two codes. */
  readonly kind?: string | undefined;
  readonly quantity: number;
}

/** A parcel as far as duty and tax depend on it. */
export interface Parcel {
  /** ISO code of the destination; a member state, not `EU`, where it is known. */
  readonly to: string;
  /** State or province; null when it is not known. */
  readonly region: string | null;
  readonly from: string;
  readonly currency: string;
  /** Price of all goods together. */
  readonly value: Decimal;
  /** Null: not told, and taken as nothing or as part of the price. */
  readonly shipping: Decimal | null;
  /** At least one. */
  readonly lines: readonly GoodsLine[];
  readonly transport: Transport | null;
  /** In or out of the destination's checkout scheme; null when it is not told. */
  readonly scheme: "in" | "out" | null;
  readonly consignee: "consumer" | "business";
  readonly purpose: "sale" | "gift";
  readonly weightKg: Decimal | null;
}

/** Whether nobody said what the goods are. */
export function isUnnamed({ hs, category }: GoodsLine): boolean {
  return hs === null && category === null;
}

/** Pieces in the parcel. */
export function piecesOf(parcel: Parcel): number {
  return parcel.lines.reduce((total, line) => total + line.quantity, 0);
}

/** Different tariff sub-headings: lines of one six-digit code count once, lines without a code by what they are. */
export function subheadingsOf(parcel: Parcel): number {
  return new Set(
    parcel.lines.map((line, place) => line.hs?.slice(0, 6) ?? line.kind ?? line.category ?? `line ${place}`),
  ).size;
}

/** Whether some line is of these goods: a category, or an HS code that begins as named (`hs:49`). */
export function holds(parcel: Parcel, goods: readonly string[]): boolean {
  return parcel.lines.some((line) => goods.some((match) => isOf(line, match)));
}

export function isOf(line: GoodsLine, match: string): boolean {
  return match.startsWith("hs:") ? (line.hs?.startsWith(match.slice(3)) ?? false) : line.category === match;
}
