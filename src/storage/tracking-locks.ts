import type { Queries } from "./database.ts";

/** A parcel that a provider shows only to those who tell a detail of it. */
export interface TrackingLock {
  readonly number: string;
  /** What has to be told; whoever reads it knows the kinds. */
  readonly detail: string;
  /** Fingerprint of the detail that opened it; null while nothing did. */
  readonly openedBy: string | null;
}

/** The locked ones of these numbers, in no order. */
export async function findLocks(
  queries: Queries,
  provider: string,
  numbers: readonly string[],
): Promise<readonly TrackingLock[]> {
  return queries.trackingLock.findMany({ where: { provider, number: { in: [...numbers] } } });
}

/** Locks a parcel, or closes it again: what it was opened with did not suffice. */
export async function lockParcel(
  queries: Queries,
  provider: string,
  { number, detail }: Pick<TrackingLock, "number" | "detail">,
  now: Date,
): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO tracking_locks (provider, number, detail, used_at)
    VALUES (${provider}, ${number}, ${detail}, ${now})
    ON CONFLICT (provider, number) DO UPDATE
      SET detail = excluded.detail, opened_by = NULL, opened_at = NULL, used_at = excluded.used_at`;
}

/**
 * Opens a locked parcel to those who tell this detail; false when another one has opened it. Who opened it first stays,
 * since a provider keeps what it was told first. Only what brought no parcel to light for a day, such as a mistyped
 * postcode, gives way.
 */
export async function openParcel(
  queries: Queries,
  provider: string,
  { number, openedBy }: { readonly number: string; readonly openedBy: string },
  now: Date,
): Promise<boolean> {
  const opened = await queries.$executeRaw`
    UPDATE tracking_locks AS lock
    SET opened_by = ${openedBy}, used_at = ${now},
        opened_at = CASE WHEN lock.opened_by = ${openedBy} THEN lock.opened_at ELSE ${now}::timestamptz END
    WHERE provider = ${provider} AND number = ${number}
      AND (opened_by IS NULL OR opened_by = ${openedBy} OR (
        opened_at < ${now}::timestamptz - interval '1 day' AND NOT EXISTS (
          SELECT 1 FROM tracking_snapshots AS kept
          WHERE kept.provider = lock.provider AND kept.number = lock.number
            AND kept.opened_by = lock.opened_by AND kept.version <> '')))`;
  return opened === 1;
}

/** Drops locks that nobody has used since then. Returns how many. */
export async function deleteLocks(queries: Queries, unusedSince: Date): Promise<number> {
  return (await queries.trackingLock.deleteMany({ where: { usedAt: { lt: unusedSince } } })).count;
}
