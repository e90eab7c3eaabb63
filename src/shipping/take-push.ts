import type { Database } from "../storage/database.ts";
import { keepPush } from "../storage/tracking-answers.ts";
import { findLocks } from "../storage/tracking-locks.ts";
import { saveSnapshot } from "../storage/tracking-snapshots.ts";
import { hurryWatches } from "../storage/watches.ts";
import type { Push } from "./push.ts";
import { snapshotOf } from "./stored-lookup.ts";

export type PushOutcome =
  /** What it tells counts, unless something newer was known. */
  | "stored"
  /** It came before; nothing changes. */
  | "repeated"
  /** It is kept, and tells nothing of a parcel's way. */
  | "ignored";

/**
 * Keeps a push and what it tells, in one transaction. Only a parcel with a state is taken over: an announcement that
 * nothing is known would otherwise depend on the order in which pushes come. What is told of a locked parcel stays
 * with the detail that opened it. Who watches the parcel is told soon.
 */
export function takePush(database: Database, push: Push, now: Date): Promise<PushOutcome> {
  return database.$transaction(async (transaction) => {
    if (!(await keepPush(transaction, push.provider, push, now))) return "repeated";
    if (push.lookup?.kind !== "found") return "ignored";
    const [lock] = await findLocks(transaction, push.provider, [push.lookup.number]);
    const openedBy = lock === undefined ? "" : lock.openedBy;
    const snapshot = openedBy === null ? null : snapshotOf(push.lookup, now, openedBy);
    if (snapshot === null) return "ignored";
    await saveSnapshot(transaction, push.provider, snapshot);
    await hurryWatches(transaction, [snapshot.number], now);
    return "stored";
  });
}
