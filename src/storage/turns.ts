import type { Basis } from "../domain/answer.ts";
import type { Queries, Transaction } from "./database.ts";
import { toJson } from "./json.ts";
import { signal } from "./signals.ts";

/** A process that dies is taken for dead after this time; the running one renews well before. */
export const LEASE_SECONDS = 15;

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

/** Why nothing more is said in a turn, with what it had consulted until then. */
export interface Silence {
  readonly reason: string;
  readonly basis: Basis | null;
}

/** Ends a turn that has no reply, or a reply that was cut. */
export async function endSilently(
  transaction: Transaction,
  messageId: string,
  { reason, basis }: Silence,
): Promise<void> {
  await transaction.turn.update({
    where: { messageId },
    data: {
      state: "silent",
      reason,
      evidence: toJson(basis?.evidence ?? {}),
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
