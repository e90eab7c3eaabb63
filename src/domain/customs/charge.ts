import { Decimal, roundedTo } from "./decimal.ts";
import { leastOf } from "./least.ts";
import { type GoodsLine, isOf, isUnnamed, type Parcel, subheadingsOf } from "./parcel.ts";
import { combined, exactly, isExact, mapped, type Range, sum, ZERO } from "./range.ts";
import type { BaseTerm, Charge, Rate, Rule, Unknown } from "./rule.ts";
import type { Valuation } from "./valuation.ts";

/** One charge worked out. */
export interface Charged {
  readonly charge: Charge;
  readonly amount: Range;
  /** What a percentage was taken of; null for a fixed amount. */
  readonly base: Range | null;
  /** In percent; null for a fixed amount. */
  readonly rate: Range | null;
  /** How often a fixed amount is due; null for a percentage. */
  readonly times: Decimal | null;
  /** Too small to be collected. */
  readonly waived: boolean;
  /** Why `amount` is no single figure, or may prove to be another. */
  readonly unknown: readonly Unknown[];
}

/** What a charge is worked out from. */
export interface ChargeContext {
  readonly rule: Rule;
  readonly parcel: Parcel;
  readonly valuation: Valuation;
  /** Limit above which only the excess counts; null where none is set. */
  readonly excessOver: string | null;
  /** Charged before this one. */
  readonly before: readonly Charged[];
}

export function worked(charge: Charge, context: ChargeContext): Charged {
  const nothing = { base: null, rate: null, times: null, waived: false, unknown: [] };
  if ("unknown" in charge) {
    return { ...nothing, charge, amount: { low: new Decimal(0), high: null }, unknown: [charge.unknown] };
  }
  if ("amount" in charge) return fixed(charge, context);
  return percentage(charge, context);
}

type Fixed = Extract<Charge, { readonly amount: string }>;
/** A charge that is a percentage. */
export type Percentage = Extract<Charge, { readonly rate: Rate }>;

function fixed(charge: Fixed, { rule, parcel }: ChargeContext): Charged {
  const once = new Decimal(charge.amount);
  const times = timesOf(charge, parcel);
  const amount =
    times === null
      ? { low: new Decimal(0), high: null }
      : exactly(roundedTo(rule.currency, once.times(times)));
  const unknown: readonly Unknown[] = times === null ? ["weight"] : [];
  return { charge, amount, base: null, rate: null, times, waived: false, unknown };
}

function timesOf({ per }: Fixed, parcel: Parcel): Decimal | null {
  switch (per) {
    case "parcel":
      return new Decimal(1);
    case "subheading":
      return new Decimal(subheadingsOf(parcel));
    case "kg":
      return parcel.weightKg;
  }
}

function percentage(charge: Percentage, context: ChargeContext): Charged {
  const { rate, why } = rateFor(charge.rate, { ...context, kind: charge.kind });
  const base = sum(charge.of.map((term) => termOf(term, context)));
  const share = mapped(rate, (percent) => percent.dividedBy(100));
  const raw = combined(base, share, (amount, part) =>
    charge.inside ? amount.dividedBy(new Decimal(1).minus(part)).times(part) : amount.times(part),
  );
  const less = mapped(raw, (amount) => Decimal.max(0, amount.minus(charge.minus ?? 0)));
  const least = base.high?.isZero() ? ZERO : leastOf(charge, context.parcel);
  const bounded = combined(less, least, (amount, bound) => Decimal.max(amount, bound));
  const { amount, waived } = withoutTrifles(
    charge,
    mapped(bounded, (value) => roundedTo(context.rule.currency, value)),
  );
  const isByWeight = isExact(less) && !isExact(bounded);
  const unknown = [...(why === null ? [] : [why]), ...(isByWeight ? (["weight"] as const) : [])];
  return { charge, amount, base, rate, times: null, waived, unknown: waived ? [] : unknown };
}

function termOf(term: BaseTerm, { rule, valuation, excessOver, before }: ChargeContext): Range {
  switch (term) {
    case "goods":
      return exactly(valuation.goods);
    case "shipping":
      return exactly(valuation.shipping);
    case "customs_value":
      return exactly(valuation.customsValue);
    case "excess":
      return exactly(Decimal.max(0, valuation.of(rule.thresholdOf).minus(excessOver ?? 0)));
    case "duty":
      return sumOf(before, "duty");
    case "fees":
      return sumOf(before, "fee");
  }
}

/** What charges of one kind come to. */
export function sumOf(charged: readonly Charged[], kind: Charge["kind"]): Range {
  return sum(charged.filter(({ charge }) => charge.kind === kind).map(({ amount }) => amount));
}

function withoutTrifles({ waivedUpTo }: Percentage, amount: Range): { amount: Range; waived: boolean } {
  if (waivedUpTo === undefined || amount.low.greaterThan(waivedUpTo)) return { amount, waived: false };
  if (amount.high?.lessThanOrEqualTo(waivedUpTo)) return { amount: ZERO, waived: !amount.high.isZero() };
  return { amount: { low: new Decimal(0), high: amount.high }, waived: false };
}

interface FoundRate {
  /** In percent. */
  readonly rate: Range;
  readonly why: Unknown | null;
}

interface RateContext extends ChargeContext {
  readonly kind: Charge["kind"];
}

function rateFor(rate: Rate, context: RateContext): FoundRate {
  if (typeof rate === "string") return { rate: exactly(new Decimal(rate)), why: null };
  if ("regions" in rate) return regionalRate(rate, context.parcel);
  if ("goods" in rate) return goodsRate(rate, context);
  if ("named" in rate) return rateFor(namedRate(rate.named, context.rule), context);
  const high = rate.high === null ? null : new Decimal(rate.high);
  return { rate: { low: new Decimal(rate.low), high }, why: rate.why };
}

function namedRate(name: string, { id, rates }: Rule): Rate {
  const rate = rates[name];
  if (rate === undefined) throw new Error(`The rule ${id} has no rate named ${name}.`);
  return rate;
}

function regionalRate(
  { regions, otherwise }: Extract<Rate, { readonly regions: unknown }>,
  { region, to }: Parcel,
): FoundRate {
  const known = regions[region ?? to] ?? regions[to] ?? (region === null ? undefined : otherwise);
  if (known !== undefined) return { rate: exactly(new Decimal(known)), why: null };
  const all = [...Object.values(regions), ...(otherwise === undefined ? [] : [otherwise])];
  return { rate: spread(all.map((percent) => exactly(new Decimal(percent)))), why: "region" };
}

/**
 * Lines of different goods stand between the lowest and the highest of their rates: what each line costs is not told.
 * Goods that nobody named take the rate of all others; where that is duty, it is said that the rate depends on them.
 */
function goodsRate(
  { goods, otherwise }: Extract<Rate, { readonly goods: unknown }>,
  context: RateContext,
): FoundRate {
  const found = context.parcel.lines.map((line) => rateOfLine(line, goods) ?? rateFor(otherwise, context));
  const rate = spread(found.map((one) => one.rate));
  const why = found.find((one) => one.why !== null)?.why ?? null;
  const isDuty = context.kind === "duty";
  const isSure = rate.high?.equals(rate.low) && !(isDuty && context.parcel.lines.some(isUnnamed));
  return { rate, why: why ?? (isSure ? null : isDuty ? "duty_rate" : "tax_rate") };
}

function rateOfLine(
  line: GoodsLine,
  goods: Extract<Rate, { readonly goods: unknown }>["goods"],
): FoundRate | null {
  const own = goods.find(({ match }) => match.some((one) => isOf(line, one)));
  return own === undefined ? null : { rate: exactly(new Decimal(own.rate)), why: null };
}

function spread(ranges: readonly Range[]): Range {
  const highs = ranges.map(({ high }) => high);
  const known = highs.filter((high) => high !== null);
  return {
    low: Decimal.min(...ranges.map(({ low }) => low)),
    high: known.length === highs.length ? Decimal.max(...known) : null,
  };
}
