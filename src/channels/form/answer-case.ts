import { openTicket } from "../../desk/open-ticket.ts";
import { detectLanguage } from "../../domain/language.ts";
import { readCaseType, type Ticket, ticketNumber } from "../../domain/tickets/ticket.ts";
import { lockConversation } from "../../storage/conversations.ts";
import type { Transaction } from "../../storage/database.ts";
import { addMessage, hasMessage } from "../../storage/messages.ts";
import { liveTicket } from "../../storage/tickets.ts";
import type { FormDeps } from "./form-deps.ts";
import { shorten, subjectOf } from "./submit-case.ts";

export interface CaseAnswer {
  readonly text: string;
  /** Of the page the answer was sent from; the same one again is the same answer. */
  readonly nonce: string;
}

export type Answered =
  /** A person has the case and gets the answer. */
  | { readonly kind: "added" }
  /** The case was closed: a new ticket is open on the same conversation. */
  | { readonly kind: "reopened"; readonly ticket: Ticket }
  /** The same answer again. */
  | { readonly kind: "repeat" };

const SUMMARY_CHARACTERS = 600;

/** Adds what the seller writes on the private page, whichever ticket of the conversation the link was made for. */
export function answerCase(deps: FormDeps, ticket: Ticket, answer: CaseAnswer): Promise<Answered> {
  return deps.database.$transaction(async (transaction) => {
    const { conversationId } = ticket;
    // Held until the commit: an answer is saved before a close or after it.
    await lockConversation(transaction, conversationId);
    const live = await liveTicket(transaction, conversationId);
    if (await hasMessage(transaction, conversationId, answer.nonce)) return { kind: "repeat" };
    const message = await addMessage(transaction, {
      conversationId,
      author: "contact",
      text: answer.text,
      language: detectLanguage(answer.text).lang,
      externalId: answer.nonce,
    });
    if (live === null) return reopen(deps, transaction, ticket, answer.text);
    await deps.outbox.enqueue(transaction, { kind: "mirror_message", messageId: message.id });
    return { kind: "added" };
  });
}

async function reopen(
  deps: FormDeps,
  transaction: Transaction,
  closed: Ticket,
  text: string,
): Promise<Answered> {
  const ticket = await openTicket(transaction, deps.outbox, {
    conversationId: closed.conversationId,
    caseType: closed.caseType === "other" ? readCaseType(text) : closed.caseType,
    subject: subjectOf(text),
    summary: `Follows ${ticketNumber(closed.number)}: ${closed.subject}\n${shorten(text, SUMMARY_CHARACTERS)}`,
    details: { whatHappened: text },
    language: closed.language,
    at: deps.now(),
    announce: true,
  });
  return { kind: "reopened", ticket };
}
