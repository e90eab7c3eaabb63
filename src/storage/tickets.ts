import { type CaseDetails, mergeDetails } from "../domain/tickets/case-details.ts";
import { TICKET_STATES, type TicketState } from "../domain/tickets/state.ts";
import { CASE_TYPES, type CaseType, type Ticket } from "../domain/tickets/ticket.ts";
import type { Queries, Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import { toJson } from "./json.ts";
import { readDetails } from "./parts.ts";
import { signal } from "./signals.ts";

export interface NewTicket {
  readonly conversationId: string;
  readonly contactId: string;
  readonly caseType: CaseType;
  readonly subject: string;
  readonly summary: string;
  readonly details: CaseDetails;
  readonly language: string;
}

export type TicketFilter = "open" | "mine" | "claimed" | "resolved" | "all";

const LIVE: TicketState[] = ["open", "claimed"];

export async function addTicket(transaction: Transaction, ticket: NewTicket): Promise<Ticket> {
  const row = await transaction.ticket.create({
    data: { ...ticket, details: toJson(ticket.details) },
    include: { assignee: true },
  });
  await note(transaction, { ticketId: row.id, kind: "opened" });
  await signal(transaction, { kind: "ticket", ticketId: row.id, conversationId: row.conversationId });
  return toTicket(row);
}

export interface TicketChange {
  readonly state?: TicketState;
  readonly assigneeId?: string | null;
  readonly claimedAt?: Date;
  readonly firstReplyAt?: Date;
  readonly resolvedAt?: Date | null;
  readonly details?: CaseDetails;
  readonly replyLanguage?: string | null;
}

export async function changeTicket(
  transaction: Transaction,
  id: string,
  change: TicketChange,
  at: Date,
): Promise<Ticket> {
  const { details, ...columns } = change;
  const row = await transaction.ticket.update({
    where: { id },
    data: { ...columns, ...(details === undefined ? {} : { details: toJson(details) }), updatedAt: at },
    include: { assignee: true },
  });
  await signal(transaction, { kind: "ticket", ticketId: id, conversationId: row.conversationId });
  return toTicket(row);
}

/** Adds what the seller told later, without overwriting anything with nothing. */
export async function addTicketDetails(
  transaction: Transaction,
  ticket: Ticket,
  given: CaseDetails,
  at: Date,
) {
  return changeTicket(transaction, ticket.id, { details: mergeDetails(ticket.details, given) }, at);
}

export interface TicketEvent {
  readonly id: string;
  readonly kind: string;
  readonly agentName: string | null;
  readonly data: unknown;
  readonly at: Date;
}

export async function note(
  queries: Queries,
  event: {
    readonly ticketId: string;
    readonly kind: string;
    readonly agentId?: string;
    readonly data?: object;
  },
): Promise<void> {
  await queries.ticketEvent.create({
    data: {
      ticketId: event.ticketId,
      kind: event.kind,
      agentId: event.agentId ?? null,
      data: toJson(event.data),
    },
  });
}

/** A ticket's history, oldest first. */
export async function ticketEvents(queries: Queries, ticketId: string): Promise<readonly TicketEvent[]> {
  const rows = await queries.ticketEvent.findMany({
    where: { ticketId },
    orderBy: { at: "asc" },
    include: { agent: { select: { name: true } } },
  });
  return rows.map(({ id, kind, agent, data, at }) => ({
    id,
    kind,
    agentName: agent?.name ?? null,
    data,
    at,
  }));
}

export async function findTicket(queries: Queries, id: string): Promise<Ticket | null> {
  const row = await queries.ticket.findUnique({ where: { id }, include: { assignee: true } });
  return row === null ? null : toTicket(row);
}

/** The ticket that has a conversation now; null when the assistant does. */
export async function liveTicket(queries: Queries, conversationId: string): Promise<Ticket | null> {
  const row = await queries.ticket.findFirst({
    where: { conversationId, state: { in: LIVE } },
    orderBy: { openedAt: "desc" },
    include: { assignee: true },
  });
  return row === null ? null : toTicket(row);
}

/** The newest ticket of a conversation, live or closed; null when it never had one. */
export async function latestTicket(queries: Queries, conversationId: string): Promise<Ticket | null> {
  const row = await queries.ticket.findFirst({
    where: { conversationId },
    orderBy: { number: "desc" },
    include: { assignee: true },
  });
  return row === null ? null : toTicket(row);
}

/** How many tickets each view of the queue holds. */
export async function countTickets(
  queries: Queries,
  agentId: string,
): Promise<Readonly<Record<TicketFilter, number>>> {
  const count = (filter: TicketFilter) => queries.ticket.count({ where: whereOf(filter, agentId) });
  const [open, mine, claimed, resolved, all] = await Promise.all([
    count("open"),
    count("mine"),
    count("claimed"),
    count("resolved"),
    count("all"),
  ]);
  return { open, mine, claimed, resolved, all };
}

function whereOf(filter: TicketFilter, agentId: string): Prisma.TicketWhereInput {
  switch (filter) {
    case "open":
      return { state: "open" };
    case "mine":
      return { state: "claimed", assigneeId: agentId };
    case "claimed":
      return { state: "claimed" };
    case "resolved":
      return { state: { in: ["resolved", "handed_back"] } };
    case "all":
      return {};
  }
}

type Row = Prisma.TicketGetPayload<{ include: { assignee: true } }>;

function toTicket(row: Row): Ticket {
  const { id, number, conversationId, contactId, subject, summary, language, replyLanguage } = row;
  const { openedAt, claimedAt, firstReplyAt, resolvedAt, updatedAt } = row;
  return {
    ...{ id, number, conversationId, contactId, subject, summary, language, replyLanguage },
    ...{ openedAt, claimedAt, firstReplyAt, resolvedAt, updatedAt },
    state: TICKET_STATES.find((state) => state === row.state) ?? "open",
    caseType: CASE_TYPES.find((type) => type === row.caseType) ?? "other",
    details: readDetails(row.details),
    assignee: row.assignee === null ? null : { id: row.assignee.id, name: row.assignee.name },
  };
}
