import type { Contact } from "../domain/contact.ts";
import type { Conversation } from "../domain/conversation.ts";
import { type Message, NO_PARTS, type Said } from "../domain/message.ts";
import type { CaseDetails } from "../domain/tickets/case-details.ts";
import { toConversation } from "./conversations.ts";
import { type Queries, runStatement } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { readAuthor } from "./messages.ts";
import { readDetails } from "./parts.ts";
import { LEASE_SECONDS } from "./turns.ts";

/** A seller's message with all that was known when it was said. */
export interface AskedTurn {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly contact: Contact;
  /** What the conversation has told of the case so far. */
  readonly details: CaseDetails;
  /** What was said before, oldest first, at most the last forty. */
  readonly history: readonly Said[];
  /** How the last two turns before ended, newest first. */
  readonly outcomes: readonly Outcome[];
}

export type BegunTurn =
  | ({ readonly kind: "begun" } & AskedTurn)
  /** Another turn has the conversation, or an earlier message is still unanswered. */
  | { readonly kind: "wait" }
  /** The turn has ended already. */
  | { readonly kind: "finished" };

interface Outcome {
  readonly kind: string | null;
  readonly reason: string | null;
}

/**
 * Takes the conversation for one turn and reads what the turn needs, in one statement: a lease implies that every
 * earlier turn had ended when it was read. Decided by the database's clock.
 */
export async function beginTurn(queries: Queries, messageId: string, holder: string): Promise<BegunTurn> {
  const rows = await runStatement<AskedRow & { readonly finished: boolean }>(
    queries,
    "begin_turn",
    Prisma.sql`
    WITH mine AS (
      SELECT t.message_id, t.conversation_id, t.state, m.seq FROM turns t JOIN messages m ON m.id = t.message_id
      WHERE t.message_id = ${messageId}::uuid
    ), thread AS (
      UPDATE conversations c
      SET lease_holder = ${holder}::uuid, lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
      FROM mine
      WHERE c.id = mine.conversation_id AND mine.state = 'pending'
        AND (c.lease_holder IS NULL OR c.lease_until < now() OR c.lease_holder = ${holder}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM turns t JOIN messages m ON m.id = t.message_id
          WHERE t.conversation_id = mine.conversation_id AND t.state = 'pending' AND m.seq < mine.seq)
      RETURNING c.*
    ), counted AS (
      UPDATE turns SET attempts = attempts + 1 FROM thread WHERE message_id = ${messageId}::uuid
    )
    SELECT NOT EXISTS (SELECT 1 FROM mine WHERE state = 'pending') AS finished, asked.*
    FROM (SELECT 1) AS one LEFT JOIN (${asked(THREAD, message(messageId))}) asked ON true`,
  );
  const [row] = rows;
  if (row?.message_id != null) return { kind: "begun", ...toAskedTurn(row) };
  return { kind: row?.finished === true ? "finished" : "wait" };
}

/** The same of a message whose turn is not taken. @throws Error when there is no such message. */
export async function readAskedTurn(queries: Queries, messageId: string): Promise<AskedTurn> {
  const [row] = await queries.$queryRaw<AskedRow[]>`
    WITH thread AS (
      SELECT c.* FROM conversations c JOIN messages m ON m.conversation_id = c.id WHERE m.id = ${messageId}::uuid
    ) ${asked(THREAD, message(messageId))}`;
  if (row === undefined) throw new Error(`Message ${messageId} of a turn is not stored.`);
  return toAskedTurn(row);
}

const HISTORY_MESSAGES = 40;
const OUTCOMES = 2;

const THREAD = Prisma.sql`thread`;
const message = (id: string) => Prisma.sql`(SELECT * FROM messages WHERE id = ${id}::uuid)`;

/** Selects, as an `AskedRow`, what a turn needs, for one row of conversations and one of messages in it. */
export function asked(thread: Prisma.Sql, message: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT asked.id::text AS message_id, asked.seq::text, asked.text, asked.language, asked.created_at,
           thread.id::text AS conversation_id, thread.channel, thread.external_id, thread.owner,
           thread.language AS conversation_language, thread.details,
           contact.id::text AS contact_id, contact.name, contact.email, contact.company, contact.platform,
           contact.locale, contact.verified,
           (SELECT json_agg(json_build_object('author', said.author, 'text', said.text,
                                              'parcels', said.parcels, 'sources', said.sources)
                            ORDER BY said.seq)
            FROM (SELECT m.seq, m.author, m.text,
                         jsonb_path_query_array(m.parts, '$.cards[*] ? (@.kind == "shipment").number') AS parcels,
                         jsonb_path_query_array(m.parts, '$.citations[*].title') AS sources
                  FROM messages m
                  WHERE m.conversation_id = thread.id AND m.seq < asked.seq
                  ORDER BY m.seq DESC LIMIT ${HISTORY_MESSAGES}::int) said) AS history,
           (SELECT json_agg(json_build_object('kind', ended.kind, 'reason', ended.reason) ORDER BY ended.seq DESC)
            FROM (SELECT m.seq, t.kind, t.reason FROM turns t JOIN messages m ON m.id = t.message_id
                  WHERE t.conversation_id = thread.id AND t.state = 'answered' AND m.seq < asked.seq
                  ORDER BY m.seq DESC LIMIT ${OUTCOMES}::int) ended) AS outcomes
    FROM ${thread} AS thread
    JOIN contacts contact ON contact.id = thread.contact_id
    JOIN ${message} AS asked ON true`;
}

export interface AskedRow {
  readonly message_id: string;
  readonly seq: string;
  readonly text: string;
  readonly language: string | null;
  readonly created_at: Date;
  readonly conversation_id: string;
  readonly channel: string;
  readonly external_id: string;
  readonly owner: string;
  readonly conversation_language: string | null;
  readonly details: unknown;
  readonly contact_id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly company: string | null;
  readonly platform: string | null;
  readonly locale: string | null;
  readonly verified: boolean;
  readonly history: readonly (Omit<Said, "author"> & { readonly author: string })[] | null;
  readonly outcomes: readonly Outcome[] | null;
}

export function toAskedTurn(row: AskedRow): AskedTurn {
  const { conversation_id: conversationId, contact_id: contactId } = row;
  const { name, email, company, platform, locale, verified } = row;
  return {
    message: {
      ...{ id: row.message_id, seq: row.seq, conversationId, author: "contact", authorName: null },
      ...{ text: row.text, language: row.language, createdAt: row.created_at },
      ...{ parts: NO_PARTS, cut: false, inReplyTo: null },
    },
    conversation: toConversation({
      ...{ id: conversationId, channel: row.channel, externalId: row.external_id, contactId },
      ...{ owner: row.owner, language: row.conversation_language },
    }),
    contact: { id: contactId, name, email, company, platform, locale, verified },
    details: readDetails(row.details),
    history: (row.history ?? []).map((said) => ({ ...said, author: readAuthor(said.author) })),
    outcomes: row.outcomes ?? [],
  };
}
