import type { FeedbackReason } from "../../domain/feedback.ts";

/** Asking why an answer did not help. */
export interface ReasonTexts {
  readonly why: string;
  readonly reasons: Readonly<Record<FeedbackReason, string>>;
  readonly ownWords: string;
  readonly send: string;
}
