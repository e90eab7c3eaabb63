import { Decimal } from "../domain/customs/decimal.ts";
import { type ReadAmount, readAmounts } from "../domain/reading/read-amounts.ts";
import { readQuantities } from "../domain/reading/read-quantities.ts";

/** What the goods of a message cost, as far as it tells. Amounts are plain decimals in text. */
export interface Worth {
  readonly goods: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Null when nothing is told. */
  readonly shipping: string | null;
  /** True where words say that it is the price; else it is an amount that may be one. */
  readonly isPrice: boolean;
}

/**
 * The price of the goods that a text names, and of their shipping; null when it names none. Limits and charges that are
 * only spoken of are no price. `assumedCurrency` is taken for a bare number.
 */
export function worthIn(
  text: string,
  destination: string | null,
  assumedCurrency: string | null = null,
): Worth | null {
  const amounts = readAmounts(text, { destination });
  const goods = amounts.filter(isPrice);
  const first = goods.find(({ role }) => role === "goods") ?? goods[0];
  if (first === undefined) return amounts.length > 0 ? null : bareWorth(text, assumedCurrency);
  const { currency } = first;
  const value = first.each ? ofAll(first.value, text) : first.value;
  if (currency === null)
    return assumedCurrency === null
      ? null
      : { goods: value, currency: assumedCurrency, shipping: null, isPrice: false };
  const shipping = amounts.find((amount) => amount.role === "shipping" && isSameCurrency(amount, currency));
  return { goods: value, currency, shipping: shipping?.value ?? null, isPrice: first.role === "goods" };
}

function isPrice({ role, bound, value }: ReadAmount): boolean {
  return (role === "goods" || role === "unknown") && bound === null && Number(value) > 0;
}

function isSameCurrency(amount: ReadAmount, currency: string): boolean {
  return amount.currency === currency || Number(amount.value) === 0;
}

/** "3 watches, 12 USD each". */
function ofAll(each: string, text: string): string {
  const pieces = readQuantities(text).items.reduce((sum, { quantity }) => sum + quantity, 0);
  return new Decimal(each).times(Math.max(1, pieces)).toFixed();
}

/** "Above 500?", 超过500令吉呢: an amount that is not what the goods cost but where something begins or ends. */
export function namesBound(text: string, assumedCurrency: string | null): boolean {
  const bare = onlyNumber(text);
  const told = bare === null || assumedCurrency === null ? text : withCurrency(text, bare, assumedCurrency);
  const amounts = readAmounts(told);
  return amounts.some(({ bound }) => bound !== null) && !amounts.some(isPrice);
}

/** "and for Peru, 300?": the only number of a short message, in the currency spoken of before. */
function bareWorth(text: string, currency: string | null): Worth | null {
  const only = currency === null ? null : onlyNumber(text);
  if (currency === null || only === null || readQuantities(text).items.length > 0) return null;
  const [amount] = readAmounts(withCurrency(text, only, currency)).filter(isPrice);
  return amount === undefined ? null : { goods: amount.value, currency, shipping: null, isPrice: true };
}

/** The codes of export modes are no amounts. */
const NUMBER =
  /(?<![[\p{L}--\p{Script=Han}]\p{N}.,\-])(?!(?:9610|9710|9810|1210|1039|0110)(?!\d))\d{1,7}(?:[.,]\d{1,2})?(?![[\p{L}--\p{Script=Han}]\p{N}%\-])(?!\s*(?:days?|weeks?|months?|years?|hours?|kgs?|grams?|дн|сут|недел|месяц|лет|год|час|кг|dias?|d[ií]as?|semanas?|mes|anos?|a[ñn]os?|horas?|天|日|周|月|年|小时|公斤|克|件|个|個|双|次))/gv;

interface Place {
  readonly start: number;
  readonly end: number;
}

function onlyNumber(text: string): Place | null {
  const [only, another] = text.matchAll(NUMBER);
  return only === undefined || another !== undefined
    ? null
    : { start: only.index, end: only.index + only[0].length };
}

function withCurrency(text: string, { end }: Place, currency: string): string {
  return `${text.slice(0, end)} ${currency} ${text.slice(end)}`;
}
