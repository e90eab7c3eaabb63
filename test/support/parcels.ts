import { openRuleBook } from "../../src/customs/rule-book.ts";
import { Decimal } from "../../src/domain/customs/decimal.ts";
import {
  type AmountRange,
  type Estimate,
  type EstimateOutcome,
  estimate,
} from "../../src/domain/customs/estimate.ts";
import type { GoodsLine, Parcel } from "../../src/domain/customs/parcel.ts";

/** The rules that are delivered with the product. */
export const book = openRuleBook("knowledge/rules");

const TODAY = "2026-11-28";

/** What a test says of a parcel beyond its destination and price. */
export interface ParcelDetails extends Partial<Omit<Parcel, "shipping" | "weightKg">> {
  readonly on?: string;
  readonly shipping?: string;
  readonly weightKg?: string;
  readonly pieces?: number;
}

/** One piece of unnamed goods sold to a consumer, shipped from China; `price` is like `45 USD`. */
export function parcelOf(to: string, price: string, details: ParcelDetails = {}): Parcel {
  const [value = "", currency = ""] = price.split(" ");
  const { on: _, shipping, weightKg, pieces, ...more } = details;
  return {
    ...{ to, region: null, from: "CN", currency, value: new Decimal(value) },
    lines: [{ hs: null, category: null, quantity: pieces ?? 1 }],
    ...{ transport: null, scheme: null, consignee: "consumer", purpose: "sale" },
    ...more,
    shipping: shipping === undefined ? null : new Decimal(shipping),
    weightKg: weightKg === undefined ? null : new Decimal(weightKg),
  };
}

/** What the rules make of a parcel on 28 Nov 2026, unless `on` names another day. */
export function outcomeOf(to: string, price: string, details: ParcelDetails = {}): EstimateOutcome {
  const rules = book.rulesOf(to);
  if (rules === null) throw new Error(`There are no rules for ${to}.`);
  return estimate(parcelOf(to, price, details), rules, { on: details.on ?? TODAY, rates: book.rates });
}

/** The estimate of a parcel; there must be one. */
export function estimateOf(to: string, price: string, details: ParcelDetails = {}): Estimate {
  const outcome = outcomeOf(to, price, details);
  if (outcome.kind !== "estimate") throw new Error(`${to} on ${details.on ?? TODAY}: ${outcome.kind}`);
  return outcome.estimate;
}

/** The sums of an estimate, short: `9.00`, `0.00 to 6.00`, or `8.00 or more`. */
export function sumsOf(to: string, price: string, details: ParcelDetails = {}) {
  const { duty, tax, fees, total, regime } = estimateOf(to, price, details);
  return { regime, duty: shown(duty), tax: shown(tax), fees: shown(fees), total: shown(total) };
}

function shown({ low, high }: AmountRange): string {
  if (high === null) return `${low} or more`;
  return low === high ? low : `${low} to ${high}`;
}

export function goods(category: string): readonly GoodsLine[] {
  return [{ hs: null, category, quantity: 1 }];
}

export function code(hs: string, quantity = 1): GoodsLine {
  return { hs, category: null, quantity };
}

/** The limits of the rule of a day: free of duty, free of tax, and what is compared with them. */
export function limitsOn(to: string, on = TODAY) {
  const rule = book
    .rulesOf(to)
    ?.rules.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
  return [rule?.dutyFreeUpTo, rule?.taxFreeUpTo, rule?.thresholdOf, rule?.currency];
}
