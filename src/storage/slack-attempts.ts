import type { Queries } from "./database.ts";

/**
 * Counts one more attempt at an open envelope and returns which one it is; null when it was closed meanwhile.
 * The count is kept with the envelope, so that one which kills the process is not tried for ever.
 */
export async function beginAttempt(queries: Queries, eventId: string): Promise<number | null> {
  const rows = await queries.$queryRaw<{ attempt: number }[]>`
    UPDATE slack_envelopes
    SET outcome = 'attempt ' || (COALESCE(substring(outcome FROM '^attempt ([0-9]+)$')::int, 0) + 1)
    WHERE event_id = ${eventId} AND handled_at IS NULL
    RETURNING substring(outcome FROM '^attempt ([0-9]+)$')::int AS attempt`;
  return rows[0]?.attempt ?? null;
}
