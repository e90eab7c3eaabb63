import type { TrackingFindings } from "../shipments/find-tracking-numbers.ts";
import type { LookAlike } from "../shipments/look-alikes.ts";
import { type AmountRole, type SumInRole, sumsInRoles } from "./money/amount-roles.ts";
import { termsIn } from "./money/amount-terms.ts";
import { FREE_SHIPPING } from "./money/amount-words.ts";
import { THREE_DECIMALS } from "./money/currencies.ts";
import { type MoneyContext, moneyContextOf, settleCurrency } from "./money/settle-currency.ts";
import { sumsIn } from "./money/sums.ts";
import { decimalOf } from "./text/decimal.ts";
import { maskOf, numbersIn } from "./text/masks.ts";
import { PhraseTable } from "./text/phrase-table.ts";
import { type Piece, piecesOf } from "./text/pieces.ts";
import { sureLanguage } from "./text/sure-language.ts";

export type { AmountRole } from "./money/amount-roles.ts";

/** Money named in a text. */
export interface ReadAmount {
  /** A plain decimal without grouping, exact: `1234.56`. */
  readonly value: string;
  /** ISO 4217; null when it is money of a kind not named or not known: "30 pesos" to nowhere, "value 45", quetzales. */
  readonly currency: string | null;
  /** The currency is a guess: `$45` to Canada, a bare "value 45" beside euros. An answer should name the one it took. */
  readonly assumed: boolean;
  readonly role: AmountRole;
  /** The price of one piece of several. */
  readonly each: boolean;
  /** An end of a range, whose other end is the neighbour, or missing: "over 800", "up to 150". */
  readonly bound: "from" | "to" | null;
  /** UTF-16 places in the text. */
  readonly start: number;
  readonly end: number;
}

/** What is known beside the text. */
export interface AmountContext {
  /** ISO 3166-1 alpha-2 of where the parcel goes: settles `$`, pesos, kroner. */
  readonly destination?: string | null;
  /** Of the same text, where it is at hand. */
  readonly tracking?: TrackingFindings;
}

/**
 * The money that a text names in English, Chinese, Russian, Portuguese or Spanish, in digits and words, in reading order.
 * "Free shipping" is read as 0 for shipping. Percentages, weights, counts, dates and numbers of parcels, orders and
 * tariffs are no money.
 */
export function readAmounts(text: string, known: AmountContext = {}): readonly ReadAmount[] {
  const pieces = piecesOf(text);
  const context = moneyContextOf(text, known.destination ?? null);
  const isMasked = maskOf(pieces, known.tracking ?? numbersIn(text), MONEY);
  const sums = sumsInRoles(pieces, sumsIn(pieces, termsIn(pieces, isMasked, sureLanguage(text))));
  const amounts = [...sums.map((sum) => amountOf(pieces, sum, context)), ...freeShipping(pieces)];
  return goodsByElimination(inOneCurrency(amounts.sort((one, other) => one.start - other.start)));
}

const MONEY: ReadonlySet<LookAlike> = new Set(["amount"]);
const FREE = new PhraseTable([[FREE_SHIPPING, true]]);

/** `isBare` when no money word stands with the number: its currency is that of the rest of the text. */
type Amount = ReadAmount & { readonly isBare: boolean };

function amountOf(pieces: readonly Piece[], sum: SumInRole, context: MoneyContext): Amount {
  const settled = sum.unit === null ? { currency: null, assumed: false } : settleCurrency(sum.unit, context);
  const { value, role, each, bound, unit, from, to } = sum;
  return {
    ...settled,
    value: inThousandths(pieces, sum, settled.currency) ?? value,
    role,
    each,
    bound,
    start: pieces[from]?.start ?? 0,
    end: pieces[to - 1]?.end ?? 0,
    isBare: unit === null,
  };
}

/** `2.500` Kuwaiti dinars are two and a half. */
function inThousandths(
  pieces: readonly Piece[],
  { number }: SumInRole,
  currency: string | null,
): string | null {
  const isSo = currency !== null && THREE_DECIMALS.has(currency) && number.to - number.from === 1;
  const written = pieces[number.from];
  return isSo && written?.kind === "number" ? decimalOf(written.text, true) : null;
}

function freeShipping(pieces: readonly Piece[]): readonly Amount[] {
  return pieces.flatMap(({ start, end }, at) => {
    const found = FREE.at(pieces, at);
    return found === null ? [] : [{ ...FREE_OF_CHARGE, start, end: pieces[found.to - 1]?.end ?? end }];
  });
}

const FREE_OF_CHARGE = {
  value: "0",
  currency: null,
  assumed: false,
  role: "shipping",
  each: false,
  bound: null,
  isBare: true,
} as const;

/** Where one currency is named it is that of the bare numbers, too. */
function inOneCurrency(amounts: readonly Amount[]): readonly ReadAmount[] {
  const [only, ...others] = new Set(amounts.flatMap(({ currency }) => currency ?? []));
  const shared = others.length === 0 ? (only ?? null) : null;
  return amounts.map(({ isBare, ...amount }) =>
    isBare && shared !== null ? { ...amount, currency: shared, assumed: amount.value !== "0" } : amount,
  );
}

/** Beside a price of shipping the only other amount is that of the goods. */
function goodsByElimination(amounts: readonly ReadAmount[]): readonly ReadAmount[] {
  const open = amounts.filter(({ role }) => role === "unknown");
  const isClear =
    open.length === 1 &&
    amounts.some(({ role }) => role === "shipping") &&
    !amounts.some(({ role }) => role === "goods");
  return isClear ? amounts.map((one) => (one === open[0] ? { ...one, role: "goods" } : one)) : amounts;
}
