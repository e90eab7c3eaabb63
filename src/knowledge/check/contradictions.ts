import type { JurisdictionRules } from "../../domain/customs/rule.ts";
import type { Article } from "../article.ts";
import { EXAMPLE_WORDS } from "./figure-words.ts";
import type { Finding } from "./finding.ts";
import { type KnownFigures, knownFigures } from "./known-figures.ts";
import { statedLimits } from "./stated-limits.ts";
import { statedRates } from "./stated-rates.ts";
import { type Statement, statementsOf } from "./statements.ts";

/**
 * Figures that articles state and that no rule of the country has, past, present or announced: limits in a currency of
 * the rules, and rates of tax or duty. Made to be right rather than complete: worked examples, limits of old, and
 * countries without rules are passed over.
 */
export function contradictions(
  articles: readonly Article[],
  rules: readonly JurisdictionRules[],
): readonly Finding[] {
  const byCode = new Map(
    rules.flatMap((own) => [own.jurisdiction, ...own.members].map((code) => [code, own] as const)),
  );
  const known = new Map<string, KnownFigures>();
  return articles.flatMap(statementsOf).flatMap((statement) => {
    const { about } = statement;
    const own = about.flatMap((code) => byCode.get(code) ?? []);
    if (own.length === 0 || own.length < about.length || isExample(statement)) return [];
    const key = about.toSorted().join();
    const figures = known.get(key) ?? figuresAbout(about, own);
    known.set(key, figures);
    const codes = [...new Set(own.map(({ jurisdiction }) => jurisdiction))].join(", ");
    return [...wrongLimits(statement, figures), ...wrongRates(statement, figures)].map(({ says, knows }) => ({
      kind: "contradiction" as const,
      about: statement.place,
      message: `says "${says}", but the rules of ${codes} have ${knows}`,
    }));
  });
}

/** A section that reckons with made-up parcels, or a claim that does. */
function isExample({ lang, context, text }: Statement): boolean {
  return EXAMPLE_WORDS[lang].test(context) || EXAMPLE_WORDS[lang].test(text);
}

function figuresAbout(about: readonly string[], own: readonly JurisdictionRules[]): KnownFigures {
  const members = about.filter((code) => own.some((rules) => rules.members.includes(code)));
  return knownFigures([...new Set(own)], members);
}

interface Contradiction {
  readonly says: string;
  readonly knows: string;
}

function wrongLimits(statement: Statement, { sums, currencies }: KnownFigures): readonly Contradiction[] {
  return statedLimits(statement).flatMap(({ readings, start, end }) => {
    const comparable = readings.filter(({ currency }) => currencies.has(currency));
    if (comparable.length === 0 || readings.some(({ sum }) => sums.has(sum))) return [];
    const own = [...sums].filter((sum) => comparable.some(({ currency }) => sum.endsWith(` ${currency}`)));
    return [{ says: excerpt(statement.text, start, end), knows: own.join(", ") }];
  });
}

function wrongRates(statement: Statement, { rates }: KnownFigures): readonly Contradiction[] {
  return (["tax", "duty"] as const).flatMap((kind) => {
    const own = rates[kind];
    if (own === null) return [];
    return statedRates(statement, kind)
      .filter(({ values }) => !values.some(own.has))
      .map(({ start, end }) => ({
        says: excerpt(statement.text, start, end),
        knows: `${kind} of ${own.values.join(", ")}`,
      }));
  });
}

const EXCERPT_AROUND = 40;

function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - EXCERPT_AROUND);
  const to = Math.min(text.length, end + EXCERPT_AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}
