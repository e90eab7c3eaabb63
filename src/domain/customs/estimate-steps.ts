import type { Charged } from "./charge.ts";
import { regimeFor } from "./choose-regime.ts";
import { Decimal, written } from "./decimal.ts";
import type { AmountRange, Assumption, ChargeStep, LimitStep } from "./estimate.ts";
import { isUnnamed, type Parcel } from "./parcel.ts";
import type { Range } from "./range.ts";
import { type Regime, type Rule, TRANSPORTS } from "./rule.ts";
import { countsShipping, type Valuation } from "./valuation.ts";

/** So near to a limit, as a share of it, the customs' own exchange rate may decide otherwise. */
const NEAR = 0.03;

export function limitsOf(
  rule: Rule,
  { regime, valuation }: { readonly regime: Regime; readonly valuation: Valuation },
): readonly LimitStep[] {
  const value = valuation.of(rule.thresholdOf);
  const { dutyFreeUpTo, taxFreeUpTo } = regime.limits ?? rule;
  const limits = [
    { kind: "duty", limit: dutyFreeUpTo },
    { kind: "tax", limit: taxFreeUpTo },
  ] as const;
  return limits.flatMap(({ kind, limit }) => {
    if (limit === null) return [];
    const bound = new Decimal(limit);
    return [
      {
        ...{ kind, limit, of: rule.thresholdOf, value: written(rule.currency, value) },
        isWithin:
          !bound.isZero() && (rule.limitIsExclusive ? value.lessThan(bound) : value.lessThanOrEqualTo(bound)),
        isNear: !bound.isZero() && value.minus(bound).abs().lessThanOrEqualTo(bound.times(NEAR)),
      },
    ];
  });
}

export function stepOf(
  currency: string,
  { charge, amount, base, rate, times, waived, unknown }: Charged,
): ChargeStep {
  return {
    ...{ name: charge.name, kind: charge.kind, ...amountsOf(currency, amount) },
    rate: rate === null ? null : { low: rate.low.toString(), high: rate.high?.toString() ?? null },
    base: base === null ? null : amountsOf(currency, base),
    minus: "minus" in charge ? (charge.minus ?? null) : null,
    inside: "inside" in charge && charge.inside === true,
    each: "amount" in charge ? charge.amount : null,
    times: times?.toString() ?? null,
    ...{ waived, unknown },
  };
}

export function amountsOf(currency: string, { low, high }: Range): AmountRange {
  return { low: written(currency, low), high: high === null ? null : written(currency, high) };
}

/** What was taken for granted and would change the result: only an assumption that decides is worth telling. */
export function assumptionsOf(
  parcel: Parcel,
  rule: Rule,
  { regime, valuation }: { readonly regime: Regime; readonly valuation: Valuation },
): readonly Assumption[] {
  const { scheme, assumedTransport: transport } = rule;
  const decides = (other: Partial<Parcel>) => regimeFor(rule, { ...parcel, ...other }, valuation) !== regime;
  const otherScheme = scheme?.assumed === "in" ? "out" : "in";
  const taxesShipping = regime.charges.some(
    (charge) =>
      "of" in charge &&
      charge.of.some(
        (term) => term === "shipping" || (term === "customs_value" && countsShipping(parcel, rule)),
      ),
  );
  const countsLines = regime.charges.some((charge) => "per" in charge && charge.per === "subheading");
  const isOneUnnamed = parcel.lines.length === 1 && parcel.lines.every(isUnnamed);
  return [
    ...(parcel.scheme === null && scheme !== null && decides({ scheme: otherScheme })
      ? [{ kind: "scheme" as const, name: scheme.name, as: scheme.assumed }]
      : []),
    ...(parcel.transport === null && TRANSPORTS.some((other) => decides({ transport: other }))
      ? [{ kind: "transport" as const, as: transport }]
      : []),
    ...(parcel.shipping === null && taxesShipping ? [{ kind: "no_shipping" as const }] : []),
    ...(countsLines && isOneUnnamed ? [{ kind: "one_subheading" as const }] : []),
  ];
}
