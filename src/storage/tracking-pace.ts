import type { Queries } from "./database.ts";

/** How often a provider may be asked, by all processes together. */
export interface PaceLimits {
  /** Between two requests. */
  readonly spacingMs: number;
  /** Requests on one day, UTC; null: no limit. */
  readonly perDay: number | null;
  /** A turn that is further away is not taken. */
  readonly longestWaitMs: number;
}

/** A turn in the line before a provider: when it comes, or why there is none. */
export type PaceTurn =
  | { readonly kind: "go"; readonly waitMs: number }
  | { readonly kind: "too_far" }
  | { readonly kind: "spent" };

export interface Pace {
  readonly take: () => Promise<PaceTurn>;
  /** Nobody asks for so long; a provider wanted that. */
  readonly hold: (milliseconds: number) => Promise<void>;
}

/**
 * The line before a provider: one row, locked by each update, that gives every request a moment of its own. Times are
 * the database's: the processes need not agree on the time.
 */
export function openPace(queries: Queries, provider: string, limits: PaceLimits): Pace {
  return {
    take: () => take(queries, provider, limits),
    hold: async (milliseconds) => {
      await queries.$executeRaw`
        UPDATE tracking_paces
        SET free_at = GREATEST(free_at, clock_timestamp() + ${milliseconds} * interval '1 millisecond')
        WHERE provider = ${provider}`;
    },
  };
}

async function take(
  queries: Queries,
  provider: string,
  { spacingMs, perDay, longestWaitMs }: PaceLimits,
): Promise<PaceTurn> {
  const [turn] = await queries.$queryRaw<{ waitMs: number }[]>`
    INSERT INTO tracking_paces AS pace (provider, free_at, day, used)
    VALUES (${provider}, clock_timestamp() + ${spacingMs} * interval '1 millisecond',
      (now() AT TIME ZONE 'UTC')::date, 1)
    ON CONFLICT (provider) DO UPDATE SET
      free_at = GREATEST(pace.free_at, clock_timestamp()) + ${spacingMs} * interval '1 millisecond',
      used = CASE WHEN pace.day = excluded.day THEN pace.used + 1 ELSE 1 END,
      day = excluded.day
    WHERE pace.free_at <= clock_timestamp() + ${longestWaitMs} * interval '1 millisecond'
      AND (pace.day <> excluded.day OR pace.used < ${perDay ?? UNLIMITED})
    RETURNING GREATEST(0, EXTRACT(EPOCH FROM pace.free_at - clock_timestamp()) * 1000 - ${spacingMs})::float8 AS "waitMs"`;
  if (turn !== undefined) return { kind: "go", waitMs: Math.ceil(turn.waitMs) };
  return { kind: (await isSpent(queries, provider, perDay)) ? "spent" : "too_far" };
}

async function isSpent(queries: Queries, provider: string, perDay: number | null): Promise<boolean> {
  const [row] = await queries.$queryRaw<{ used: number }[]>`
    SELECT used FROM tracking_paces
    WHERE provider = ${provider} AND day = (now() AT TIME ZONE 'UTC')::date`;
  return (row?.used ?? 0) >= (perDay ?? UNLIMITED);
}

const UNLIMITED = 2_000_000_000;
