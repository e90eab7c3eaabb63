import { Decimal } from "./decimal.ts";

export interface Money {
  readonly value: Decimal;
  /** ISO 4217. */
  readonly currency: string;
}

/** More than this is no small parcel but a slip of the pen. */
const ABSURD = new Decimal("100000000");

/** Reads "45 USD", "usd 45.50" or "1,200 EUR"; null when it is nothing of the kind, negative or absurdly much, or zero where it may not be. */
export function readMoney(text: string, mayBeZero = false): Money | null {
  const found =
    /^(?:([a-z]{3})\s*)?(\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,2})?|\d+\.\d+)(?:\s*([a-z]{3}))?$/i.exec(
      text.trim(),
    );
  const [, before, digits, after] = found ?? [];
  const currency = before ?? after;
  if (digits === undefined || currency === undefined || (before !== undefined && after !== undefined))
    return null;
  const plain = /[, ]\d{3}(?!\d)/.test(digits) ? digits.replace(/[, ]/g, "") : digits.replace(",", ".");
  const value = new Decimal(plain);
  const isPlausible = value.lessThan(ABSURD) && (mayBeZero || !value.isZero());
  return isPlausible ? { value, currency: currency.toUpperCase() } : null;
}
