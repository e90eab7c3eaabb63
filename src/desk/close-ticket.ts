import { afterMove } from "../domain/tickets/state.ts";
import { type Ticket, ticketNumber } from "../domain/tickets/ticket.ts";
import { setOwner } from "../storage/conversations.ts";
import { addMessage } from "../storage/messages.ts";
import { changeTicket, note } from "../storage/tickets.ts";
import { endCaseWatches } from "../storage/watches.ts";
import { notices } from "../texts/notices.ts";
import type { Desk, NotDone } from "./desk.ts";
import { moveTicket } from "./move-ticket.ts";

export type Closed = { readonly kind: "done"; readonly ticket: Ticket } | NotDone;

/**
 * Ends a ticket: `resolve` closes the case, `hand_back` lets the assistant answer again. Either way the
 * seller is told and the conversation returns to the assistant. Any agent may do it.
 */
export function closeTicket(
  desk: Desk,
  request: { readonly ticketId: string; readonly agentId: string; readonly move: "resolve" | "hand_back" },
): Promise<Closed> {
  const { ticketId, agentId, move } = request;
  return moveTicket(desk, ticketId, async (transaction, ticket) => {
    const state = afterMove(ticket.state, move);
    if (state === null) return { kind: "not_allowed", state: ticket.state };
    const at = desk.now();
    const closed = await changeTicket(transaction, ticketId, { state, resolvedAt: at }, at);
    await note(transaction, { ticketId, kind: state, agentId });
    await setOwner(transaction, ticket.conversationId, "assistant");
    await endCaseWatches(transaction, ticket.conversationId, at);
    const words = notices(ticket.language);
    const number = ticketNumber(ticket.number);
    const message = await addMessage(transaction, {
      conversationId: ticket.conversationId,
      author: "notice",
      language: ticket.language,
      text: move === "resolve" ? words.ticketResolved(number) : words.handedBack(number),
      parts: { citations: [], suggestions: [], cards: [{ kind: "ticket", number, state }] },
    });
    await desk.outbox.enqueue(transaction, { kind: "deliver_message", messageId: message.id });
    await desk.outbox.enqueue(transaction, { kind: "show_ticket", ticketId });
    return { kind: "done", ticket: closed };
  });
}
