import { ruleOn } from "../../domain/customs/choose-rule.ts";
import type { JurisdictionRules, Rule } from "../../domain/customs/rule.ts";
import { figuresOfRule } from "../../domain/customs/rule-figures.ts";
import { readAmounts } from "../../domain/reading/read-amounts.ts";
import type { Article } from "../article.ts";
import type { Finding } from "./finding.ts";
import { sumOf } from "./known-figures.ts";
import { isNamed, percentagesIn } from "./percentages.ts";
import { statementsOf } from "./statements.ts";

/** Figures of the rules in force on a day that the article which tells the rule does not state, in some language. */
export function missingFigures(
  articles: readonly Article[],
  rules: readonly JurisdictionRules[],
  on: string,
): readonly Finding[] {
  return rules.flatMap((own) => {
    const rule = ruleOn(own, on);
    const slug = own.passage.split("#")[0];
    if (rule === null) return [];
    return articles
      .filter((article) => article.slug === slug)
      .flatMap((article) => {
        const missing = missingIn(article, own, rule);
        if (missing.length === 0) return [];
        const message = `does not state ${missing.join(", ")} of ${own.jurisdiction}, which ${rule.id} has`;
        return [{ kind: "missing_figure" as const, about: `${article.lang}/${article.slug}`, message }];
      });
  });
}

function missingIn(article: Article, { jurisdiction, members }: JurisdictionRules, rule: Rule) {
  const codes = [jurisdiction, ...members];
  const texts = statementsOf(article)
    .filter(({ place, about }) => place.includes("#") && about.some((code) => codes.includes(code)))
    .map(({ text }) => text);
  const sums = new Set(
    texts
      .flatMap((text) => readAmounts(text, { destination: jurisdiction }))
      .map(({ value, currency }) => sumOf(value, currency ?? rule.currency)),
  );
  const percentages = texts.flatMap(percentagesIn);
  const missing = figuresOfRule(rule).flatMap((figure) => {
    if (figure.kind === "span" || !figure.isTelling) return [];
    if (figure.kind === "amount")
      return sums.has(sumOf(figure.value, rule.currency)) ? [] : `${rule.currency} ${figure.value}`;
    return percentages.some((one) => isNamed(figure.value, one)) ? [] : `${figure.value} %`;
  });
  return [...new Set(missing)];
}
