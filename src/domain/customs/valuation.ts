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
  const unit = goods.dividedBy(piecesOf(parcel));
  return {
    goods,
    shipping,
    customsValue: rule.customsValue === "cif" ? both : goods,
    of: (base) => (base === "goods" ? goods : base === "unit" ? unit : both),
  };
}
