/** Why an answer did not help, as a tap says it. */
export const FEEDBACK_REASONS = ["wrong", "outdated", "not_my_question", "hard_to_understand"] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** Longest that a seller may say why, in characters. */
export const MAX_COMMENT_CHARACTERS = 500;

/** What a seller says of an answer. */
export interface Verdict {
  readonly helpful: boolean;
  /** One of `FEEDBACK_REASONS`, or the seller's own words. */
  readonly reason: string | null;
  readonly comment: string | null;
}
