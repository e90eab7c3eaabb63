import type { Queries } from "./database.ts";

/** What a provider last said of a number. */
export interface TrackingSnapshot {
  readonly number: string;
  /** Fingerprint of the details it was told for; empty: told to anyone who has the number. */
  readonly openedBy: string;
  /** JSON text; whoever reads it parses it. */
  readonly outcome: string;
  /** Orders what a provider says of one parcel: the greater is the newer. Empty when it knows of no parcel. */
  readonly version: string;
  readonly freshUntil: Date;
}

/** What is kept of these numbers, for whomever it was told; in no order, fresh or not. */
export async function findSnapshots(
  queries: Queries,
  provider: string,
  numbers: readonly string[],
): Promise<readonly TrackingSnapshot[]> {
  return queries.trackingSnapshot.findMany({ where: { provider, number: { in: [...numbers] } } });
}

/**
 * Keeps the newer of what is stored and what is given, in one statement, so that any order and repetition of the same
 * saves leaves the same outcome. An older outcome only puts off the next question.
 */
export async function saveSnapshot(
  queries: Queries,
  provider: string,
  { number, openedBy, outcome, version, freshUntil }: TrackingSnapshot,
): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO tracking_snapshots AS kept (provider, number, opened_by, outcome, version, fresh_until)
    VALUES (${provider}, ${number}, ${openedBy}, ${outcome}, ${version}, ${freshUntil})
    ON CONFLICT (provider, number, opened_by) DO UPDATE SET
      outcome = CASE WHEN excluded.version COLLATE "C" >= kept.version COLLATE "C"
        THEN excluded.outcome ELSE kept.outcome END,
      fresh_until = CASE WHEN excluded.version COLLATE "C" >= kept.version COLLATE "C"
        THEN excluded.fresh_until ELSE GREATEST(excluded.fresh_until, kept.fresh_until) END,
      version = GREATEST(excluded.version COLLATE "C", kept.version COLLATE "C")`;
}

/** Drops what nobody has asked for since then. Returns how many. */
export async function deleteSnapshots(queries: Queries, staleSince: Date): Promise<number> {
  return (await queries.trackingSnapshot.deleteMany({ where: { freshUntil: { lt: staleSince } } })).count;
}
