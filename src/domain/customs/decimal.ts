import { Decimal as Library } from "decimal.js";

/** Exact decimals for money: wide enough that only a division rounds, and halves round up as customs do. */
export const Decimal = Library.clone({ precision: 40, rounding: Library.ROUND_HALF_UP });
export type Decimal = Library;

/** Rounded to the smallest unit that a currency is charged in: cents, or whole yen. */
export function roundedTo(currency: string, value: Decimal): Decimal {
  return value.toDecimalPlaces(decimalsOf(currency));
}

/** As people write it: `45.00`, `10000`. */
export function written(currency: string, value: Decimal): string {
  return value.toFixed(decimalsOf(currency));
}

function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
