import type { Card } from "./card.ts";
import type { Citation } from "./citation.ts";
import type { Estimate } from "./customs/estimate.ts";
import type { CaseDetails } from "./tickets/case-details.ts";
import type { CaseType } from "./tickets/ticket.ts";

export const ANSWER_KINDS = ["answer", "estimate", "shipment", "clarify", "refuse", "escalate"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Why an answer is not simply an answer. */
export const REASONS = [
  "evasion",
  "out_of_scope",
  "no_evidence",
  "case_specific",
  "person_asked",
  "wrong_input",
] as const;
export type Reason = (typeof REASONS)[number];

/** What an answer rested on, kept with the turn so that it can be found again when a source changes. */
export interface Evidence {
  readonly passages: readonly { readonly id: string; readonly version: string }[];
  readonly shipments: readonly unknown[];
  /** With the rule each used. */
  readonly estimates: readonly Estimate[];
}

/** Tokens of one turn over all its requests. `cost` is in the currency of the configured prices; null without them. */
export interface ModelUse {
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly cost: number | null;
}

/** What an answer stood on when somebody stopped it. */
export type Basis = Pick<Answer, "citations" | "evidence" | "modelUse">;

/** A finished reply of the assistant. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly reason: Reason | null;
  readonly lang: string;
  /** Markdown with `[n]` markers that point at citations. */
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly cards: readonly Card[];
  readonly suggestions: readonly string[];
  /** Details the seller was asked for. */
  readonly missing: readonly string[];
  readonly answeredBy: "model" | "without_model";
  readonly evidence: Evidence;
  /** What the answer used of a model; null where none was asked. */
  readonly modelUse: ModelUse | null;
  /** Parcels whose news the seller wants to be told from now on, or no longer; absent: nothing changes. */
  readonly watches?: readonly { readonly number: string; readonly wanted: boolean }[];
  /** Set when the case should go to a person. */
  readonly handoff: HandoffRequest | null;
}

/** The case as far as the conversation tells it. */
export interface HandoffRequest {
  readonly caseType: CaseType;
  readonly details: CaseDetails;
  /** True when the seller has to fill in what is missing before a ticket can be opened. */
  readonly needsDetails: boolean;
}
