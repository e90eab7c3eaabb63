import type { AmountRange, Estimate, EstimateOutcome } from "../../src/domain/customs/estimate.ts";
import { code, estimateOf, goods as linesOf, outcomeOf, type ParcelDetails } from "../support/parcels.ts";

export interface Case extends Omit<ParcelDetails, "value" | "currency" | "shipping" | "lines" | "pieces"> {
  readonly to: string;
  /** "45 USD". */
  readonly value: string;
  /** In the currency of the value. */
  readonly shipping?: number;
  /** Categories, one line each; none: the goods are not named. */
  readonly goods?: readonly string[];
  readonly hs?: string;
}

/** What the rules of the repository make of a parcel. */
export function outcome(parcel: Case): EstimateOutcome {
  return outcomeOf(parcel.to, parcel.value, detailsOf(parcel));
}

/** Its estimate; there must be one. */
export function worked(parcel: Case): Estimate {
  return estimateOf(parcel.to, parcel.value, detailsOf(parcel));
}

function detailsOf({ to: _to, value: _value, shipping, goods = [], hs, ...details }: Case): ParcelDetails {
  const lines = hs === undefined ? goods.flatMap(linesOf) : [code(hs)];
  return {
    ...details,
    ...(shipping === undefined ? {} : { shipping: String(shipping) }),
    ...(lines.length === 0 ? {} : { lines }),
  };
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
