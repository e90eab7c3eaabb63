import { z } from "zod";
import { GAP_KINDS, type GapKind } from "../domain/gap-clusters.ts";
import type { Queries } from "./database.ts";
import { readDetails } from "./parts.ts";

/** A question that was not served well, as it was recorded. */
export interface RecordedGap {
  readonly id: string;
  readonly at: Date;
  readonly text: string;
  readonly kind: GapKind;
  readonly language: string;
  /** Passages that the answer cited, best first: `en/brazil-import#2`. */
  readonly passages: readonly string[];
  /** Country as the case names it, in words. */
  readonly destination: string | null;
  /** Its share of the time agents spent on the conversation. */
  readonly minutes: number;
}

/** So many questions are looked at, newest first. */
export const MOST_GAPS = 2_000;
/** An agent who leaves a case claimed overnight did not work on it overnight. */
const MOST_MINUTES = 120;

/**
 * Questions since a day that found nothing, were refused or did not help. Time between claim and close of the
 * conversation's tickets is shared among its questions, so that no minute counts twice.
 */
export async function recordedGaps(queries: Queries, since: Date): Promise<readonly RecordedGap[]> {
  const rows = await queries.$queryRaw<Row[]>`
    WITH gap AS (
      SELECT message_id FROM turns
      WHERE state = 'answered' AND (reason = 'no_evidence' OR kind = 'refuse') AND finished_at >= ${since}
      UNION
      SELECT a.in_reply_to FROM feedback f JOIN messages a ON a.id = f.message_id
      WHERE NOT f.helpful AND f.at >= ${since} AND a.in_reply_to IS NOT NULL
    )
    SELECT q.id::text, q.created_at AS at, q.text,
           CASE WHEN f.message_id IS NOT NULL THEN 'not_helpful'
                WHEN t.kind = 'refuse' THEN 'refused' ELSE 'unanswered' END AS kind,
           coalesce(a.language, q.language, 'en') AS language,
           jsonb_path_query_array(t.evidence, '$.passages[*].id') AS passages, c.details,
           (coalesce(spent.minutes, 0) / count(*) OVER (PARTITION BY q.conversation_id))::float8 AS minutes
    FROM gap JOIN turns t ON t.message_id = gap.message_id JOIN messages q ON q.id = gap.message_id
    JOIN conversations c ON c.id = q.conversation_id
    LEFT JOIN messages a ON a.in_reply_to = q.id
    LEFT JOIN feedback f ON f.message_id = a.id AND NOT f.helpful
    LEFT JOIN LATERAL (
      SELECT sum(least(greatest(extract(epoch FROM resolved_at - claimed_at) / 60, 0), ${MOST_MINUTES}::int)) AS minutes
      FROM tickets WHERE tickets.conversation_id = c.id AND claimed_at IS NOT NULL AND resolved_at IS NOT NULL
    ) AS spent ON true
    ORDER BY q.seq DESC LIMIT ${MOST_GAPS}`;
  return rows.map(({ kind, passages, details, ...gap }) => ({
    ...gap,
    kind: z.enum(GAP_KINDS).parse(kind),
    passages: z.array(z.string()).catch([]).parse(passages),
    destination: readDetails(details).destination ?? null,
  }));
}

interface Row extends Omit<RecordedGap, "kind" | "passages" | "destination"> {
  readonly kind: string;
  readonly passages: unknown;
  readonly details: unknown;
}
