import type { Answer, Basis } from "../domain/answer.ts";
import type { Queries, Transaction } from "./database.ts";
import { toJson } from "./json.ts";
import { signal } from "./signals.ts";

/** A process that dies is taken for dead after this time; the running one renews well before. */
export const LEASE_SECONDS = 15;

export type Received =
  | { readonly kind: "new"; readonly messageId: string; readonly seq: string }
  /** The same delivery again. */
  | { readonly kind: "repeat"; readonly messageId: string; readonly seq: string }
  /** The same message by another delivery. */
  | { readonly kind: "twin"; readonly messageId: string }
  /** The same id with another text. */
  | { readonly kind: "conflict" };

/** Saves a seller's message and its pending turn in one commit; unique per conversation and external id. */
export async function receiveMessage(
  queries: Queries,
  message: {
    readonly conversationId: string;
    readonly externalId: string;
    readonly deliveryId: string;
    readonly text: string;
    readonly language: string | null;
    readonly at: Date;
  },
): Promise<Received> {
  const saved = await queries.$queryRaw<{ id: string; seq: bigint }[]>`
    WITH saved AS (
      INSERT INTO messages (conversation_id, author, text, language, external_id, delivery_id, created_at)
      VALUES (${message.conversationId}::uuid, 'contact', ${message.text}, ${message.language},
              ${message.externalId}, ${message.deliveryId}, ${message.at})
      ON CONFLICT (conversation_id, external_id) DO NOTHING
      RETURNING id, seq
    ), turn AS (
      INSERT INTO turns (message_id, conversation_id, started_at)
      SELECT id, ${message.conversationId}::uuid, ${message.at} FROM saved
    ), told AS (
      SELECT pg_notify('clearway', json_build_object('kind', 'message', 'conversationId', ${message.conversationId}::text)::text) FROM saved
    )
    SELECT saved.id::text, saved.seq FROM saved LEFT JOIN told ON true`;
  const row = saved[0];
  if (row !== undefined) return { kind: "new", messageId: row.id, seq: row.seq.toString() };
  return receivedBefore(queries, message);
}

async function receivedBefore(
  queries: Queries,
  message: {
    readonly conversationId: string;
    readonly externalId: string;
    readonly deliveryId: string;
    readonly text: string;
  },
): Promise<Received> {
  const { conversationId, externalId } = message;
  const known = await queries.message.findUniqueOrThrow({
    where: { conversationId_externalId: { conversationId, externalId } },
  });
  if (known.deliveryId !== message.deliveryId) return { kind: "twin", messageId: known.id };
  if (known.text !== message.text) return { kind: "conflict" };
  return { kind: "repeat", messageId: known.id, seq: known.seq.toString() };
}

export type Leased = "leased" | "wait" | "finished";

/**
 * Takes the conversation for one turn. `wait` while another turn has it or an earlier message is still
 * unanswered; `finished` when this turn has ended already. Decided by the database's clock.
 */
export async function leaseTurn(queries: Queries, messageId: string, holder: string): Promise<Leased> {
  const rows = await queries.$queryRaw<{ leased: boolean; finished: boolean }[]>`
    WITH mine AS (
      SELECT t.conversation_id, t.state, m.seq FROM turns t JOIN messages m ON m.id = t.message_id
      WHERE t.message_id = ${messageId}::uuid
    ), taken AS (
      UPDATE conversations c
      SET lease_holder = ${holder}::uuid, lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
      FROM mine
      WHERE c.id = mine.conversation_id AND mine.state = 'pending'
        AND (c.lease_holder IS NULL OR c.lease_until < now() OR c.lease_holder = ${holder}::uuid)
        AND NOT EXISTS (
          SELECT 1 FROM turns t JOIN messages m ON m.id = t.message_id
          WHERE t.conversation_id = mine.conversation_id AND t.state = 'pending' AND m.seq < mine.seq)
      RETURNING c.id
    ), counted AS (
      UPDATE turns SET attempts = attempts + 1 FROM taken WHERE message_id = ${messageId}::uuid
    )
    SELECT EXISTS (SELECT 1 FROM taken) AS leased,
           NOT EXISTS (SELECT 1 FROM mine WHERE state = 'pending') AS finished`;
  const row = rows[0];
  if (row?.leased === true) return "leased";
  return row?.finished === true ? "finished" : "wait";
}

/** Extends a lease that is still ours; false when it was lost. */
export async function renewLease(queries: Queries, conversationId: string, holder: string): Promise<boolean> {
  const renewed = await queries.$executeRaw`
    UPDATE conversations SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
    WHERE id = ${conversationId}::uuid AND lease_holder = ${holder}::uuid`;
  return renewed === 1;
}

export async function releaseLease(queries: Queries, conversationId: string, holder: string): Promise<void> {
  await queries.$executeRaw`
    UPDATE conversations SET lease_holder = NULL, lease_until = NULL
    WHERE id = ${conversationId}::uuid AND lease_holder = ${holder}::uuid`;
}

/** Whether the lease is still ours, read under the row lock of the transaction: a paused process must not write. */
export async function holdsLease(
  transaction: Transaction,
  conversationId: string,
  holder: string,
): Promise<boolean> {
  const rows = await transaction.$queryRaw<{ held: boolean }[]>`
    SELECT lease_holder = ${holder}::uuid AS held FROM conversations WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
  return rows[0]?.held === true;
}

/** What became of a turn. */
export type TurnOutcome =
  | { readonly kind: "answered"; readonly answer: Answer; readonly elapsedMs: number }
  /** With what was consulted, where something was said before it fell silent. */
  | { readonly kind: "silent"; readonly reason: string; readonly basis?: Basis | null };

export async function endTurn(
  transaction: Transaction,
  messageId: string,
  outcome: TurnOutcome,
): Promise<void> {
  const answered = outcome.kind === "answered" ? outcome : null;
  const basis = outcome.kind === "answered" ? outcome.answer : outcome.basis;
  await transaction.turn.update({
    where: { messageId },
    data: {
      state: outcome.kind,
      kind: answered?.answer.kind ?? null,
      reason: outcome.kind === "silent" ? outcome.reason : outcome.answer.reason,
      answeredBy: answered?.answer.answeredBy ?? null,
      evidence: toJson(basis?.evidence ?? {}),
      elapsedMs: answered?.elapsedMs ?? null,
      promptTokens: basis?.modelUse?.promptTokens ?? null,
      completionTokens: basis?.modelUse?.completionTokens ?? null,
      modelCost: basis?.modelUse?.cost ?? null,
      finishedAt: new Date(),
    },
  });
  await signal(transaction, { kind: "turn_ended", messageId });
}

export async function findTurn(
  queries: Queries,
  messageId: string,
): Promise<{ readonly state: string; readonly reason: string | null; readonly attempts: number } | null> {
  return queries.turn.findUnique({
    where: { messageId },
    select: { state: true, reason: true, attempts: true },
  });
}

/** Pending turns that no living process works on, oldest first. */
export async function abandonedTurns(queries: Queries, limit: number): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ message_id: string }[]>`
    SELECT t.message_id::text FROM turns t JOIN conversations c ON c.id = t.conversation_id
    JOIN messages m ON m.id = t.message_id
    WHERE t.state = 'pending' AND (c.lease_until IS NULL OR c.lease_until < now())
    ORDER BY m.seq LIMIT ${limit}`;
  return rows.map((row) => row.message_id);
}

/** Kinds of the latest assistant answers of a conversation before a message, newest first. */
export async function recentOutcomes(
  queries: Queries,
  { conversationId, seq }: { readonly conversationId: string; readonly seq: string },
  limit: number,
): Promise<readonly { readonly kind: string | null; readonly reason: string | null }[]> {
  return queries.turn.findMany({
    where: { conversationId, state: "answered", message: { seq: { lt: BigInt(seq) } } },
    orderBy: { message: { seq: "desc" } },
    take: limit,
    select: { kind: true, reason: true },
  });
}
