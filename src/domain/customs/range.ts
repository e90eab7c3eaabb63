import { Decimal } from "./decimal.ts";

/** An amount that is known only between bounds; both bounds are the same where it is known. */
export interface Range {
  readonly low: Decimal;
  /** Null: nobody can say how much it is at most. */
  readonly high: Decimal | null;
}

export const ZERO: Range = { low: new Decimal(0), high: new Decimal(0) };

export function exactly(value: Decimal): Range {
  return { low: value, high: value };
}

export function sum(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (total, { low, high }) => ({
      low: total.low.plus(low),
      high: total.high === null || high === null ? null : total.high.plus(high),
    }),
    ZERO,
  );
}

/** Each bound on its own; an open end stays open. `change` must not fall where its argument rises. */
export function mapped({ low, high }: Range, change: (value: Decimal) => Decimal): Range {
  return { low: change(low), high: high === null ? null : change(high) };
}

/** Both ranges bound by bound; an open end in either leaves the result open. */
export function combined(one: Range, other: Range, join: (a: Decimal, b: Decimal) => Decimal): Range {
  return {
    low: join(one.low, other.low),
    high: one.high === null || other.high === null ? null : join(one.high, other.high),
  };
}

export function isExact({ low, high }: Range): boolean {
  return high?.equals(low) ?? false;
}

export function isZero({ low, high }: Range): boolean {
  return low.isZero() && (high?.isZero() ?? false);
}
