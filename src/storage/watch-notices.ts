import type { Queries, Transaction } from "./database.ts";

/** What has to be told of a watched parcel. */
export interface NewNotice {
  readonly kind: string;
  /** A status code. */
  readonly status: string;
}

/** Keeps what has to be told, each kind once for a watch; what was told or passed before changes nothing. */
export async function addNotices(
  transaction: Transaction,
  watchId: string,
  notices: readonly NewNotice[],
  { now, dueAt }: { readonly now: Date; readonly dueAt: Date },
): Promise<number> {
  const rows = notices.map(({ kind, status }) => ({ watchId, kind, status, noticedAt: now, dueAt }));
  return (await transaction.watchNotice.createMany({ data: rows, skipDuplicates: true })).count;
}

/** Keeps kinds that are no news any more. */
export async function passKinds(
  transaction: Transaction,
  watchId: string,
  kinds: readonly string[],
  now: Date,
): Promise<void> {
  const rows = kinds.map((kind) => ({ watchId, kind, status: "", noticedAt: now, dueAt: null }));
  await transaction.watchNotice.createMany({ data: rows, skipDuplicates: true });
}

/** Watches that have something to tell by now, the longest due first. */
export async function watchesToTell(queries: Queries, now: Date, limit: number): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT watch_id::text AS id FROM watch_notices WHERE told_at IS NULL AND due_at <= ${now}
    GROUP BY watch_id ORDER BY min(due_at) LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** What is to be told of one parcel, and to whom. */
export interface Untold {
  readonly watchId: string;
  readonly conversationId: string;
  readonly channel: string;
  readonly number: string;
  /** The newest lookup that counted, as JSON text. */
  readonly outcome: string | null;
  /** What the seller writes, else what their browser or Slack says. */
  readonly language: string;
  /** In the order in which they happened. */
  readonly notices: readonly NewNotice[];
}

/**
 * Takes everything that one watch has to tell, and holds it until the transaction ends; null when that is nothing, or when
 * somebody else is telling it. Once something is due, what waits for the morning goes with it.
 */
export async function takeUntold(
  transaction: Transaction,
  watchId: string,
  now: Date,
): Promise<Untold | null> {
  const [watch] = await transaction.$queryRaw<Omit<Untold, "notices">[]>`
    SELECT w.id::text AS "watchId", w.conversation_id::text AS "conversationId", c.channel, w.number,
           w.outcome,
           COALESCE((SELECT m.language FROM messages m
                     WHERE m.conversation_id = w.conversation_id AND m.author = 'contact' AND m.language IS NOT NULL
                     ORDER BY m.seq DESC LIMIT 1), c.language, p.locale, 'en') AS language
    FROM watches w JOIN conversations c ON c.id = w.conversation_id JOIN contacts p ON p.id = w.contact_id
    WHERE w.id = ${watchId}::uuid FOR UPDATE OF w SKIP LOCKED`;
  if (watch === undefined) return null;
  const notices = await transaction.watchNotice.findMany({
    where: { watchId, toldAt: null, dueAt: { not: null } },
    orderBy: { id: "asc" },
  });
  return notices.some(({ dueAt }) => dueAt !== null && dueAt <= now) ? { ...watch, notices } : null;
}

/** Everything that a watch had to tell stands in this message. */
export async function markTold(
  transaction: Transaction,
  watchId: string,
  messageId: string,
  now: Date,
): Promise<void> {
  await transaction.watchNotice.updateMany({
    where: { watchId, toldAt: null, dueAt: { not: null } },
    data: { toldAt: now, messageId },
  });
}

/** The watch whose news a message tells; null for any other message. */
export async function watchOfMessage(queries: Queries, messageId: string): Promise<string | null> {
  const row = await queries.watchNotice.findFirst({ where: { messageId }, select: { watchId: true } });
  return row?.watchId ?? null;
}
