import { ruleOn } from "../domain/customs/choose-rule.ts";
import type { JurisdictionRules, Rule } from "../domain/customs/rule.ts";
import { countryName } from "../texts/countries.ts";
import { dateInWords } from "../texts/dates.ts";
import { estimateTexts } from "../texts/estimate/estimate-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { limitInWords } from "./limit-in-words.ts";
import { rulePassage } from "./tell-estimate.ts";
import type { Understanding } from "./understand.ts";

/** More countries than this in one message are told in part. */
const MAX_COUNTRIES = 6;

/** The limits of each country that was named, one line each, from the rules of today; nothing for one that has none. */
export function* tellLimits(
  { rules, knowledge }: AssistantDeps,
  question: Question,
  { jurisdictions }: Understanding,
  draft: Draft,
): Generator<AnswerEvent> {
  const today = question.now.toISOString().slice(0, 10);
  const lines = jurisdictions.slice(0, MAX_COUNTRIES).flatMap((code) => {
    const own = rules.rulesOf(code);
    const rule = own === null ? null : ruleOn(own, today);
    if (own === null || rule === null) return [];
    const passage = rulePassage(knowledge, own, draft.lang);
    const marker = passage === null ? "" : ` [${draft.consulted.cite(draft.consulted.show(passage))}]`;
    return [`- **${countryName(code, draft.lang)}**: ${limitsOf(own, rule, draft.lang)}${marker}`];
  });
  if (lines.length > 0) yield draft.paragraph(lines.join("\n"));
}

function limitsOf({ authority }: JurisdictionRules, rule: Rule, lang: string): string {
  const texts = estimateTexts(lang);
  const limits = texts.limitsInShort(
    limitInWords(rule, rule.dutyFreeUpTo, lang),
    limitInWords(rule, rule.taxFreeUpTo, lang),
  );
  const hedge = rule.confidence === "high" ? [] : [texts.confirm(authority)];
  return [limits, ...hedge, `(${dateInWords(rule.asOf, lang)})`].join(lang.startsWith("zh") ? "" : " ");
}
