import type { ExchangeRates } from "../domain/customs/exchange.ts";

/** A table with new rates in it. */
export interface Replaced {
  /** Sorted by currency. */
  readonly table: ExchangeRates;
  /** Currencies without a new rate, which keep their old one and its day; sorted. */
  readonly kept: readonly { readonly currency: string; readonly day: string }[];
}

/** Puts new rates into a table, and keeps the rates for which there is none. */
export function replaceRates(
  old: ExchangeRates,
  { asOf, source, perEuro }: Pick<ExchangeRates, "asOf" | "source" | "perEuro">,
): Replaced {
  const kept = Object.keys(old.perEuro)
    .filter((currency) => currency !== "EUR" && perEuro[currency] === undefined)
    .map((currency) => ({ currency, day: old.otherDays?.[currency] ?? old.asOf }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
  const otherDays = Object.fromEntries(kept.map(({ currency, day }) => [currency, day]));
  const table = { asOf, source, perEuro: sorted({ ...old.perEuro, ...perEuro, EUR: "1" }) };
  return { table: kept.length === 0 ? table : { ...table, otherDays }, kept };
}

function sorted(rates: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(rates).sort(([one], [other]) => (one < other ? -1 : 1)));
}
