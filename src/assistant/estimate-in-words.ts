import type { EstimateCard } from "../domain/card.ts";
import type { AmountRange, Assumption, ChargeStep, Estimate, LimitStep } from "../domain/customs/estimate.ts";
import { countryName } from "../texts/countries.ts";
import { dateInWords } from "../texts/dates.ts";
import { estimateTexts } from "../texts/estimate/estimate-texts.ts";
import { moneyInWords, percentInWords } from "../texts/money.ts";

/** An estimate in the seller's language, in the pieces that text and card are made of. */
export interface EstimateInWords {
  /** The answer in one sentence. */
  readonly headline: string;
  readonly card: EstimateCard;
}

export function estimateInWords(estimate: Estimate, lang: string): EstimateInWords {
  const texts = estimateTexts(lang);
  const country = placeInWords(estimate, lang);
  const words = new Words(estimate, lang);
  return {
    headline: words.headline(country),
    card: {
      kind: "estimate",
      title: texts.title(country),
      total: words.range(estimate.total),
      payer: texts.payer[estimate.payer],
      steps: [
        ...limitsToTell(estimate).map((limit) => words.limit(limit)),
        ...estimate.charges.map((step) => words.charge(step)),
      ],
      notes: words.notes(),
    },
  };
}

/** "Brasil (MG)": which state was taken, where it matters. */
function placeInWords({ to, region }: Pick<Estimate, "to" | "region">, lang: string): string {
  const country = countryName(to, lang);
  return region === null ? country : `${country} (${region})`;
}

/** The calculation as lines of text: what is charged, how, and how much. */
export function stepLines({ steps }: Pick<EstimateCard, "steps">): readonly string[] {
  return steps.map(({ label, how, amount }) =>
    [label, [how, amount].filter((part) => part !== "").join(" = ")].filter((part) => part !== "").join(": "),
  );
}

/** That no value is free of a tax is worth saying only where there is one. */
function limitsToTell({ limits, charges }: Estimate): readonly LimitStep[] {
  const isCharged = charges.some(({ kind }) => kind === "tax");
  return limits.filter(({ kind, limit }) => kind === "duty" || Number(limit) > 0 || isCharged);
}

class Words {
  readonly #estimate: Estimate;
  readonly #lang: string;

  constructor(estimate: Estimate, lang: string) {
    this.#estimate = estimate;
    this.#lang = lang;
  }

  get #texts() {
    return estimateTexts(this.#lang);
  }

  headline(country: string): string {
    const { told, total } = this.#estimate;
    const value = moneyInWords(told.goods, told.currency, this.#lang);
    if (isNothing(total)) return this.#texts.nothingDue(value, country);
    if (total.high === null) {
      return this.#texts.open(value, country, Number(total.low) === 0 ? null : this.#money(total.low));
    }
    return this.#texts.due(value, country, this.range(total));
  }

  range({ low, high }: AmountRange): string {
    if (high === null) return this.#texts.atLeast(this.#money(low));
    return low === high ? this.#money(low) : this.#texts.range(this.#money(low), this.#money(high));
  }

  limit({ kind, limit, of, value, isWithin }: LimitStep): EstimateCard["steps"][number] {
    if (Number(limit) === 0) return { label: this.#texts.noLimit[kind], how: "", amount: "" };
    const label = this.#texts.limit[kind](this.#money(limit), this.#texts.valueBase[of]);
    const shown = this.#money(value);
    return { label, how: isWithin ? this.#texts.within(shown) : this.#texts.over(shown), amount: "" };
  }

  charge(step: ChargeStep): EstimateCard["steps"][number] {
    const label = this.#texts.charge[step.name];
    const [why] = step.unknown;
    if (step.high === null && step.rate === null && why !== undefined) {
      return { label, how: this.#texts.unknown[why], amount: "" };
    }
    if (step.waived) return { label, how: this.#calculation(step), amount: this.#texts.waived };
    return { label, how: this.#calculation(step), amount: this.range(step) };
  }

  #calculation({ rate, base, minus, inside, each, times }: ChargeStep): string {
    if (each !== null && times !== null)
      return times === "1" ? "" : this.#texts.times(times, this.#money(each));
    if (rate === null || base === null) return "";
    const percent = this.#percent(rate);
    if (inside) return this.#texts.inside(percent, this.range(base));
    const calculation = this.#texts.percentOf(percent, this.range(base));
    return minus === null ? calculation : this.#texts.minus(calculation, this.#money(minus));
  }

  notes(): readonly string[] {
    const { exchange, limits, unknown, assumed, totalInOwnCurrency: own } = this.#estimate;
    const texts = this.#texts;
    const toldInSteps = new Set(
      this.#estimate.charges.flatMap((step) =>
        step.high === null && step.rate === null ? step.unknown : [],
      ),
    );
    return [
      ...(own === null || own.high === null || isNothing(own)
        ? []
        : [texts.inOwnCurrency(this.#ownRange(own))]),
      ...(exchange === null ? [] : [this.#exchange(exchange)]),
      ...(limits.some(({ isNear }) => isNear) ? [texts.near] : []),
      ...assumed.map((assumption) => this.#assumption(assumption)),
      ...unknown.filter((why) => !toldInSteps.has(why)).map((why) => texts.unknown[why]),
      ...this.#certainty(),
      texts.notARuling(this.#day(this.#estimate.rule.asOf)),
    ];
  }

  /** How sure the rule is on that day, and what is coming. */
  #certainty(): readonly string[] {
    const { rule, authority, isPastReview, change } = this.#estimate;
    const texts = this.#texts;
    return [
      ...(rule.status === "announced" ? [texts.announced(this.#day(rule.validFrom), authority)] : []),
      ...(isPastReview ? [texts.pastReview(this.#day(rule.asOf), authority)] : []),
      ...(rule.status === "in_force" && !isPastReview && rule.confidence !== "high"
        ? [texts.confirm(authority)]
        : []),
      ...(change === null
        ? []
        : [texts.change(this.#day(change.on), change.status === "in_force" && change.confidence === "high")]),
    ];
  }

  #assumption(assumption: Assumption): string {
    const texts = this.#texts;
    switch (assumption.kind) {
      case "scheme":
        return assumption.as === "in"
          ? texts.schemeAssumed(assumption.name)
          : texts.schemeNotAssumed(assumption.name);
      case "transport":
        return texts.transportAssumed[assumption.as];
      case "no_shipping":
        return texts.noShipping;
      case "one_subheading":
        return texts.oneSubheading;
    }
  }

  #exchange({ from, rate, asOf }: NonNullable<Estimate["exchange"]>): string {
    const to = `${rate} ${this.#estimate.currency}`;
    return this.#texts.exchange(`1 ${from}`, to, this.#day(asOf));
  }

  #ownRange({ low, high, currency }: AmountRange & { readonly currency: string }): string {
    const shown = (amount: string) => moneyInWords(amount, currency, this.#lang);
    return low === high || high === null ? shown(low) : this.#texts.range(shown(low), shown(high));
  }

  #money(amount: string): string {
    return moneyInWords(amount, this.#estimate.currency, this.#lang);
  }

  #percent({ low, high }: AmountRange): string {
    const shown = percentInWords(low, this.#lang);
    return high === null || high === low ? shown : this.#texts.range(shown, percentInWords(high, this.#lang));
  }

  #day(day: string): string {
    return dateInWords(day, this.#lang);
  }
}

function isNothing({ low, high }: AmountRange): boolean {
  return Number(low) === 0 && high !== null && Number(high) === 0;
}
