import type { ChargeName, Payer, Unknown, ValueBase } from "../../domain/customs/rule.ts";

/** The words of an estimate. Amounts, percentages, dates and countries come in words. */
export interface EstimateTexts {
  /** Title of the card. */
  readonly title: (country: string) => string;
  /** The answer in one sentence. */
  readonly due: (goods: string, country: string, total: string) => string;
  readonly nothingDue: (goods: string, country: string) => string;
  /** Nobody can say how much; `known` is what is certain, null when that is nothing. */
  readonly open: (goods: string, country: string, known: string | null) => string;
  readonly payer: Readonly<Record<Payer, string>>;
  readonly charge: Readonly<Record<ChargeName, string>>;
  readonly range: (low: string, high: string) => string;
  readonly atLeast: (low: string) => string;
  /** Total, for the card. */
  readonly total: string;
  /** "20 % of USD 45.00"; `minus` and `inside` as in Brazil. */
  readonly percentOf: (rate: string, base: string) => string;
  readonly minus: (calculation: string, minus: string) => string;
  readonly inside: (rate: string, base: string) => string;
  readonly times: (times: string, each: string) => string;
  /** Too small to be collected. */
  readonly waived: string;
  readonly limit: Readonly<Record<"duty" | "tax", (limit: string, of: string) => string>>;
  /** No value is free. */
  readonly noLimit: Readonly<Record<"duty" | "tax", string>>;
  readonly valueBase: Readonly<Record<ValueBase, string>>;
  readonly within: (value: string) => string;
  readonly over: (value: string) => string;
  readonly near: string;
  readonly unknown: Readonly<Record<Unknown, string>>;
  readonly schemeAssumed: (scheme: string) => string;
  readonly schemeNotAssumed: (scheme: string) => string;
  readonly transportAssumed: Readonly<Record<"post" | "express" | "line", string>>;
  readonly noShipping: string;
  readonly oneSubheading: string;
  readonly exchange: (from: string, to: string, date: string) => string;
  readonly inOwnCurrency: (total: string) => string;
  /** The rule, its state of knowledge and its end. */
  readonly notARuling: (asOf: string) => string;
  /** A rule that is not certain: confirm with the authority. */
  readonly confirm: (authority: string) => string;
  readonly announced: (from: string, authority: string) => string;
  readonly pastReview: (asOf: string, authority: string) => string;
  /** A change is coming; `isCertain` false: announced, not in force. */
  readonly change: (on: string, isCertain: boolean) => string;
  /** The same rule holds on that day as today; `since` is its first day, `asOf` what we know of. */
  readonly sameOnDay: (day: string, country: string, since: string, asOf: string) => string;
  /** Another rule held on that day; `to` is its last day. */
  readonly earlierOnDay: (day: string, country: string, from: string, to: string) => string;
  /** Another rule will hold; `isCertain` false: announced, not in force. */
  readonly laterOnDay: (day: string, country: string, from: string, isCertain: boolean) => string;
  /** Limits of a rule; null: none. */
  readonly limitsInShort: (duty: string | null, tax: string | null) => string;
  /** A day before the first rule we hold. */
  readonly noRule: (country: string, earliest: string) => string;
  readonly noRate: (currency: string) => string;
  readonly noCountry: (country: string) => string;
  /** A value that cannot be one. */
  readonly badValue: string;
}
