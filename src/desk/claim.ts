import type { Ticket } from "../domain/tickets/ticket.ts";
import { changeTicket, note } from "../storage/tickets.ts";
import type { Desk, NotDone } from "./desk.ts";
import { moveTicket } from "./move-ticket.ts";

export type Claimed =
  | { readonly kind: "done"; readonly ticket: Ticket }
  /** The agent had it already. */
  | { readonly kind: "unchanged"; readonly ticket: Ticket }
  | NotDone;

/** Gives an open ticket to one agent; of two who try at once, one gets it and the other is told by whom. */
export function claim(
  desk: Desk,
  request: { readonly ticketId: string; readonly agentId: string },
): Promise<Claimed> {
  const { ticketId, agentId } = request;
  return moveTicket(desk, ticketId, async (transaction, ticket) => {
    if (ticket.assignee !== null && ticket.state === "claimed") {
      return ticket.assignee.id === agentId
        ? { kind: "unchanged", ticket }
        : { kind: "taken", by: ticket.assignee.name };
    }
    if (ticket.state !== "open") return { kind: "not_allowed", state: ticket.state };
    const at = desk.now();
    const change = { state: "claimed", assigneeId: agentId, claimedAt: at } as const;
    const claimed = await changeTicket(transaction, ticketId, change, at);
    await note(transaction, { ticketId, kind: "claimed", agentId });
    await desk.outbox.enqueue(transaction, { kind: "show_ticket", ticketId });
    return { kind: "done", ticket: claimed };
  });
}
