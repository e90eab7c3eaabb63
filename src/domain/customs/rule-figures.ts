import type { Charge, Rate, Regime, Rule } from "./rule.ts";

/** A figure that a rule holds. */
export type RuleFigure =
  /** In the rule's currency. */
  | { readonly kind: "amount"; readonly value: string; readonly isTelling: boolean }
  | {
      readonly kind: "percent";
      readonly value: string;
      readonly of: Charge["kind"];
      readonly isTelling: boolean;
    }
  /** Some percentage between two; `high` null: nobody says how much at most. */
  | {
      readonly kind: "span";
      readonly low: string;
      readonly high: string | null;
      readonly of: Charge["kind"];
    };

/**
 * Every figure of a rule, some of them more than once. `isTelling`: whoever explains the rule has to name it; not so
 * a rate of one region or kind of goods among many, and a limit with cents, which was worked out from another figure.
 * `regions`: where some are given, the rates of the others are left out.
 */
export function figuresOfRule(rule: Rule, regions: readonly string[] = []): readonly RuleFigure[] {
  return [
    ...limits(rule),
    ...percent(rule.ownUsePercent, "duty", false),
    ...rule.regimes.flatMap((regime) => figuresOfRegime(rule, regime, regions)),
  ];
}

function figuresOfRegime(rule: Rule, regime: Regime, regions: readonly string[]): readonly RuleFigure[] {
  const { when, limits: own, excessOver, charges } = regime;
  const bounds = [when.value?.atMost, when.value?.below, excessOver];
  return [
    ...(own === undefined ? [] : limits(own)),
    ...bounds.flatMap((value) => amount(value, !value?.includes("."))),
    ...charges.flatMap((charge) => figuresOfCharge(rule, charge, regions)),
  ];
}

function limits({ dutyFreeUpTo, taxFreeUpTo }: Pick<Rule, "dutyFreeUpTo" | "taxFreeUpTo">) {
  return [dutyFreeUpTo, taxFreeUpTo].flatMap((value) => amount(value ?? undefined));
}

function figuresOfCharge(rule: Rule, charge: Charge, regions: readonly string[]): readonly RuleFigure[] {
  if ("unknown" in charge) return [{ kind: "span", low: "0", high: null, of: charge.kind }];
  if ("amount" in charge) return amount(charge.amount);
  const { rate, kind, minus, waivedUpTo, atLeast, atLeastPerKg } = charge;
  const sums = [minus, waivedUpTo, atLeast, atLeastPerKg].flatMap((value) => amount(value));
  return [...figuresOfRate(rule, rate, { of: kind, regions }), ...sums];
}

interface OfRate {
  readonly of: Charge["kind"];
  readonly regions: readonly string[];
}

function figuresOfRate(rule: Rule, rate: Rate, options: OfRate): readonly RuleFigure[] {
  const { of } = options;
  if (typeof rate === "string") return percent(rate, of);
  if ("low" in rate) return [{ kind: "span", low: rate.low, high: rate.high, of }];
  if ("regions" in rate) return figuresOfRegions(rate, options);
  if ("goods" in rate) {
    const otherwise = figuresOfRate(rule, rate.otherwise, options);
    const isWhole = otherwise.every(({ kind }) => kind !== "span");
    return [...rate.goods.flatMap((goods) => percent(goods.rate, of, isWhole)), ...otherwise];
  }
  const named = rule.rates[rate.named];
  return named === undefined ? [] : figuresOfRate(rule, named, options);
}

function figuresOfRegions(rate: Extract<Rate, { regions: unknown }>, { of, regions }: OfRate) {
  const { [regions[0] ?? ""]: known } = rate.regions;
  const chosen =
    known === undefined
      ? [...Object.values(rate.regions), rate.otherwise]
      : regions.map((region) => rate.regions[region]);
  const numbers = chosen.flatMap((value) => (value === undefined ? [] : Number(value)));
  const ends = [Math.min(...numbers), Math.max(...numbers)];
  return chosen.flatMap((value) => percent(value, of, ends.includes(Number(value))));
}

/** Nothing and 0 are no figures to tell. */
function amount(value: string | undefined, isTelling = true): readonly RuleFigure[] {
  return value === undefined || Number(value) === 0 ? [] : [{ kind: "amount", value, isTelling }];
}

function percent(value: string | undefined, of: Charge["kind"], isTelling = true): readonly RuleFigure[] {
  return value === undefined
    ? []
    : [{ kind: "percent", value, of, isTelling: isTelling && Number(value) > 0 }];
}
