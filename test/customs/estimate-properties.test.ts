import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleOn } from "../../src/domain/customs/choose-rule.ts";
import { Decimal } from "../../src/domain/customs/decimal.ts";
import { type AmountRange, type Estimate, estimate } from "../../src/domain/customs/estimate.ts";
import type { GoodsLine, Parcel } from "../../src/domain/customs/parcel.ts";
import type { JurisdictionRules, Rule } from "../../src/domain/customs/rule.ts";
import { TRANSPORTS } from "../../src/domain/customs/rule.ts";
import { book, parcelOf } from "../support/parcels.ts";

interface Case {
  readonly rules: JurisdictionRules;
  readonly rule: Rule;
  readonly parcel: Parcel;
  /** A day of the rule. */
  readonly on: string;
}

const rows = book.jurisdictions.flatMap((rules) => rules.rules.map((rule) => ({ rules, rule })));
const regions = [...new Set(rows.flatMap(({ rule }) => Object.values(rule.rates).flatMap(regionsOf)))];

function regionsOf(rate: Rule["rates"][string]): readonly string[] {
  return typeof rate === "object" && "regions" in rate ? Object.keys(rate.regions) : [];
}

// Most limits lie below 200, some below 3,000, a few far above.
const cents = fc
  .oneof(
    fc.integer({ min: 1, max: 200_00 }),
    fc.integer({ min: 1, max: 3_000_00 }),
    fc.integer({ min: 1, max: 1_000_000_00 }),
  )
  .map((amount) => new Decimal(amount).dividedBy(100));
const codes = ["610910", "61091000", "640411", "851713", "490199", "330300", "220830", "420221", "950300"];
const categories = ["books", "food", "medicine", "supplements", "alcohol", "clothing", "shoes", "cosmetics"];
const line: fc.Arbitrary<GoodsLine> = fc.record({
  hs: fc.option(fc.constantFrom(...codes)),
  category: fc.option(fc.constantFrom(...categories)),
  quantity: fc.integer({ min: 1, max: 20 }),
});

const cases: fc.Arbitrary<Case> = fc.constantFrom(...rows).chain(({ rules, rule }) => {
  const on = fc.constantFrom(rule.validFrom, lastDayOf(rule));
  const parcel = fc.record({
    to: fc.constantFrom(rules.jurisdiction, ...rules.members),
    region: fc.option(fc.constantFrom("XX", ...regions)),
    from: fc.constantFrom("CN", "HK", "US", "DE", "JP"),
    currency: fc.constantFrom(rule.currency, "USD", "EUR", "CNY"),
    value: cents,
    shipping: fc.option(cents),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    transport: fc.option(fc.constantFrom(...TRANSPORTS)),
    scheme: fc.option(fc.constantFrom("in" as const, "out" as const)),
    consignee: fc.constantFrom("consumer" as const, "business" as const),
    purpose: fc.constantFrom("sale" as const, "gift" as const),
    weightKg: fc.option(
      fc.integer({ min: 1, max: 60_000 }).map((grams) => new Decimal(grams).dividedBy(1000)),
    ),
  });
  return fc.record({ rules: fc.constant(rules), rule: fc.constant(rule), parcel, on });
});

function lastDayOf({ validTo }: Rule): string {
  return validTo ?? "2099-12-31";
}

function estimated({ rules, rule, parcel, on }: Case): Estimate {
  const outcome = estimate(parcel, rules, { on, rates: book.rates });
  if (outcome.kind !== "estimate") throw new Error(`${rule.id}: ${outcome.kind}`);
  return outcome.estimate;
}

function highOf({ high }: AmountRange): Decimal {
  return new Decimal(high ?? Number.POSITIVE_INFINITY);
}

function isFreeOrDoubted(estimate: Estimate, kind: "duty" | "tax"): boolean {
  const isDoubted = estimate.unknown.includes("not_confirmed") && new Decimal(estimate[kind].low).isZero();
  return isDoubted || isFree(estimate[kind]);
}

function isFree({ low, high }: AmountRange): boolean {
  return new Decimal(low).isZero() && high !== null && new Decimal(high).isZero();
}

// Each property looks at hundreds of parcels, which takes a few seconds on a busy machine.
describe("an estimate by any rule, of any parcel,", { timeout: 30_000 }, () => {
  it("is made, never negative, and never less at most than at least", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { charges, duty, tax, fees, total } = estimated(one);
        for (const range of [...charges, duty, tax, fees, total]) {
          expect(new Decimal(range.low).isNegative()).toBe(false);
          expect(highOf(range).greaterThanOrEqualTo(range.low)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("adds up: the total is duty, tax and fees", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { duty, tax, fees, total } = estimated(one);
        expect(new Decimal(duty.low).plus(tax.low).plus(fees.low).equals(total.low)).toBe(true);
        expect(highOf(duty).plus(highOf(tax)).plus(highOf(fees)).equals(highOf(total))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("charges nothing of what it says is within a limit, unless no source confirms it", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const estimate = estimated(one);
        for (const { kind, isWithin } of estimate.limits) {
          expect(!isWithin || isFreeOrDoubted(estimate, kind)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("never falls where the value rises within one regime", () => {
    fc.assert(
      fc.property(cases, cents, (one, more) => {
        const dearer = { ...one, parcel: { ...one.parcel, value: one.parcel.value.plus(more) } };
        const [less, greater] = [estimated(one), estimated(dearer)];
        fc.pre(less.regime === greater.regime);
        for (const part of ["duty", "tax", "fees", "total"] as const) {
          expect(new Decimal(greater[part].low).greaterThanOrEqualTo(less[part].low)).toBe(true);
          expect(highOf(greater[part]).greaterThanOrEqualTo(highOf(less[part]))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the lines", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const lines = [...one.parcel.lines].reverse();
        expect(estimated({ ...one, parcel: { ...one.parcel, lines } })).toEqual(estimated(one));
      }),
      { numRuns: 300 },
    );
  });

  it("does not change when one line of a code is written as two", () => {
    const split = fc.record({ hs: fc.constantFrom(...codes), rest: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(cases, split, (one, { hs, rest }) => {
        const whole = { hs, category: null, quantity: rest + 1 };
        const parts = [
          { ...whole, quantity: rest },
          { ...whole, quantity: 1 },
        ];
        const listed = (lines: readonly GoodsLine[]) =>
          estimated({ ...one, parcel: { ...one.parcel, lines: [...one.parcel.lines, ...lines] } });
        expect(listed(parts)).toEqual(listed([whole]));
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(rows)("the rule $rule.id", ({ rules, rule }) => {
  it("is reached by its first and last day", () => {
    for (const day of [rule.validFrom, lastDayOf(rule)]) {
      expect(ruleOn(rules, day)?.id).toBe(rule.id);
    }
  });

  it("charges no duty at its limit, and some above it if goods ever pay any", () => {
    const limit = priceAtLimit(rule);
    if (limit.isZero()) return;
    const at = (price: Decimal) => {
      const parcel = parcelOf(rules.members[0] ?? rules.jurisdiction, `${price} ${rule.currency}`);
      return estimated({ rules, rule, parcel, on: rule.validFrom });
    };
    expect(isFreeOrDoubted(at(rule.limitIsExclusive ? limit.times(0.999) : limit), "duty")).toBe(true);
    expect(isFree(at(limit.times(1.01)).duty)).toBe(isFree(at(limit.times(50)).duty));
  });
});

/** The price of one piece whose value, as customs take it, is the limit of duty; zero where there is none. */
function priceAtLimit({ dutyFreeUpTo, thresholdOf, ownUsePercent }: Rule): Decimal {
  const share = thresholdOf === "customs_value" ? (ownUsePercent ?? 100) : 100;
  return new Decimal(dutyFreeUpTo ?? 0).dividedBy(share).times(100);
}
