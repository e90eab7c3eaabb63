import type { Answer } from "../domain/answer.ts";
import type { Message, MessageParts } from "../domain/message.ts";
import { type Queries, runStatement } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** A reply with the turn it ends and the lease it was made under. */
export interface FinishedReply {
  /** The seller's message. */
  readonly message: Pick<Message, "id" | "conversationId">;
  readonly holder: string;
  readonly answer: Answer;
  /** Exactly what was shown. */
  readonly text: string;
  readonly parts: MessageParts;
  readonly elapsedMs: number;
}

export type CommittedReply =
  | { readonly kind: "saved"; readonly reply: Message }
  /** A person has the conversation: nothing was written. */
  | { readonly kind: "desk_has_it" }
  /** A process that was paused past its lease must not write: nothing was written. */
  | { readonly kind: "lease_lost" };

interface Row {
  readonly held: boolean;
  readonly owner: string;
  readonly id: string | null;
  readonly seq: string | null;
  readonly created_at: Date | null;
}

/**
 * Saves the reply, ends its turn and lets the lease go, in one statement. Whether the lease is still held and the
 * assistant still speaks is read under the row's lock, so that a claim either comes before or waits for the commit.
 */
export async function commitReply(queries: Queries, finished: FinishedReply): Promise<CommittedReply> {
  const { message, holder, answer, text, parts } = finished;
  const use = answer.modelUse;
  const rows = await runStatement<Row>(
    queries,
    "commit_reply",
    Prisma.sql`
    WITH thread AS (
      SELECT id, owner, lease_holder IS NOT DISTINCT FROM ${holder}::uuid AS held FROM conversations
      WHERE id = ${message.conversationId}::uuid FOR NO KEY UPDATE
    ), speaks AS (
      SELECT id FROM thread WHERE held AND owner = 'assistant'
    ), reply AS (
      INSERT INTO messages (conversation_id, author, text, language, parts, in_reply_to)
      SELECT id, 'assistant', ${text}, ${answer.lang}, ${JSON.stringify(parts)}::jsonb, ${message.id}::uuid FROM speaks
      RETURNING id, seq, conversation_id, in_reply_to, created_at
    ), ended AS (
      UPDATE turns
      SET state = 'answered', kind = ${answer.kind}, reason = ${answer.reason}, answered_by = ${answer.answeredBy},
          evidence = ${JSON.stringify(answer.evidence)}::jsonb, elapsed_ms = ${Math.round(finished.elapsedMs)}::int,
          prompt_tokens = ${use?.promptTokens ?? null}::int, completion_tokens = ${use?.completionTokens ?? null}::int,
          model_cost = ${use?.cost ?? null}::numeric, finished_at = now()
      FROM speaks WHERE message_id = ${message.id}::uuid
    ), released AS (
      UPDATE conversations c SET lease_holder = NULL, lease_until = NULL FROM speaks WHERE c.id = speaks.id
    ), told AS (
      SELECT pg_notify('clearway', json_build_object('kind', 'message', 'conversationId', conversation_id)::text),
             pg_notify('clearway', json_build_object('kind', 'turn_ended', 'messageId', in_reply_to)::text)
      FROM reply
    )
    SELECT thread.held, thread.owner, reply.id::text, reply.seq::text, reply.created_at
    FROM thread LEFT JOIN reply ON true LEFT JOIN told ON true`,
  );
  const [row] = rows;
  if (row === undefined || !row.held) return { kind: "lease_lost" };
  if (row.id === null || row.seq === null || row.created_at === null) return { kind: "desk_has_it" };
  const reply: Message = {
    ...{
      id: row.id,
      seq: row.seq,
      conversationId: message.conversationId,
      author: "assistant",
      authorName: null,
    },
    ...{ text, language: answer.lang, parts, cut: false, inReplyTo: message.id, createdAt: row.created_at },
  };
  return { kind: "saved", reply };
}
