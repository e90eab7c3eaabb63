import type { JurisdictionRules, Rule } from "../../domain/customs/rule.ts";
import { figuresOfRule, type RuleFigure } from "../../domain/customs/rule-figures.ts";
import { readAmounts } from "../../domain/reading/read-amounts.ts";
import { isNamed, percentagesIn } from "./percentages.ts";

/** The figures of all rules of some countries, past, present and announced, and those that the rules' notes mention. */
export interface KnownFigures {
  /** As a sum is compared: `135 GBP`. */
  readonly sums: ReadonlySet<string>;
  /** Currencies in which the rules hold sums. */
  readonly currencies: ReadonlySet<string>;
  /** Percentages of each kind; null where a rule leaves them open, so that nothing can be said. */
  readonly rates: Readonly<Record<"duty" | "tax", Rates | null>>;
}

export interface Rates {
  readonly values: readonly string[];
  readonly has: (value: string) => boolean;
}

/** `members`: the members of the union that are meant, where some are; of its rates only theirs count then. */
export function knownFigures(all: readonly JurisdictionRules[], members: readonly string[]): KnownFigures {
  const rules = all.flatMap((own) => own.rules);
  const figures = rules.flatMap((rule) => figuresOfRule(rule, members));
  const noted = rules.flatMap(({ notes }) => percentagesIn(notes));
  const ratesOf = (kind: "duty" | "tax"): Rates | null => {
    const own = figures.filter((figure) => figure.kind !== "amount").filter(({ of }) => of === kind);
    if (own.length === 0 || own.some((figure) => figure.kind === "span" && figure.high === null)) return null;
    const has = (value: string) =>
      own.some((figure) => fits(value, figure)) || noted.some((one) => isNamed(value, one));
    return { has, values: [...new Set(own.map(written))] };
  };
  return {
    sums: new Set(rules.flatMap(sumsOf)),
    currencies: new Set(rules.map(({ currency }) => currency)),
    rates: { duty: ratesOf("duty"), tax: ratesOf("tax") },
  };
}

/** A sum as it is compared, however many zeros it is written with. */
export function sumOf(value: string, currency: string): string {
  return `${Number(value)} ${currency}`;
}

function sumsOf(rule: Rule): readonly string[] {
  const own = figuresOfRule(rule).filter((figure) => figure.kind === "amount");
  return [
    ...own.map(({ value }) => sumOf(value, rule.currency)),
    ...readAmounts(rule.notes).map(({ value, currency }) => sumOf(value, currency ?? rule.currency)),
  ];
}

type RateFigure = Exclude<RuleFigure, { kind: "amount" }>;

function fits(value: string, figure: RateFigure): boolean {
  if (figure.kind === "percent") return Number(figure.value) === Number(value);
  return (
    Number(figure.low) <= Number(value) && (figure.high === null || Number(value) <= Number(figure.high))
  );
}

function written(figure: RateFigure): string {
  return figure.kind === "percent" ? `${figure.value} %` : `${figure.low}–${figure.high ?? "?"} %`;
}
