import { z } from "zod";
import { sourceNames } from "../domain/source-names.ts";
import { TICKET_STATES, type TicketState } from "../domain/tickets/state.ts";
import type { Queries } from "./database.ts";

/** One thing an answer rested on: a passage with the version of its article, or a rule with the day it was known. */
export interface Use {
  /** `en/brazil-import#2` or `br-2025-04-01`. */
  readonly id: string;
  readonly version: string;
}

/** An answer that rested on what was asked for. */
export interface RecalledAnswer {
  readonly conversationId: string;
  readonly channel: string;
  readonly at: Date;
  readonly question: string;
  readonly kind: string;
  /** Only what was asked for, not what else it rested on. */
  readonly uses: readonly Use[];
}

export interface RecalledTicket {
  readonly number: number;
  readonly state: TicketState;
  readonly subject: string;
  readonly conversationId: string;
}

/** A parcel that was looked up for a seller. */
export interface RecalledParcel {
  readonly number: string;
  readonly destination: string | null;
  readonly conversationId: string;
  readonly lookedUpAt: Date;
  /** The seller of this conversation is told of its news now. */
  readonly isWatched: boolean;
}

/**
 * The answers that rested on a source, newest first: a rule id, a slug, or a slug with its language before or its
 * section behind (`brazil-import`, `en/brazil-import`, `brazil-import#2`, `en/brazil-import#2`).
 */
export async function recallAnswers(queries: Queries, source: string): Promise<readonly RecalledAnswer[]> {
  const rows = await queries.$queryRaw<AnswerRow[]>`
    SELECT t.conversation_id::text AS "conversationId", c.channel, t.finished_at AS at, m.text AS question, t.kind,
           t.evidence -> 'passages' AS passages,
           jsonb_path_query_array(t.evidence, '$.estimates[*].rule') AS rules
    FROM turns t JOIN messages m ON m.id = t.message_id JOIN conversations c ON c.id = t.conversation_id
    WHERE t.state = 'answered' AND turn_sources(t.evidence) @> ARRAY[${source}]
    ORDER BY t.finished_at DESC`;
  return rows.map(({ passages, rules, ...answer }) => ({
    ...answer,
    uses: usesIn(passages, rules).filter(({ id }) => sourceNames(id).includes(source)),
  }));
}

/** The tickets of some conversations that wait for somebody, oldest first. */
export async function liveTicketsOf(
  queries: Queries,
  conversationIds: readonly string[],
): Promise<readonly RecalledTicket[]> {
  const rows = await queries.$queryRaw<(Omit<RecalledTicket, "state"> & { readonly state: string })[]>`
    SELECT number, state, subject, conversation_id::text AS "conversationId" FROM tickets
    WHERE conversation_id = ANY(${[...conversationIds]}::uuid[]) AND state IN ('open', 'claimed')
    ORDER BY number`;
  return rows.map((row) => ({ ...row, state: z.enum(TICKET_STATES).parse(row.state) }));
}

/** The parcels that were looked up in some conversations, each once a conversation, the last look first. */
export async function parcelsOf(
  queries: Queries,
  conversationIds: readonly string[],
): Promise<readonly RecalledParcel[]> {
  return queries.$queryRaw<RecalledParcel[]>`
    WITH looked_up AS (
      SELECT parcel ->> 'number' AS number, max(parcel ->> 'destination') AS destination,
             t.conversation_id, max(t.finished_at) AS at
      FROM turns t CROSS JOIN LATERAL jsonb_path_query(t.evidence, '$.shipments[*]') AS parcels(parcel)
      WHERE t.conversation_id = ANY(${[...conversationIds]}::uuid[]) AND parcel ->> 'number' IS NOT NULL
      GROUP BY t.conversation_id, parcel ->> 'number'
    )
    SELECT l.number, l.destination, l.conversation_id::text AS "conversationId", l.at AS "lookedUpAt",
           EXISTS (SELECT 1 FROM watches w WHERE w.contact_id = c.contact_id AND w.number = l.number
                   AND w.ended_at IS NULL) AS "isWatched"
    FROM looked_up l JOIN conversations c ON c.id = l.conversation_id
    ORDER BY l.at DESC, l.number`;
}

interface AnswerRow extends Omit<RecalledAnswer, "uses"> {
  readonly passages: unknown;
  readonly rules: unknown;
}

const passagesColumn = z.array(z.object({ id: z.string(), version: z.string() })).catch([]);
const rulesColumn = z.array(z.object({ id: z.string(), asOf: z.string() })).catch([]);

/** A rule is never edited, so what may differ is the day by which it was confirmed. */
function usesIn(passages: unknown, rules: unknown): readonly Use[] {
  const ruled = rulesColumn.parse(rules).map(({ id, asOf }) => ({ id, version: asOf }));
  return [...passagesColumn.parse(passages), ...ruled];
}
