import { openRuleBook } from "../../src/customs/rule-book.ts";
import { Decimal } from "../../src/domain/customs/decimal.ts";
import {
  type AmountRange,
  type Estimate,
  type EstimateOutcome,
  estimate,
} from "../../src/domain/customs/estimate.ts";
import type { Parcel } from "../../src/domain/customs/parcel.ts";
import { readMoney } from "../../src/domain/customs/read-money.ts";

const book = openRuleBook("knowledge/rules");

export interface Case extends Partial<Omit<Parcel, "value" | "shipping" | "currency" | "lines">> {
  readonly to: string;
  /** "45 USD". */
  readonly value: string;
  /** In the currency of the value. */
  readonly shipping?: number;
  /** Categories, one line each; none: the goods are not named. */
  readonly goods?: readonly string[];
  readonly hs?: string;
  readonly on?: string;
}

/** What the rules of the repository make of a parcel from China on 28 November 2026. */
export function outcome({
  on = "2026-11-28",
  value,
  shipping,
  goods = [],
  hs,
  ...more
}: Case): EstimateOutcome {
  const money = readMoney(value);
  const rules = book.rulesOf(more.to);
  if (money === null || rules === null) throw new Error(`no case: ${value} to ${more.to}`);
  const line = { hs: hs ?? null, category: null, quantity: 1 };
  const parcel: Parcel = {
    ...{ region: null, from: "CN", transport: null, scheme: null, weightKg: null },
    ...{ consignee: "consumer", purpose: "sale", ...money, ...more },
    shipping: shipping === undefined ? null : new Decimal(shipping),
    lines: goods.length === 0 ? [line] : goods.map((category) => ({ ...line, category })),
  };
  return estimate(parcel, rules, { on, rates: book.rates });
}

export function worked(parcel: Case): Estimate {
  const result = outcome(parcel);
  if (result.kind !== "estimate") throw new Error(`${parcel.to}: ${result.kind}`);
  return result.estimate;
}

/** An amount that is known. */
export function exactly(amount: number, decimals = 2): AmountRange {
  return between(amount, amount, decimals);
}

/** An amount that is known between bounds; `high` null: nobody can say how much at most. */
export function between(low: number, high: number | null, decimals = 2): AmountRange {
  return { low: low.toFixed(decimals), high: high === null ? null : high.toFixed(decimals) };
}

/** Whether an example of an article, with its assumed duty rate, lies between the bounds. */
export function covers({ low, high }: AmountRange, example: number): boolean {
  return Number(low) <= example && (high === null || example <= Number(high));
}
