import type { Rule } from "../domain/customs/rule.ts";
import { moneyInWords } from "../texts/money.ts";

/** Null where nothing is free, or where this country has no such limit at all. */
export function limitInWords({ currency }: Rule, limit: string | null, lang: string): string | null {
  return limit === null || Number(limit) === 0 ? null : moneyInWords(limit, currency, lang);
}
