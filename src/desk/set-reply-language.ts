import { isLive } from "../domain/tickets/state.ts";
import { changeTicket, note } from "../storage/tickets.ts";
import type { Desk, NotDone } from "./desk.ts";
import { moveTicket } from "./move-ticket.ts";

/**
 * Has what agents write in Slack in this case translated into a language on its way to the seller, or sent as it is
 * written again (null). Another agent's case is left alone, as it is with replies.
 */
export function setReplyLanguage(
  desk: Desk,
  request: { readonly ticketId: string; readonly agentId: string; readonly language: string | null },
): Promise<{ readonly kind: "done" } | { readonly kind: "unchanged" } | NotDone> {
  const { ticketId, agentId, language } = request;
  return moveTicket(desk, ticketId, async (transaction, ticket) => {
    if (!isLive(ticket.state)) return { kind: "not_allowed", state: ticket.state };
    if (ticket.assignee !== null && ticket.assignee.id !== agentId) {
      return { kind: "taken", by: ticket.assignee.name };
    }
    if (ticket.replyLanguage === language) return { kind: "unchanged" };
    await changeTicket(transaction, ticketId, { replyLanguage: language }, desk.now());
    const kind = language === null ? "replies_as_written" : "replies_translated";
    await note(transaction, { ticketId, kind, agentId, data: { language } });
    await desk.outbox.enqueue(transaction, { kind: "show_ticket", ticketId });
    return { kind: "done" };
  });
}
