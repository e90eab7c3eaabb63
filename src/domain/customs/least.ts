import type { Percentage } from "./charge.ts";
import { Decimal } from "./decimal.ts";
import type { Parcel } from "./parcel.ts";
import { exactly, type Range } from "./range.ts";

/** The least that is due of a percentage: a fixed amount, an amount for each kilogram, or nothing where the weight is not told. */
export function leastOf({ atLeast, atLeastPerKg, of }: Percentage, { weightKg }: Parcel): Range {
  const fixed = new Decimal(atLeast ?? 0);
  if (atLeastPerKg === undefined || weightKg === null) return exactly(fixed);
  const byWeight = Decimal.max(fixed, weightKg.times(atLeastPerKg));
  return { low: of.includes("excess") ? fixed : byWeight, high: byWeight };
}
