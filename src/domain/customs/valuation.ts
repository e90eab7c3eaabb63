import type { Decimal } from "./decimal.ts";
import { Decimal as Exact } from "./decimal.ts";
import { converted, type ExchangeRates } from "./exchange.ts";
import { type Parcel, piecesOf } from "./parcel.ts";
import type { Rule, ValueBase } from "./rule.ts";

/** What a parcel is worth, in the currency of the rule. */
export interface Valuation {
  readonly goods: Decimal;
  readonly shipping: Decimal;
  readonly customsValue: Decimal;
  /** The value that a limit of this kind looks at. */
  readonly of: (base: ValueBase) => Decimal;
}

/** Null when the parcel's currency is not in the table. */
export function valuationOf(parcel: Parcel, rule: Rule, rates: ExchangeRates): Valuation | null {
  const way = { from: parcel.currency, to: rule.currency };
  const goods = converted(rates, parcel.value, way);
  const shipping = converted(rates, parcel.shipping ?? new Exact(0), way);
  if (goods === null || shipping === null) return null;
  const both = goods.plus(shipping);
  const customsValue = isOwnUse(parcel, rule)
    ? goods.times(rule.ownUsePercent ?? 100).dividedBy(100)
    : rule.customsValue === "cif"
      ? both
      : goods;
  const bases: Readonly<Record<ValueBase, Decimal>> = {
    goods,
    goods_and_shipping: both,
    unit: goods.dividedBy(piecesOf(parcel)),
    customs_value: customsValue,
  };
  return { goods, shipping, customsValue, of: (base) => bases[base] };
}

/** Whether freight is part of what duty is taken of. */
export function countsShipping(parcel: Parcel, rule: Rule): boolean {
  return rule.customsValue === "cif" && !isOwnUse(parcel, rule);
}

function isOwnUse({ consignee }: Parcel, { ownUsePercent }: Rule): boolean {
  return ownUsePercent !== undefined && consignee === "consumer";
}
