import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import type { CaseDetails } from "../domain/tickets/case-details.ts";
import { type CaseType, type Ticket, ticketNumber } from "../domain/tickets/ticket.ts";
import { getConversation, learnDetails, lockConversation, setOwner } from "../storage/conversations.ts";
import type { Transaction } from "../storage/database.ts";
import { addMessage } from "../storage/messages.ts";
import type { Outbox } from "../storage/outbox.ts";
import { addTicket, addTicketDetails, liveTicket } from "../storage/tickets.ts";
import { startWatch } from "../storage/watches.ts";
import { notices } from "../texts/notices.ts";

export interface OpenRequest {
  readonly conversationId: string;
  readonly caseType: CaseType;
  readonly subject: string;
  readonly summary: string;
  readonly details: CaseDetails;
  readonly language: string;
  readonly at: Date;
  /** Says the number in the conversation. False where the channel shows it by its own means, as the form does. */
  readonly announce: boolean;
}

/**
 * Opens a ticket and gives the conversation to the desk, inside the caller's transaction. A conversation
 * that the desk already has gets no second ticket: the details join the live one. The seller is told when a parcel of the
 * case moves.
 */
export async function openTicket(
  transaction: Transaction,
  outbox: Outbox,
  request: OpenRequest,
): Promise<Ticket> {
  await lockConversation(transaction, request.conversationId);
  const details = await learnDetails(transaction, request.conversationId, request.details);
  const live = await liveTicket(transaction, request.conversationId);
  if (live !== null) {
    const added = await addTicketDetails(transaction, live, details, request.at);
    await watchParcels(transaction, added, request.at);
    return added;
  }
  const { contactId } = await getConversation(transaction, request.conversationId);
  const { conversationId, caseType, subject, summary, language } = request;
  const ticket = await addTicket(transaction, {
    ...{ conversationId, contactId, caseType, subject, summary, language },
    details,
  });
  await setOwner(transaction, conversationId, "desk");
  await watchParcels(transaction, ticket, request.at);
  if (request.announce) await announce(transaction, outbox, ticket);
  await outbox.enqueue(transaction, { kind: "show_ticket", ticketId: ticket.id });
  if (details.email !== undefined)
    await outbox.enqueue(transaction, { kind: "mail_ticket", ticketId: ticket.id });
  return ticket;
}

/** The parcels that the case names are watched as long as it is open. */
async function watchParcels(transaction: Transaction, ticket: Ticket, now: Date): Promise<void> {
  const { contactId, conversationId, details } = ticket;
  const { numbers } = findTrackingNumbers(`tracking ${details.trackingNumber ?? ""}`);
  for (const number of new Set(numbers.map((found) => found.number))) {
    await startWatch(transaction, { contactId, conversationId, number, source: "ticket", now });
  }
}

async function announce(transaction: Transaction, outbox: Outbox, ticket: Ticket): Promise<void> {
  const number = ticketNumber(ticket.number);
  const message = await addMessage(transaction, {
    conversationId: ticket.conversationId,
    author: "notice",
    language: ticket.language,
    text: notices(ticket.language).ticketOpened(number),
    parts: { citations: [], suggestions: [], cards: [{ kind: "ticket", number, state: ticket.state }] },
  });
  await outbox.enqueue(transaction, { kind: "deliver_message", messageId: message.id });
}
