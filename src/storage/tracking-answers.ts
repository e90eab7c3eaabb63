import { createHash } from "node:crypto";
import type { Queries } from "./database.ts";

/** What a provider answered of one number, as it came. */
export interface TrackingAnswer {
  readonly number: string;
  readonly body: string;
}

/** Keeps answers for reading them anew; the same content again only stays longer. */
export async function keepAnswers(
  queries: Queries,
  provider: string,
  answers: readonly TrackingAnswer[],
  receivedAt: Date,
): Promise<void> {
  for (const { number, body } of answers) {
    const key = `answer:${createHash("sha256").update(`${number} ${body}`).digest("hex")}`;
    await queries.$executeRaw`
      INSERT INTO tracking_answers (provider, key, number, body, received_at)
      VALUES (${provider}, ${key}, ${number}, ${body}, ${receivedAt})
      ON CONFLICT (provider, key) DO UPDATE SET received_at = excluded.received_at`;
  }
}

/** Keeps a push; false when this one was kept before. `id` is the provider's own or a hash of the bytes. */
export async function keepPush(
  queries: Queries,
  provider: string,
  push: { readonly id: string; readonly number: string | null; readonly body: string },
  receivedAt: Date,
): Promise<boolean> {
  const kept = await queries.$executeRaw`
    INSERT INTO tracking_answers (provider, key, number, body, received_at)
    VALUES (${provider}, ${`push:${push.id}`}, ${push.number}, ${push.body}, ${receivedAt})
    ON CONFLICT (provider, key) DO NOTHING`;
  return kept === 1;
}

/** Deletes what came before; returns how much. */
export async function deleteAnswers(queries: Queries, before: Date): Promise<number> {
  return (await queries.trackingAnswer.deleteMany({ where: { receivedAt: { lt: before } } })).count;
}
