import { afterMove } from "../domain/tickets/state.ts";
import type { Ticket } from "../domain/tickets/ticket.ts";
import { changeTicket, note } from "../storage/tickets.ts";
import type { Desk, NotDone } from "./desk.ts";
import { moveTicket } from "./move-ticket.ts";

export type Released = { readonly kind: "done"; readonly ticket: Ticket } | NotDone;

/** Puts a claimed ticket back into the queue. */
export function release(
  desk: Desk,
  request: { readonly ticketId: string; readonly agentId: string },
): Promise<Released> {
  const { ticketId, agentId } = request;
  return moveTicket(desk, ticketId, async (transaction, ticket) => {
    const state = afterMove(ticket.state, "release");
    if (state === null) return { kind: "not_allowed", state: ticket.state };
    const released = await changeTicket(transaction, ticketId, { state, assigneeId: null }, desk.now());
    await note(transaction, { ticketId, kind: "released", agentId });
    await desk.outbox.enqueue(transaction, { kind: "show_ticket", ticketId });
    return { kind: "done", ticket: released };
  });
}
