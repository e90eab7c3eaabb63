import { changeAfter, ruleOn } from "../domain/customs/choose-rule.ts";
import { CHANGE_WITHIN_DAYS } from "../domain/customs/estimate.ts";
import type { JurisdictionRules, Rule } from "../domain/customs/rule.ts";
import { countryName } from "../texts/countries.ts";
import { dateInWords } from "../texts/dates.ts";
import { estimateTexts } from "../texts/estimate/estimate-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { limitInWords } from "./limit-in-words.ts";
import type { Understanding } from "./understand.ts";

/**
 * Before an answer about duty, tax or limits: which rule holds on the day that was asked about, or, where today is asked
 * about, what changes soon. Articles tell what holds now; this tells whether that is what was asked.
 */
export function* tellDay(
  { rules }: AssistantDeps,
  question: Question,
  { day, isAboutDuty, destinations }: Understanding,
  draft: Draft,
): Generator<AnswerEvent> {
  const [destination] = destinations;
  const own = destination === undefined ? null : rules.rulesOf(destination);
  if (own === null || destination === undefined || !isAboutDuty) return;
  const today = question.now.toISOString().slice(0, 10);
  if (day !== null) return yield draft.paragraph(onDay(own, { day, today, destination, lang: draft.lang }));
  const change = changeAfter(own, today, CHANGE_WITHIN_DAYS);
  if (change === null) return;
  const isCertain = change.status === "in_force" && change.confidence === "high";
  yield draft.paragraph(
    estimateTexts(draft.lang).change(dateInWords(change.validFrom, draft.lang), isCertain),
  );
}

interface Asked {
  readonly day: string;
  readonly today: string;
  readonly destination: string;
  readonly lang: string;
}

function onDay(own: JurisdictionRules, { day, today, destination, lang }: Asked): string {
  const texts = estimateTexts(lang);
  const country = countryName(destination, lang);
  const words = (date: string) => dateInWords(date, lang);
  const rule = ruleOn(own, day);
  if (rule === null) return texts.noRule(country, words(own.rules[0]?.validFrom ?? day));
  const told = sentenceOf(rule, { isPresent: rule === ruleOn(own, today), isPast: day < today });
  const limits = texts.limitsInShort(
    limitInWords(rule, rule.dutyFreeUpTo, lang),
    limitInWords(rule, rule.taxFreeUpTo, lang),
  );
  return `${told}${lang.startsWith("zh") ? "" : " "}${limits}`;

  function sentenceOf(
    { validFrom, validTo, asOf, status, confidence }: Rule,
    time: { isPresent: boolean; isPast: boolean },
  ) {
    if (time.isPresent) return texts.sameOnDay(words(day), country, words(validFrom), words(asOf));
    if (time.isPast)
      return texts.earlierOnDay(words(day), country, words(validFrom), words(validTo ?? today));
    const isCertain = status === "in_force" && confidence === "high";
    return texts.laterOnDay(words(day), country, words(validFrom), isCertain);
  }
}
