import { z } from "zod";
import type { Queries } from "./database.ts";

const REVIEW_STATES = ["open", "settled", "withdrawn"] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** An answer that did not help, as a list shows it. */
export interface Review {
  /** The answer, which is also the name of its review. */
  readonly messageId: string;
  readonly conversationId: string;
  readonly state: ReviewState;
  readonly openedAt: Date;
  /** Who looked at it last. */
  readonly agentName: string | null;
  readonly note: string | null;
  readonly question: string;
  readonly language: string | null;
  /** What the seller said of it; null once they took it back. */
  readonly reason: string | null;
  readonly comment: string | null;
}

const MOST = 200;

/** Opens the review of an answer, once: one that a person settled stays so, one that was withdrawn opens again. */
export async function openReview(queries: Queries, messageId: string, at: Date): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO reviews AS known (message_id, opened_at) VALUES (${messageId}::uuid, ${at})
    ON CONFLICT (message_id) DO UPDATE SET state = 'open', opened_at = EXCLUDED.opened_at
    WHERE known.state = 'withdrawn'`;
}

/** Closes a review that nobody touched yet. */
export async function withdrawReview(queries: Queries, messageId: string): Promise<void> {
  await queries.review.updateMany({
    where: { messageId, state: "open", touchedAt: null },
    data: { state: "withdrawn" },
  });
}

/** Notes that a person looked at a review; false when there is none that waits. */
export async function touchReview(
  queries: Queries,
  messageId: string,
  touched: {
    readonly agentId: string;
    readonly at: Date;
    readonly state: "open" | "settled";
    readonly note: string | null;
  },
): Promise<boolean> {
  const { agentId, at, state, note } = touched;
  const { count } = await queries.review.updateMany({
    where: { messageId, state: "open" },
    data: { agentId, touchedAt: at, state, ...(note === null ? {} : { note }) },
  });
  return count > 0;
}

/** The reviews in one state, who waits longest first. */
export async function listReviews(queries: Queries, state: ReviewState): Promise<readonly Review[]> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT r.message_id::text AS "messageId", a.conversation_id::text AS "conversationId", r.state,
           r.opened_at AS "openedAt", g.name AS "agentName", r.note, q.text AS question, a.language,
           f.reason, f.comment
    FROM reviews r JOIN messages a ON a.id = r.message_id JOIN messages q ON q.id = a.in_reply_to
    LEFT JOIN feedback f ON f.message_id = r.message_id LEFT JOIN agents g ON g.id = r.agent_id
    WHERE r.state = ${state} ORDER BY r.opened_at, r.message_id LIMIT ${MOST}`;
  return rows.map(toReview);
}

export async function findReview(queries: Queries, messageId: string): Promise<Review | null> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT r.message_id::text AS "messageId", a.conversation_id::text AS "conversationId", r.state,
           r.opened_at AS "openedAt", g.name AS "agentName", r.note, q.text AS question, a.language,
           f.reason, f.comment
    FROM reviews r JOIN messages a ON a.id = r.message_id JOIN messages q ON q.id = a.in_reply_to
    LEFT JOIN feedback f ON f.message_id = r.message_id LEFT JOIN agents g ON g.id = r.agent_id
    WHERE r.message_id = ${messageId}::uuid`;
  return rows[0] === undefined ? null : toReview(rows[0]);
}

type Row = Omit<Review, "state"> & { readonly state: string };

function toReview(row: Row): Review {
  return { ...row, state: z.enum(REVIEW_STATES).parse(row.state) };
}
