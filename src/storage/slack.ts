import type { Queries } from "./database.ts";
import { toJson } from "./json.ts";

/** Stores what Slack delivered; false when this event was stored before. */
export async function storeEnvelope(queries: Queries, eventId: string, body: unknown): Promise<boolean> {
  const stored = await queries.$executeRaw`
    INSERT INTO slack_envelopes (event_id, body) VALUES (${eventId}, ${JSON.stringify(toJson(body))}::jsonb)
    ON CONFLICT (event_id) DO NOTHING`;
  return stored === 1;
}

export async function openEnvelopes(
  queries: Queries,
  limit: number,
): Promise<readonly { readonly eventId: string; readonly body: unknown }[]> {
  return queries.slackEnvelope.findMany({
    where: { handledAt: null },
    orderBy: { receivedAt: "asc" },
    take: limit,
    select: { eventId: true, body: true },
  });
}

export async function closeEnvelope(
  queries: Queries,
  eventId: string,
  outcome: string,
  at: Date,
): Promise<void> {
  await queries.slackEnvelope.update({ where: { eventId }, data: { handledAt: at, outcome } });
}

/** Where one of our things stands in Slack. */
export interface SlackPost {
  /** `message:<id>`, `ticket:<id>` or whatever else is posted once. */
  readonly subject: string;
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
}

export async function findPost(queries: Queries, subject: string): Promise<SlackPost | null> {
  return queries.slackPost.findUnique({ where: { subject } });
}

/** The thing that a Slack message stands for. */
export async function findPostAt(queries: Queries, channel: string, ts: string): Promise<SlackPost | null> {
  return queries.slackPost.findFirst({ where: { channel, ts } });
}

export async function savePost(queries: Queries, post: SlackPost): Promise<void> {
  await queries.slackPost.upsert({ where: { subject: post.subject }, create: post, update: post });
}
