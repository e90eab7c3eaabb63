import { isAside } from "../knowledge/asides.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import { answerDuty, askForSum, asksForSum, lacksForSum } from "./answer-duty.ts";
import { askDestination, askWhatIsMeant, isIncomplete, scatters } from "./ask-back.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import { choosePassages } from "./choose-passages.ts";
import type { Draft } from "./draft.ts";
import { findAnswer, search } from "./find-answer.ts";
import { refuse } from "./refuse.ts";
import { requestPerson } from "./request-person.ts";
import { tellDay } from "./tell-day.ts";
import { tellLimits } from "./tell-limits.ts";
import { tellPassages } from "./tell-passages.ts";
import { tellShipments } from "./tell-shipments.ts";
import type { FoundPassage } from "./tools/search-articles.ts";
import type { Understanding } from "./understand.ts";
import { wrongInput } from "./wrong-input.ts";

/** What is asked back at most in one conversation before an answer is tried with what there is. */
const MAX_CLARIFICATIONS = 2;
/** Beside a sum only what speaks of most of the message is worth telling. */
const BESIDE_SHARE = 0.6;
/** More is wanted of another section of the article whose rule is told with the sum. */
const BESIDE_RULE_SHARE = 0.75;
/** Answers by the articles and the shipments alone. The same tools, no model. */
export async function* answerWithoutModel(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const texts = assistantTexts(draft.lang);
  // An address alone says nothing of what is meant, but it was asked for.
  if (understanding.email !== null && isAskedForDetails(question))
    return yield* requestPerson(draft, question, deps.phrases, "person_asked");
  switch (understanding.intent) {
    case "person":
      return yield* requestPerson(draft, question, deps.phrases, "person_asked");
    case "thanks":
      return yield draft.paragraph(texts.thanks);
    case "greeting":
      draft.suggestions = texts.starters;
      return yield draft.paragraph(texts.greeting);
    case "evasion":
    case "out_of_scope":
      return yield* refuse(deps, question, understanding, draft);
    case "case_specific":
      draft.kind = "escalate";
      draft.reason = "case_specific";
      draft.suggestions = [texts.talkToPerson];
      yield draft.paragraph(texts.caseSpecific);
      return yield* tellPassages(
        deps.knowledge,
        draft,
        choosePassages(search(deps, question, understanding, draft), understanding.jurisdictions),
      );
    case "status":
      if (hasNumber(understanding) || !mayClarify(question)) break;
      draft.kind = "clarify";
      draft.missing = ["trackingNumber"];
      return yield draft.paragraph(texts.askTrackingNumber);
    case "incomplete":
    case "duty_amount":
    case "question":
      break;
  }
  yield* answerQuestion(deps, question, understanding, draft, stop);
}

async function* answerQuestion(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { tracking, isBare } = understanding;
  if (tracking.numbers.length > 0) {
    yield* tellShipments(deps, question, understanding, draft, stop);
    if (isBare || draft.kind !== "shipment") return;
    const fitting = search(deps, question, understanding, draft).filter(({ passage }) =>
      isOnWay(passage, understanding, draft, deps),
    );
    return yield* tellPassages(
      deps.knowledge,
      draft,
      choosePassages(fitting, understanding.jurisdictions).slice(0, 1),
    );
  }
  const wrong = wrongInput(question, understanding, draft);
  if (wrong !== null) {
    draft.kind = "clarify";
    draft.reason = "wrong_input";
    draft.missing = ["trackingNumber"];
    return yield draft.paragraph(wrong);
  }
  yield { kind: "status", status: "searching" };
  const found = search(deps, question, understanding, draft);
  if (lacksForSum(understanding) && !isTold(found, understanding) && mayClarify(question)) {
    return yield askForSum(understanding, draft);
  }
  if (asksForSum(deps, understanding)) {
    yield* answerDuty(deps, question, understanding, draft);
    return yield* tellPassages(deps.knowledge, draft, besideSum(deps, question, understanding, draft, found));
  }
  if (isIncomplete(understanding) && mayClarify(question)) {
    return yield askWhatIsMeant(understanding, draft);
  }
  if (scatters(found, understanding) && mayClarify(question)) {
    return yield askDestination(draft);
  }
  const chosen = isOfUnknownCountry(deps, understanding)
    ? []
    : findAnswer(deps, question, understanding, draft, found);
  if (chosen.length === 0) return yield* admitNothing(deps, question, draft);
  draft.suggestions = [];
  yield* tellDay(deps, question, understanding, draft);
  if (wantsLimits(deps, understanding, chosen)) yield* tellLimits(deps, question, understanding, draft);
  yield* tellPassages(deps.knowledge, draft, chosen);
}

/** Where the seller names no country, what is said beside a parcel is about one that it goes through, or about all. */
function isOnWay(
  { jurisdictions }: FoundPassage["passage"],
  understanding: Understanding,
  draft: Draft,
  { rules }: AssistantDeps,
): boolean {
  if (jurisdictions.length === 0 || understanding.jurisdictions.length > 0) return true;
  const countries = draft.consulted.countries();
  const unions = countries.flatMap((country) => rules.rulesOf(country)?.jurisdiction ?? []);
  return jurisdictions.some((one) => countries.includes(one) || unions.includes(one));
}

/** What a message asks besides the sum, where the rule told with it is not the answer. */
function besideSum(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  whole: readonly FoundPassage[],
): readonly FoundPassage[] {
  const rules = draft.consulted.evidence().estimates.map(({ passage }) => passage);
  const told = rules.map((passage) => passage.split("#")[0]);
  const found = findAnswer(deps, question, understanding, draft, whole);
  return found
    .filter(({ passage, share }) => {
      if (!told.includes(passage.slug)) return share >= BESIDE_SHARE;
      const isRule = rules.some((rule) => passage.id.endsWith(`/${rule}`)) || passage.heading === null;
      return share >= BESIDE_RULE_SHARE && !isRule && !isAside(passage.heading);
    })
    .slice(0, 1);
}

/** "How many digits has a code?": nothing of duty is said, and a passage speaks of most of it. */
function isTold([best]: readonly FoundPassage[], { isAboutDuty, asksSum, worth }: Understanding): boolean {
  return !isAboutDuty && !asksSum && worth === null && best !== undefined && best.share >= BESIDE_SHARE;
}

/** Limits of several countries, or of one that no passage found speaks of, are told from the rules themselves. */
function wantsLimits(
  { rules }: AssistantDeps,
  { isAboutLimit, day, jurisdictions }: Understanding,
  chosen: readonly FoundPassage[],
): boolean {
  if (!isAboutLimit || day !== null || jurisdictions.length === 0) return false;
  const isTold = (code: string) => {
    const union = rules.rulesOf(code)?.jurisdiction ?? code;
    return chosen.some(({ passage: { jurisdictions: of } }) => of.includes(code) || of.includes(union));
  };
  return jurisdictions.length > 1 || !jurisdictions.every(isTold);
}

function hasNumber({ tracking }: Understanding): boolean {
  return tracking.numbers.length > 0 || tracking.nearMisses.length > 0;
}

/** Duty or limits of countries that neither a rule nor an article knows: what was found speaks of others. */
function isOfUnknownCountry(
  { rules, knowledge }: AssistantDeps,
  { isAboutDuty, jurisdictions }: Understanding,
): boolean {
  const isKnown = (code: string) =>
    rules.rulesOf(code) !== null ||
    knowledge.passages.some((passage) => passage.jurisdictions.includes(code));
  return isAboutDuty && jurisdictions.length > 0 && !jurisdictions.some(isKnown);
}

/** Says honestly that there is nothing; the second time in a row a person is called. */
function* admitNothing(deps: AssistantDeps, question: Question, draft: Draft): Generator<AnswerEvent> {
  const texts = assistantTexts(draft.lang);
  const isSecond = question.outcomes[0]?.reason === "no_evidence";
  if (isSecond) {
    yield draft.paragraph(texts.noEvidenceAgain);
    return yield* requestPerson(draft, question, deps.phrases, "no_evidence");
  }
  draft.kind = "escalate";
  draft.reason = "no_evidence";
  draft.suggestions = [texts.talkToPerson];
  yield draft.paragraph(texts.noEvidence);
}

function mayClarify(question: Question): boolean {
  const asked = question.outcomes.filter((outcome) => outcome.kind === "clarify").length;
  return asked < MAX_CLARIFICATIONS;
}

function isAskedForDetails(question: Question): boolean {
  return question.outcomes[0]?.kind === "escalate";
}
