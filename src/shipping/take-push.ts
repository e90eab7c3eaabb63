import type { Database } from "../storage/database.ts";
import { keepPush } from "../storage/tracking-answers.ts";
import { saveSnapshot } from "../storage/tracking-snapshots.ts";
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
 * nothing is known would otherwise depend on the order in which pushes come.
 */
export function takePush(database: Database, push: Push, now: Date): Promise<PushOutcome> {
  return database.$transaction(async (transaction) => {
    if (!(await keepPush(transaction, push.provider, push, now))) return "repeated";
    const snapshot = push.lookup?.kind === "found" ? snapshotOf(push.lookup, now) : null;
    if (snapshot === null) return "ignored";
    await saveSnapshot(transaction, push.provider, snapshot);
    return "stored";
  });
}
