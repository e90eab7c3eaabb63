import type { Message, Original } from "../domain/message.ts";
import { NO_PARTS } from "../domain/message.ts";
import { isLive } from "../domain/tickets/state.ts";
import type { Ticket } from "../domain/tickets/ticket.ts";
import type { Transaction } from "../storage/database.ts";
import { addMessage, hasMessage } from "../storage/messages.ts";
import { changeTicket, note } from "../storage/tickets.ts";
import type { Desk, NotDone } from "./desk.ts";
import { moveTicket } from "./move-ticket.ts";

export type Replied =
  | { readonly kind: "done"; readonly message: Message; readonly ticket: Ticket }
  /** The same reply again, for instance a Slack event delivered twice. */
  | { readonly kind: "repeat" }
  | NotDone;

export interface ReplyRequest {
  readonly ticketId: string;
  readonly agentId: string;
  /** What the seller reads. */
  readonly text: string;
  /** What the agent wrote, where the text is a translation of it, and the language of the text. */
  readonly translated?: { readonly original: Original; readonly language: string };
  /** The channel's own id of the reply; makes a second delivery harmless. */
  readonly externalId?: string;
  /** Said in several cases at once: each stays with whoever has it, or with nobody. */
  readonly leavesAssignee?: boolean;
}

/**
 * Says something to the seller as this agent. An open ticket is claimed by its first reply; a ticket that
 * another agent has takes no reply from this one.
 */
export function reply(desk: Desk, request: ReplyRequest): Promise<Replied> {
  return moveTicket(desk, request.ticketId, async (transaction, ticket) => {
    if (!isLive(ticket.state)) return { kind: "not_allowed", state: ticket.state };
    const { externalId, translated, leavesAssignee = false } = request;
    const isOthers = ticket.assignee !== null && ticket.assignee.id !== request.agentId;
    if (!leavesAssignee && isOthers) return { kind: "taken", by: ticket.assignee.name };
    if (externalId !== undefined && (await hasMessage(transaction, ticket.conversationId, externalId))) {
      return { kind: "repeat" };
    }
    const message = await addMessage(transaction, {
      conversationId: ticket.conversationId,
      author: "agent",
      agentId: request.agentId,
      text: request.text,
      ...(translated === undefined
        ? {}
        : { language: translated.language, parts: { ...NO_PARTS, original: translated.original } }),
      ...(externalId === undefined ? {} : { externalId }),
    });
    const changed = leavesAssignee
      ? await stampReply(desk, transaction, ticket)
      : await takeWithReply(desk, transaction, ticket, request.agentId);
    await desk.outbox.enqueue(transaction, { kind: "deliver_message", messageId: message.id });
    await desk.outbox.enqueue(transaction, { kind: "mirror_message", messageId: message.id });
    return { kind: "done", message, ticket: changed };
  });
}

async function takeWithReply(
  desk: Desk,
  transaction: Transaction,
  ticket: Ticket,
  agentId: string,
): Promise<Ticket> {
  if (ticket.state === "claimed") return stampReply(desk, transaction, ticket);
  const at = desk.now();
  const isFirst = ticket.firstReplyAt === null;
  await note(transaction, { ticketId: ticket.id, kind: "claimed", agentId });
  await desk.outbox.enqueue(transaction, { kind: "show_ticket", ticketId: ticket.id });
  const claimed = { state: "claimed", assigneeId: agentId, claimedAt: at } as const;
  return changeTicket(transaction, ticket.id, isFirst ? { ...claimed, firstReplyAt: at } : claimed, at);
}

function stampReply(desk: Desk, transaction: Transaction, ticket: Ticket): Promise<Ticket> {
  const at = desk.now();
  const isFirst = ticket.firstReplyAt === null;
  return changeTicket(transaction, ticket.id, isFirst ? { firstReplyAt: at } : {}, at);
}
