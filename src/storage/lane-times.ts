import type { Lane, StateTime } from "../domain/shipments/lane.ts";
import type { Queries } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/**
 * How long finished parcels of a lane stayed in each state, from the operator's own table. Finished is what was delivered
 * or came back, with its last scan in the given time; samples do not count. A state lasts from its first scan to the
 * first of the next; a parcel that was in it twice counts with the longer stay.
 */
export async function stateTimesOf(
  queries: Queries,
  { origin, destination, carrier }: Lane,
  within: { readonly from: Date; readonly to: Date },
): Promise<readonly StateTime[]> {
  const own = Prisma.sql`origin = ${origin} AND destination = ${destination} AND carrier = ${carrier}`;
  return queries.$queryRaw<StateTime[]>`
    WITH ${stays(own, within, Prisma.sql`status`)}
    SELECT state, ${FIGURES} FROM (
      SELECT number, state, max(days) AS days FROM stays GROUP BY number, state
    ) AS longest
    GROUP BY state
    ORDER BY state`;
}

/** A lane with how many of its parcels are finished. */
export interface BusyLane extends Lane {
  readonly finished: number;
}

/** The lanes with the most finished parcels, busiest first; those with fewer than `least` are left out. */
export async function busiestLanes(
  queries: Queries,
  {
    from,
    to,
    least,
    most,
  }: { readonly from: Date; readonly to: Date; readonly least: number; readonly most: number },
): Promise<readonly BusyLane[]> {
  return queries.$queryRaw<BusyLane[]>`
    WITH ${finished(Prisma.sql`TRUE`, { from, to })}
    SELECT origin, destination, carrier, count(*)::int AS finished
    FROM finished JOIN shipments USING (number)
    WHERE origin IS NOT NULL AND destination IS NOT NULL AND carrier IS NOT NULL
    GROUP BY origin, destination, carrier
    HAVING count(*) >= ${least}
    ORDER BY finished DESC, origin, destination, carrier
    LIMIT ${most}`;
}

/** How long finished parcels of a lane stayed in each stage, all states of one milestone together; `state` is that milestone. */
export async function stageTimesOf(
  queries: Queries,
  { origin, destination, carrier }: Lane,
  within: { readonly from: Date; readonly to: Date },
): Promise<readonly StateTime[]> {
  const own = Prisma.sql`origin = ${origin} AND destination = ${destination} AND carrier = ${carrier}`;
  return queries.$queryRaw<StateTime[]>`
    WITH ${stays(own, within, Prisma.sql`split_part(status, '.', 1)`)}
    SELECT state, ${FIGURES} FROM (
      SELECT number, state, sum(days) AS days FROM stays GROUP BY number, state
    ) AS whole
    GROUP BY state
    ORDER BY state`;
}

/** Which finished parcels are meant; null: any. */
export interface FinishedOf {
  readonly origin: string | null;
  readonly destination: string | null;
  readonly carrier: string | null;
  /** A milestone. */
  readonly stage: string;
}

/**
 * Of the time that finished parcels spent at a stage, the share that came after so many days in one state: so many of
 * the parcels that stand there are stuck at any moment, if all is as it was. `parcels` is how many that rests on.
 */
export async function timeBeyond(
  queries: Queries,
  { origin, destination, carrier, stage }: FinishedOf,
  { days, ...within }: { readonly days: number; readonly from: Date; readonly to: Date },
): Promise<{ readonly parcels: number; readonly share: number }> {
  const own = Prisma.sql`(${origin}::text IS NULL OR origin = ${origin})
    AND (${destination}::text IS NULL OR destination = ${destination})
    AND (${carrier}::text IS NULL OR carrier = ${carrier})`;
  const [row] = await queries.$queryRaw<{ parcels: number; share: number | null }[]>`
    WITH ${stays(own, within, Prisma.sql`status`)}
    SELECT count(DISTINCT number)::int AS parcels,
      sum(greatest(0, days - ${days}::float8)) / nullif(sum(days), 0) AS share
    FROM stays WHERE split_part(state, '.', 1) = ${stage}`;
  return { parcels: row?.parcels ?? 0, share: row?.share ?? 0 };
}

const FIGURES = Prisma.sql`
  count(*)::int AS count,
  percentile_cont(0.10) WITHIN GROUP (ORDER BY days) AS low,
  percentile_cont(0.50) WITHIN GROUP (ORDER BY days) AS median,
  percentile_cont(0.90) WITHIN GROUP (ORDER BY days) AS high,
  percentile_cont(0.95) WITHIN GROUP (ORDER BY days) AS late`;

interface Within {
  readonly from: Date;
  readonly to: Date;
}

/** The numbers whose last scan says that nothing follows. */
function finished(own: Prisma.Sql, { from, to }: Within): Prisma.Sql {
  return Prisma.sql`
    last_scans AS (
      SELECT DISTINCT ON (number) number, status, at
      FROM shipment_events JOIN shipments USING (number)
      WHERE NOT is_sample AND ${own}
      ORDER BY number, at DESC, id DESC
    ),
    finished AS (
      SELECT number FROM last_scans
      WHERE status IN ('delivered', 'returned') AND at BETWEEN ${from} AND ${to}
    )`;
}

/** Each stay of a finished parcel in a state; scans that say nothing of where it is end no stay. The last state has no end. */
function stays(own: Prisma.Sql, within: Within, state: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    ${finished(own, within)},
    scans AS (
      SELECT number, ${state} AS state, at, id,
        lag(${state}) OVER (PARTITION BY number ORDER BY at, id) AS before
      FROM shipment_events JOIN finished USING (number)
      WHERE status NOT IN ('in_transit', 'unknown', 'not_found')
    ),
    starts AS (
      SELECT number, state, at, lead(at) OVER (PARTITION BY number ORDER BY at, id) AS ended
      FROM scans WHERE before IS DISTINCT FROM state
    ),
    stays AS (
      SELECT number, state, extract(epoch FROM ended - at)::float8 / 86400 AS days
      FROM starts WHERE ended IS NOT NULL
    )`;
}
