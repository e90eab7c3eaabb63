import type { Queries, Transaction } from "./database.ts";
import { passKinds } from "./watch-notices.ts";

export type WatchSource = "asked" | "ticket";
export type WatchEnd = "seller" | "case_closed" | "finished" | "given_up";

/** How a parcel stands when a watch begins; what was before is no news. */
export interface Beginning {
  readonly kinds: readonly string[];
  /** A lookup as JSON text. */
  readonly outcome: string;
  readonly lastEventAt: string | null;
}

export interface WatchRequest {
  readonly contactId: string;
  /** Where the news are told. */
  readonly conversationId: string;
  readonly number: string;
  readonly source: WatchSource;
  /** As the seller saw the parcel last; absent where they saw nothing of it. */
  readonly beginning?: Beginning;
  readonly now: Date;
}

export type Started = { readonly kind: "started" | "running" | "too_many" };

/** As many as can be pasted at once. */
export const MOST_WATCHES = 500;

/**
 * Watches a parcel for a contact, in the caller's transaction. One that runs goes on as it was, in the conversation where
 * it was asked for last; one that ended begins anew, and what was told before is not told again.
 */
export async function startWatch(transaction: Transaction, request: WatchRequest): Promise<Started> {
  const { contactId, conversationId, number, source, beginning, now } = request;
  const before = await transaction.watch.findUnique({ where: { contactId_number: { contactId, number } } });
  if (before !== null && before.endedAt === null) {
    const isMine = source === "asked";
    if (isMine)
      await transaction.watch.update({ where: { id: before.id }, data: { conversationId, source } });
    return { kind: "running" };
  }
  const running = await transaction.watch.count({ where: { contactId, endedAt: null } });
  if (running >= MOST_WATCHES) return { kind: "too_many" };
  const fresh = {
    ...{ conversationId, source, startedAt: now, endedAt: null, endedBy: null, nextLookAt: now, failures: 0 },
    // Who asks to be told and saw nothing is told of the first thing seen; a case has the parcel as it stands.
    begun: beginning !== undefined || source === "asked",
    outcome: beginning?.outcome ?? null,
    lastEventAt: beginning?.lastEventAt ?? null,
  };
  const { id } = await transaction.watch.upsert({
    where: { contactId_number: { contactId, number } },
    create: { contactId, number, ...fresh },
    update: fresh,
  });
  if (beginning !== undefined) await passKinds(transaction, id, beginning.kinds, now);
  return { kind: "started" };
}

/** Ends a contact's watch of a parcel; false when there was none. What was still to be told is not told any more. */
export async function endWatch(
  transaction: Transaction,
  { contactId, number }: { readonly contactId: string; readonly number: string },
  now: Date,
): Promise<boolean> {
  return (await endAll(transaction, { contactId, number }, "seller", now)) > 0;
}

/** Ends one watch by its id; false when it had ended. */
export async function endWatchById(
  transaction: Transaction,
  id: string,
  endedBy: WatchEnd,
  now: Date,
): Promise<boolean> {
  return (await endAll(transaction, { id }, endedBy, now)) > 0;
}

/** Ends everything a contact watches. Returns how many. */
export function endAllWatches(transaction: Transaction, contactId: string, now: Date): Promise<number> {
  return endAll(transaction, { contactId }, "seller", now);
}

/** Ends what is watched in a conversation because of its case alone. */
export function endCaseWatches(transaction: Transaction, conversationId: string, now: Date): Promise<number> {
  return endAll(transaction, { conversationId, source: "ticket" }, "case_closed", now);
}

/** A parcel that is watched now. */
export interface RunningWatch {
  readonly id: string;
  readonly number: string;
  readonly contactId: string;
  readonly startedAt: Date;
  /** The newest lookup that counted, as JSON text; null while nothing is known. */
  readonly outcome: string | null;
}

/** What a contact watches now, the newest first. */
export async function listWatches(queries: Queries, contactId: string): Promise<readonly RunningWatch[]> {
  return queries.watch.findMany({
    where: { contactId, endedAt: null },
    orderBy: [{ startedAt: "desc" }, { number: "asc" }],
    select: RUNNING,
  });
}

/** A watch by its id, ended or not; null when there is none. */
export async function findWatch(
  queries: Queries,
  id: string,
): Promise<(RunningWatch & { readonly endedAt: Date | null; readonly endedBy: string | null }) | null> {
  return queries.watch.findUnique({ where: { id }, select: { ...RUNNING, endedAt: true, endedBy: true } });
}

/** Where the news of a watch are told; null when there is no such watch. */
export async function conversationOfWatch(queries: Queries, id: string): Promise<string | null> {
  const watch = await queries.watch.findUnique({ where: { id }, select: { conversationId: true } });
  return watch?.conversationId ?? null;
}

/** Has these parcels looked at again at once: something new of them has been stored. */
export async function hurryWatches(queries: Queries, numbers: readonly string[], now: Date): Promise<void> {
  await queries.watch.updateMany({
    where: { number: { in: [...numbers] }, endedAt: null },
    data: { nextLookAt: now },
  });
}

/** How many running watches were not looked at when their time had come, or failed the last time. */
export async function countLate(queries: Queries, now: Date): Promise<number> {
  return queries.watch.count({
    where: { endedAt: null, OR: [{ nextLookAt: { lte: now } }, { failures: { gt: 0 } }] },
  });
}

/** Deletes watches that ended before then, with what was told of them. Returns how many. */
export async function deleteWatches(queries: Queries, endedBefore: Date): Promise<number> {
  return (await queries.watch.deleteMany({ where: { endedAt: { lt: endedBefore } } })).count;
}

const RUNNING = { id: true, number: true, contactId: true, startedAt: true, outcome: true } as const;

async function endAll(
  transaction: Transaction,
  which: {
    readonly id?: string;
    readonly contactId?: string;
    readonly number?: string;
    readonly conversationId?: string;
    readonly source?: WatchSource;
  },
  endedBy: WatchEnd,
  now: Date,
): Promise<number> {
  const running = { ...which, endedAt: null };
  const ids = (await transaction.watch.findMany({ where: running, select: { id: true } })).map(
    ({ id }) => id,
  );
  if (ids.length === 0) return 0;
  const { count } = await transaction.watch.updateMany({
    where: { id: { in: ids }, endedAt: null },
    data: { endedAt: now, endedBy },
  });
  await transaction.watchNotice.updateMany({
    where: { watchId: { in: ids }, toldAt: null },
    data: { dueAt: null },
  });
  return count;
}
