import type { Database, Queries, Transaction } from "./database.ts";

/** A watched parcel that is to be looked at. */
export interface DueWatch {
  readonly id: string;
  readonly contactId: string;
  readonly number: string;
  readonly startedAt: Date;
  /** False until it is known how the parcel stood at the start. */
  readonly begun: boolean;
  readonly lastEventAt: string | null;
  readonly failures: number;
  /** Kinds of news that were told or are no news any more. */
  readonly kinds: readonly string[];
  /** Of the seller, as far as they are known. */
  readonly zone: string | null;
  readonly locale: string | null;
}

/**
 * Takes watches whose time has come, the longest due first, for this process until `until`: should it die, they are due
 * again then. Processes that take at the same time take different ones.
 */
export async function takeDueWatches(
  database: Database,
  { now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<readonly DueWatch[]> {
  return database.$queryRaw<DueWatch[]>`
    WITH due AS (
      SELECT id FROM watches WHERE ended_at IS NULL AND next_look_at <= ${now}
      ORDER BY next_look_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE watches w SET next_look_at = ${until} FROM due WHERE w.id = due.id RETURNING w.*
    )
    SELECT w.id::text, w.contact_id::text AS "contactId", w.number, w.started_at AS "startedAt", w.begun,
           w.last_event_at AS "lastEventAt", w.failures, p.time_zone AS zone, p.locale,
           ARRAY(SELECT kind FROM watch_notices n WHERE n.watch_id = w.id) AS kinds
    FROM taken w JOIN contacts p ON p.id = w.contact_id`;
}

/** When to look again after looks that changed nothing; the failures in a row are counted anew unless told. */
export interface NextLook {
  readonly id: string;
  readonly at: Date;
  readonly failures: number;
}

/** Keeps the times of the next looks. Who was hurried since they were taken stays so. */
export async function saveNextLooks(
  queries: Queries,
  looks: readonly NextLook[],
  until: Date,
): Promise<void> {
  if (looks.length === 0) return;
  await queries.$executeRaw`
    UPDATE watches w SET
      failures = looked.failures,
      next_look_at = CASE WHEN w.next_look_at = ${until} THEN looked.at ELSE w.next_look_at END
    FROM unnest(${looks.map(({ id }) => id)}::uuid[], ${looks.map(({ at }) => at)}::timestamptz[],
                ${looks.map(({ failures }) => failures)}::int[]) AS looked(id, at, failures)
    WHERE w.id = looked.id`;
}

/** Holds a watch until the transaction ends, and reads what is known by then; null when it has ended. */
export async function holdWatch(
  transaction: Transaction,
  id: string,
): Promise<Pick<DueWatch, "begun" | "lastEventAt" | "kinds"> | null> {
  const [watch] = await transaction.$queryRaw<{ begun: boolean; lastEventAt: string | null }[]>`
    SELECT begun, last_event_at AS "lastEventAt" FROM watches
    WHERE id = ${id}::uuid AND ended_at IS NULL FOR UPDATE`;
  if (watch === undefined) return null;
  const rows = await transaction.watchNotice.findMany({ where: { watchId: id }, select: { kind: true } });
  return { ...watch, kinds: rows.map(({ kind }) => kind) };
}

/** Keeps what a look found; a watch has begun then. */
export async function saveFound(
  transaction: Transaction,
  id: string,
  found: { readonly outcome: string; readonly lastEventAt: string | null } | null,
): Promise<void> {
  await transaction.watch.update({ where: { id }, data: { begun: true, ...found } });
}
