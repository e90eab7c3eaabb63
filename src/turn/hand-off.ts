import { readCase } from "../assistant/read-case.ts";
import type { Desk } from "../desk/desk.ts";
import { openTicket } from "../desk/open-ticket.ts";
import {
  type CaseDetail,
  type CaseDetails,
  canOpen,
  missingDetails,
} from "../domain/tickets/case-details.ts";
import type { Ticket } from "../domain/tickets/ticket.ts";
import { type CaseType, readCaseType } from "../domain/tickets/ticket.ts";
import { getContact, getConversation, learnDetails } from "../storage/conversations.ts";
import { listMessages } from "../storage/messages.ts";
import { briefCase } from "./brief-case.ts";

export interface HandoffDemand {
  readonly conversationId: string;
  /** What the seller has just filled in. */
  readonly details: CaseDetails;
  /** True where the seller can be answered without an e-mail address. */
  readonly reachable: boolean;
}

export type HandedOff =
  | { readonly kind: "opened"; readonly ticket: Ticket }
  | { readonly kind: "needs_details"; readonly known: CaseDetails; readonly missing: readonly CaseDetail[] };

/**
 * A person, please: opens the ticket when enough is known to answer, else says what is missing. What the
 * conversation has told already is never asked again.
 */
export async function handOff(desk: Desk, demand: HandoffDemand): Promise<HandedOff> {
  return desk.database.$transaction(async (transaction) => {
    const { conversationId } = demand;
    const conversation = await getConversation(transaction, conversationId);
    const contact = await getContact(transaction, conversation.contactId);
    const messages = await listMessages(transaction, conversationId);
    const asked = messages.filter((message) => message.author === "contact");
    const learned = await learnDetails(transaction, conversationId, demand.details);
    const said = readCase(
      asked.map(({ text }) => text),
      () => false,
    );
    const known: CaseDetails = {
      ...said,
      ...(contact.name === null ? {} : { name: contact.name }),
      ...(contact.email === null ? {} : { email: contact.email }),
      ...(contact.company === null ? {} : { company: contact.company }),
      ...learned,
    };
    if (!canOpen(known, demand.reachable))
      return { kind: "needs_details", known, missing: missingDetails(known) };
    const caseType: CaseType = readCaseType(known.whatHappened ?? "");
    const written = asked.findLast((message) => message.language !== null)?.language;
    const language = written ?? contact.locale ?? "en";
    const brief = await briefCase(transaction, conversationId, known);
    const ticket = await openTicket(transaction, desk.outbox, {
      ...brief,
      ...{ conversationId, caseType, details: known, language, at: desk.now(), announce: true },
    });
    return { kind: "opened", ticket };
  });
}
