import type { HandoffRequest, Reason } from "../domain/answer.ts";
import {
  type CaseDetails,
  canOpen,
  isRequired,
  mergeDetails,
  missingDetails,
} from "../domain/tickets/case-details.ts";
import { readCaseType } from "../domain/tickets/ticket.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { Draft } from "./draft.ts";
import type { PhraseBook } from "./phrases.ts";
import { readCase } from "./read-case.ts";

/**
 * Ends the answer with a handoff: the ticket opens with this turn when enough is known, otherwise the seller
 * is asked for exactly what is missing.
 */
export function* requestPerson(
  draft: Draft,
  question: Question,
  phrases: PhraseBook,
  reason: Reason,
): Generator<AnswerEvent> {
  const texts = assistantTexts(draft.lang);
  const known = caseOf(question, phrases);
  const handoff = handoffOf(known, question.isReachable);
  draft.kind = "escalate";
  draft.reason = reason;
  draft.handoff = handoff;
  if (!handoff.needsDetails) return yield draft.paragraph(texts.personComes);
  const missing = missingDetails(known);
  const asked = missing.filter((detail) => isRequired(detail) || detail === "trackingNumber");
  draft.missing = asked;
  yield draft.paragraph(texts.personNeeds(asked.map((detail) => texts.caseDetail[detail])));
  yield draft.draw({ kind: "handoff", known, missing });
}

function handoffOf(known: CaseDetails, isReachable: boolean): HandoffRequest {
  return {
    caseType: readCaseType(known.whatHappened ?? ""),
    details: known,
    needsDetails: !canOpen(known, isReachable),
  };
}

/** What is known of the case, with what the conversation and this message tell. */
function caseOf(question: Question, phrases: PhraseBook): CaseDetails {
  const said = question.history.filter(({ author }) => author === "contact").map(({ text }) => text);
  const told = readCase([...said, question.text], (text) => phrases.says("person", text));
  return mergeDetails(told, question.details);
}
