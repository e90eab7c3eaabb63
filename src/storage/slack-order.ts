import type { Database, Transaction } from "./database.ts";

/** Keeps these locks apart from any other advisory lock on the same database. */
const LOCK_CLASS = 0x51ac;
/** Longest piece of work under a lock; the connection is held that long. */
const LONGEST_WORK_MS = 600_000;
const WAIT_FOR_CONNECTION_MS = 15_000;
const PATIENCE_MS = 5_000;

export type Ordered<Value> = { readonly kind: "done"; readonly value: Value } | { readonly kind: "busy" };

/**
 * Does a piece of work unless some process works under the same key now. The lock lives as long as its
 * connection, so a process that dies lets go at once. It costs a connection: keep the number of keys small.
 */
export function tryInOrder<Value>(
  database: Database,
  key: string,
  work: () => Promise<Value>,
): Promise<Ordered<Value>> {
  return underLock(database, async (transaction) => {
    const rows = await transaction.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(${LOCK_CLASS}::int, hashtext(${key})) AS taken`;
    return rows[0]?.taken === true ? { kind: "done", value: await work() } : { kind: "busy" };
  });
}

/** The same, waiting a little for the other to finish. @throws when it does not: whoever asked tries again later. */
export function inOrder<Value>(database: Database, key: string, work: () => Promise<Value>): Promise<Value> {
  return underLock(database, async (transaction) => {
    await transaction.$queryRaw`SELECT set_config('lock_timeout', ${String(PATIENCE_MS)}, true)`;
    await transaction.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK_CLASS}::int, hashtext(${key}))::text`;
    return work();
  });
}

function underLock<Value>(database: Database, work: (transaction: Transaction) => Promise<Value>) {
  return database.$transaction(work, { timeout: LONGEST_WORK_MS, maxWait: WAIT_FOR_CONNECTION_MS });
}
