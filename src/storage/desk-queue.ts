import { TICKET_STATES, type TicketState } from "../domain/tickets/state.ts";
import type { CaseType } from "../domain/tickets/ticket.ts";
import { CASE_TYPES } from "../domain/tickets/ticket.ts";
import type { Queries } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import type { TicketFilter } from "./tickets.ts";

/** A ticket as the queue shows it, with what was said last and since when the seller waits. */
export interface QueueRow {
  readonly number: number;
  readonly contactName: string | null;
  readonly company: string | null;
  readonly subject: string;
  readonly state: TicketState;
  readonly caseType: CaseType;
  readonly language: string;
  readonly channel: string;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly preview: { readonly author: string; readonly text: string; readonly at: Date } | null;
  /** When the seller's oldest unanswered word was said; null when they were answered or the ticket is closed. */
  readonly waitingSince: Date | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

export interface QueueRequest {
  readonly filter: TicketFilter;
  readonly agentId: string;
  /** Every word must be found in the number, the contact, the case or what was said; empty finds all. */
  readonly search: string;
  readonly limit: number;
}

const MAX_WORDS = 8;

/** Live views: who waits longest stands on top. Closed ones and `all`: latest change first. */
export async function queueRows(queries: Queries, request: QueueRequest): Promise<readonly QueueRow[]> {
  const isLive = request.filter !== "resolved" && request.filter !== "all";
  const words = request.search.split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
  const condition = Prisma.join([viewCondition(request), ...words.map(wordCondition)], " AND ");
  const picked = isLive ? Prisma.sql`t.opened_at` : Prisma.sql`t.updated_at DESC`;
  const order = isLive ? Prisma.sql`waiting_since NULLS LAST, opened_at` : Prisma.sql`updated_at DESC`;
  return readRows(queries, { condition, picked, order, limit: request.limit });
}

/** One row of the queue by the ticket's number; null when there is no such ticket. */
export async function findQueueRow(queries: Queries, number: number): Promise<QueueRow | null> {
  const condition = Prisma.sql`t.number = ${number}::int`;
  const order = Prisma.sql`opened_at`;
  const [row] = await readRows(queries, { condition, picked: Prisma.sql`t.opened_at`, order, limit: 1 });
  return row ?? null;
}

export async function findTicketId(queries: Queries, number: number): Promise<string | null> {
  const row = await queries.ticket.findUnique({ where: { number }, select: { id: true } });
  return row?.id ?? null;
}

/** Numbers of all tickets that a conversation has or had. */
export async function ticketNumbers(queries: Queries, conversationId: string): Promise<readonly number[]> {
  const rows = await queries.ticket.findMany({ where: { conversationId }, select: { number: true } });
  return rows.map((row) => row.number);
}

interface RowQuery {
  readonly condition: Prisma.Sql;
  readonly picked: Prisma.Sql;
  readonly order: Prisma.Sql;
  readonly limit: number;
}

interface Row {
  readonly number: number;
  readonly contact_name: string | null;
  readonly company: string | null;
  readonly subject: string;
  readonly state: string;
  readonly case_type: string;
  readonly language: string;
  readonly channel: string;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly preview_author: string | null;
  readonly preview_text: string | null;
  readonly preview_at: Date | null;
  readonly waiting_since: Date | null;
  readonly opened_at: Date;
  readonly updated_at: Date;
}

/** The limit is applied before anything is joined, so that a long history costs what its page costs. */
async function readRows(queries: Queries, query: RowQuery): Promise<readonly QueueRow[]> {
  const rows = await queries.$queryRaw<Row[]>`
    WITH picked AS (
      SELECT t.*, c.name, coalesce(c.company, t.details->>'company') AS contact_company
      FROM tickets t JOIN contacts c ON c.id = t.contact_id
      WHERE ${query.condition} ORDER BY ${query.picked} LIMIT ${query.limit}::int
    )
    SELECT p.number, coalesce(p.name, p.details->>'name') AS contact_name, p.contact_company AS company,
      p.subject, p.state, p.case_type, p.language, v.channel, a.id::text AS assignee_id, a.name AS assignee_name,
      last.author AS preview_author, last.text AS preview_text, last.created_at AS preview_at,
      CASE WHEN p.state IN ('open', 'claimed') THEN
        CASE WHEN answer.seq IS NULL THEN p.opened_at ELSE (
          SELECT min(m.created_at) FROM messages m
          WHERE m.conversation_id = p.conversation_id AND m.author = 'contact' AND m.seq > answer.seq)
        END
      END AS waiting_since,
      p.opened_at, p.updated_at
    FROM picked p
    JOIN conversations v ON v.id = p.conversation_id
    LEFT JOIN agents a ON a.id = p.assignee_id
    LEFT JOIN LATERAL (
      SELECT m.author, left(m.text, 200) AS text, m.created_at FROM messages m
      WHERE m.conversation_id = p.conversation_id AND m.author <> 'notice' ORDER BY m.seq DESC LIMIT 1
    ) last ON true
    LEFT JOIN LATERAL (
      SELECT max(m.seq) AS seq FROM messages m
      WHERE m.conversation_id = p.conversation_id AND m.author = 'agent' AND m.created_at >= p.opened_at
    ) answer ON true
    ORDER BY ${query.order}, number`;
  return rows.map(toQueueRow);
}

function viewCondition({ filter, agentId }: QueueRequest): Prisma.Sql {
  switch (filter) {
    case "open":
      return Prisma.sql`t.state = 'open'`;
    case "mine":
      return Prisma.sql`t.state = 'claimed' AND t.assignee_id = ${agentId}::uuid`;
    case "claimed":
      return Prisma.sql`t.state = 'claimed'`;
    case "resolved":
      return Prisma.sql`t.state IN ('resolved', 'handed_back')`;
    case "all":
      return Prisma.sql`true`;
  }
}

function wordCondition(word: string): Prisma.Sql {
  return Prisma.sql`(
    strpos(lower(concat_ws(' ', 'CW-' || t.number, t.subject, t.summary, c.name, c.email, c.company,
      (SELECT string_agg(value, ' ') FROM jsonb_each_text(t.details)))), lower(${word})) > 0
    OR EXISTS (SELECT 1 FROM messages m
      WHERE m.conversation_id = t.conversation_id AND strpos(lower(m.text), lower(${word})) > 0))`;
}

function toQueueRow(row: Row): QueueRow {
  const { assignee_id, assignee_name, preview_author, preview_text, preview_at } = row;
  return {
    number: row.number,
    contactName: row.contact_name,
    company: row.company,
    subject: row.subject,
    state: TICKET_STATES.find((state) => state === row.state) ?? "open",
    caseType: CASE_TYPES.find((type) => type === row.case_type) ?? "other",
    language: row.language,
    channel: row.channel,
    assignee:
      assignee_id === null || assignee_name === null ? null : { id: assignee_id, name: assignee_name },
    preview:
      preview_author === null || preview_text === null || preview_at === null
        ? null
        : { author: preview_author, text: preview_text, at: preview_at },
    waitingSince: row.waiting_since,
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
  };
}
