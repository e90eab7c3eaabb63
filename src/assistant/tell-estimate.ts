import type { Estimate } from "../domain/customs/estimate.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Passage } from "../knowledge/passages.ts";
import { countryName } from "../texts/countries.ts";
import { dateInWords } from "../texts/dates.ts";
import { estimateTexts } from "../texts/estimate/estimate-texts.ts";
import type { AnswerEvent } from "./assistant.ts";
import type { Draft } from "./draft.ts";
import { estimateInWords, stepLines } from "./estimate-in-words.ts";
import { quoted } from "./tell-passages.ts";
import type { DutyOutcome } from "./tools/estimate-duty.ts";

/** Tells an estimate: the sum, who pays, how it came about, how sure it is; with the article of its rule and a card. */
export function* tellEstimate(
  knowledge: Knowledge,
  draft: Draft,
  outcome: DutyOutcome,
  isPresentRule: boolean,
): Generator<AnswerEvent> {
  if (outcome.kind !== "estimate") return yield draft.paragraph(failureInWords(outcome, draft.lang));
  const { headline, card } = estimateInWords(outcome.estimate, draft.lang);
  draft.kind = "estimate";
  const passage = rulePassage(knowledge, outcome.estimate, draft.lang);
  const marker = passage === null ? "" : ` [${draft.consulted.cite(draft.consulted.show(passage))}]`;
  const join = draft.lang.startsWith("zh") ? "" : " ";
  yield draft.paragraph(`${headline}${join}${card.payer}${marker}`);
  const lines = stepLines(card);
  if (lines.length > 0) yield draft.paragraph(lines.map((line) => `- ${line}`).join("\n"));
  yield draft.paragraph(card.notes.join(join));
  // Articles tell the rule of today; beside that of another day they would contradict it.
  if (passage !== null && isPresentRule) {
    yield draft.paragraph(`${quoted(firstParagraph(passage.text), draft.lang)}${marker}`);
  }
  if (!draft.hasDrawn(card)) yield draft.draw(card);
}

/** Where the rule of an estimate is told, in the seller's language where it is written; null while it is nowhere. */
export function rulePassage(
  knowledge: Knowledge,
  { passage }: Pick<Estimate, "passage">,
  lang: string,
): Passage | null {
  const base = lang.split("-")[0] ?? lang;
  const find = (language: string) => knowledge.passages.find(({ id }) => id === `${language}/${passage}`);
  return find(base) ?? find("en") ?? null;
}

/** The rule itself: what answers the heading of its section. */
function firstParagraph(text: string): string {
  return text.trim().split(/\n\s*\n/)[0] ?? "";
}

function failureInWords(outcome: Exclude<DutyOutcome, { readonly kind: "estimate" }>, lang: string): string {
  const texts = estimateTexts(lang);
  switch (outcome.kind) {
    case "no_country":
      return texts.noCountry(countryName(outcome.country, lang));
    case "no_rule":
      return texts.noRule(countryName(outcome.country, lang), dateInWords(outcome.earliest, lang));
    case "no_rate":
      return texts.noRate(outcome.currency);
    case "bad_value":
      return texts.badValue;
  }
}
