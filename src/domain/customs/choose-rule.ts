import type { JurisdictionRules, Rule } from "./rule.ts";

const DAY_MS = 86_400_000;

/** The rule in force on a day (YYYY-MM-DD); null before the first one. */
export function ruleOn({ rules }: Pick<JurisdictionRules, "rules">, day: string): Rule | null {
  return (
    rules.find((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)) ?? null
  );
}

/** The next rule that begins after a day and within so many days; null when none does. */
export function changeAfter(
  { rules }: Pick<JurisdictionRules, "rules">,
  day: string,
  withinDays: number,
): Rule | null {
  const last = new Date(Date.parse(day) + withinDays * DAY_MS).toISOString().slice(0, 10);
  return rules.find((rule) => rule.validFrom > day && rule.validFrom <= last) ?? null;
}
