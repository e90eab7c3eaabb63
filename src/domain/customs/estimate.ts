import { type Charged, sumOf, worked } from "./charge.ts";
import { regimeFor } from "./choose-regime.ts";
import { changeAfter, ruleOn } from "./choose-rule.ts";
import { Decimal, roundedTo, written } from "./decimal.ts";
import { amountsOf, assumptionsOf, limitsOf, stepOf } from "./estimate-steps.ts";
import { converted, type ExchangeRates, rateDay } from "./exchange.ts";
import type { Parcel } from "./parcel.ts";
import { mapped, type Range, sum } from "./range.ts";
import type {
  ChargeName,
  Confidence,
  JurisdictionRules,
  Payer,
  Regime,
  Rule,
  Transport,
  Unknown,
  ValueBase,
} from "./rule.ts";
import { type Valuation, valuationOf } from "./valuation.ts";

/** A change that begins within so many days is told. */
export const CHANGE_WITHIN_DAYS = 180;

/** An amount as decimal text; `high` null: nobody can say how much at most. */
export interface AmountRange {
  readonly low: string;
  readonly high: string | null;
}

/** One step of the calculation, in the order it was taken. */
export interface ChargeStep extends AmountRange {
  readonly name: ChargeName;
  readonly kind: "duty" | "tax" | "fee";
  /** In percent, of `base`, less `minus`; null for a fixed amount. */
  readonly rate: AmountRange | null;
  readonly base: AmountRange | null;
  readonly minus: string | null;
  /** The rate is of the price that contains it. */
  readonly inside: boolean;
  /** A fixed amount and how often it is due; null for a percentage. */
  readonly each: string | null;
  readonly times: string | null;
  readonly waived: boolean;
  readonly unknown: readonly Unknown[];
}

/** Whether the value is within a limit; a limit of nought says that there is none. */
export interface LimitStep {
  readonly kind: "duty" | "tax";
  readonly limit: string;
  readonly of: ValueBase;
  readonly value: string;
  readonly isWithin: boolean;
  /** So near that the customs' own exchange rate may decide otherwise. */
  readonly isNear: boolean;
}

/** What was taken although nobody told it. */
export type Assumption =
  | { readonly kind: "scheme"; readonly name: string; readonly as: "in" | "out" }
  | { readonly kind: "transport"; readonly as: Transport }
  | { readonly kind: "no_shipping" }
  | { readonly kind: "one_subheading" };

/** An estimate of duty and tax with every step; never a ruling. Amounts are in `currency` unless said otherwise. */
export interface Estimate {
  readonly to: string;
  readonly region: string | null;
  /** The day whose rule was used, YYYY-MM-DD. */
  readonly on: string;
  readonly rule: Pick<
    Rule,
    "id" | "validFrom" | "validTo" | "status" | "asOf" | "reviewBy" | "confidence" | "source"
  >;
  /** True when `on` lies after the day by which the rule has to be checked again. */
  readonly isPastReview: boolean;
  readonly regime: string;
  readonly authority: string;
  /** The article that tells the rule: slug and section. */
  readonly passage: string;
  /** Price of the goods as it was told. */
  readonly told: { readonly goods: string; readonly currency: string };
  readonly currency: string;
  readonly goods: string;
  readonly shipping: string;
  readonly customsValue: string;
  /** How amounts came into `currency`; null when they were in it already. */
  readonly exchange: { readonly from: string; readonly rate: string; readonly asOf: string } | null;
  readonly limits: readonly LimitStep[];
  readonly charges: readonly ChargeStep[];
  readonly duty: AmountRange;
  readonly tax: AmountRange;
  readonly fees: AmountRange;
  readonly total: AmountRange;
  /** The total in the parcel's own currency; null when that is `currency`. */
  readonly totalInOwnCurrency: (AmountRange & { readonly currency: string }) | null;
  readonly payer: Payer;
  /** What the figures leave open, each once. */
  readonly unknown: readonly Unknown[];
  readonly assumed: readonly Assumption[];
  /** The next change within half a year of `on`; null when none is known. */
  readonly change: {
    readonly on: string;
    readonly status: Rule["status"];
    readonly confidence: Confidence;
  } | null;
}

export type EstimateOutcome =
  | { readonly kind: "estimate"; readonly estimate: Estimate }
  /** The day lies before the first rule we hold. */
  | { readonly kind: "no_rule"; readonly country: string; readonly earliest: string }
  /** No exchange rate is known for the parcel's currency. */
  | { readonly kind: "no_rate"; readonly currency: string };

/** Works out duty and tax of one parcel by the rule of a day. Lines of one order are one parcel, however they are listed. */
export function estimate(
  parcel: Parcel,
  rules: JurisdictionRules,
  { on, rates }: { readonly on: string; readonly rates: ExchangeRates },
): EstimateOutcome {
  const rule = ruleOn(rules, on);
  if (rule === null) {
    return { kind: "no_rule", country: parcel.to, earliest: rules.rules[0]?.validFrom ?? on };
  }
  const valuation = valuationOf(parcel, rule, rates);
  if (valuation === null) return { kind: "no_rate", currency: parcel.currency };
  const regime = regimeFor(rule, parcel, valuation);
  const charged = chargesOf(regime, { rule, parcel, valuation });
  const total = sum(charged.map(({ amount }) => amount));
  const amounts = (range: Range) => amountsOf(rule.currency, range);
  const change = changeAfter(rules, on, CHANGE_WITHIN_DAYS);
  const { id, validFrom, validTo, status, asOf, reviewBy, confidence, source } = rule;
  return {
    kind: "estimate",
    estimate: {
      ...{ to: parcel.to, region: parcel.region, on, regime: regime.id, currency: rule.currency },
      rule: { id, validFrom, validTo, status, asOf, reviewBy, confidence, source },
      isPastReview: reviewBy < on,
      ...{ authority: rules.authority, passage: rules.passage, payer: regime.payer },
      told: { goods: written(parcel.currency, parcel.value), currency: parcel.currency },
      goods: written(rule.currency, valuation.goods),
      shipping: written(rule.currency, valuation.shipping),
      customsValue: written(rule.currency, valuation.customsValue),
      exchange: exchangeOf(parcel, rule, rates),
      limits: limitsOf(rule, { regime, valuation }),
      charges: charged.map((one) => stepOf(rule.currency, one)),
      duty: amounts(sumOf(charged, "duty")),
      tax: amounts(sumOf(charged, "tax")),
      fees: amounts(sumOf(charged, "fee")),
      total: amounts(total),
      totalInOwnCurrency: ownTotal(parcel, rule, { total, rates }),
      unknown: unknownOf(charged, regime, parcel),
      assumed: assumptionsOf(parcel, rule, { regime, valuation }),
      change:
        change === null
          ? null
          : { on: change.validFrom, status: change.status, confidence: change.confidence },
    },
  };
}

function chargesOf(
  regime: Regime,
  {
    rule,
    parcel,
    valuation,
  }: { readonly rule: Rule; readonly parcel: Parcel; readonly valuation: Valuation },
): readonly Charged[] {
  const charged: Charged[] = [];
  for (const charge of regime.charges) {
    const excessOver = regime.excessOver ?? null;
    charged.push(worked(charge, { rule, parcel, valuation, excessOver, before: charged }));
  }
  return charged;
}

function unknownOf(charged: readonly Charged[], { besides }: Regime, { weightKg }: Parcel) {
  const open = besides.filter((one) => one !== "weight" || weightKg === null);
  return [...new Set([...charged.flatMap(({ unknown }) => unknown), ...open])];
}

function exchangeOf(parcel: Parcel, rule: Rule, rates: ExchangeRates): Estimate["exchange"] {
  if (parcel.currency === rule.currency) return null;
  const way = { from: parcel.currency, to: rule.currency };
  const rate = converted(rates, new Decimal(1), way);
  return { from: way.from, rate: rate?.toSignificantDigits(5).toString() ?? "", asOf: rateDay(rates, way) };
}

function ownTotal(
  parcel: Parcel,
  rule: Rule,
  { total, rates }: { readonly total: Range; readonly rates: ExchangeRates },
): Estimate["totalInOwnCurrency"] {
  const way = { from: rule.currency, to: parcel.currency };
  if (way.from === way.to) return null;
  const own = mapped(total, (amount) => roundedTo(way.to, converted(rates, amount, way) ?? amount));
  return { ...amountsOf(way.to, own), currency: way.to };
}
