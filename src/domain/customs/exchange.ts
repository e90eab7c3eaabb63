import { Decimal } from "./decimal.ts";

/** Rates of one day, but for those in `otherDays`. Customs use their own rate of the day of declaration, so these only come near. */
export interface ExchangeRates {
  /** YYYY-MM-DD; always shown beside a converted amount. */
  readonly asOf: string;
  readonly source: string;
  /** Units of each currency for one euro, decimals in text; EUR itself is 1. */
  readonly perEuro: Readonly<Record<string, string>>;
  /** The days of rates that are not of `asOf`, by currency. */
  readonly otherDays?: Readonly<Record<string, string>> | undefined;
}

/** The day of a conversion: that of the older of its two rates. */
export function rateDay(
  { asOf, otherDays = {} }: ExchangeRates,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const [earlier = asOf] = [otherDays[from] ?? asOf, otherDays[to] ?? asOf].toSorted();
  return earlier;
}

/** Null when a currency is not in the table. */
export function converted(
  { perEuro }: ExchangeRates,
  amount: Decimal,
  { from, to }: { readonly from: string; readonly to: string },
): Decimal | null {
  if (from === to) return amount;
  const [one, other] = [perEuro[from], perEuro[to]];
  return one === undefined || other === undefined ? null : amount.times(new Decimal(other)).dividedBy(one);
}
