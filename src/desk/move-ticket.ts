import type { Ticket } from "../domain/tickets/ticket.ts";
import { lockConversation } from "../storage/conversations.ts";
import type { Transaction } from "../storage/database.ts";
import { findTicket } from "../storage/tickets.ts";
import type { Desk } from "./desk.ts";

/**
 * Runs one verb in a transaction that holds the ticket's conversation. Everything that moves a ticket or speaks
 * in a conversation takes that one lock, so that nothing can wait in a circle.
 */
export function moveTicket<Outcome>(
  desk: Desk,
  ticketId: string,
  verb: (transaction: Transaction, ticket: Ticket) => Promise<Outcome>,
): Promise<Outcome | { readonly kind: "not_found" }> {
  return desk.database.$transaction(async (transaction) => {
    const found = await findTicket(transaction, ticketId);
    if (found === null) return { kind: "not_found" };
    await lockConversation(transaction, found.conversationId);
    // Read again: it may have moved while we waited.
    const ticket = await findTicket(transaction, ticketId);
    return ticket === null ? { kind: "not_found" } : verb(transaction, ticket);
  });
}
