import type { Answer, Basis } from "../domain/answer.ts";
import type { Card } from "../domain/card.ts";
import type { Said } from "../domain/message.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import type { CaseDetails } from "../domain/tickets/case-details.ts";

export interface Question {
  readonly text: string;
  /** Oldest first, without the question itself. */
  readonly history: readonly Said[];
  /** What is known of the case and the contact. */
  readonly details: CaseDetails;
  /** How the last turns of this conversation ended, newest first. */
  readonly outcomes: readonly { readonly kind: string | null; readonly reason: string | null }[];
  /** Language of the contact where the text does not tell. */
  readonly locale: string | null;
  /** True where an agent can answer without an e-mail address. */
  readonly isReachable: boolean;
  readonly now: Date;
  /** Reads the parcels whose news the contact is told; absent where nobody could be told later. */
  readonly watched?: () => Promise<readonly WatchedParcel[]>;
  /** Whose budget of the model this uses; absent where nobody is known. */
  readonly contactId?: string;
  /** Where it was asked; absent where nothing is kept. */
  readonly from?: { readonly conversationId: string; readonly messageId: string };
}

/** A parcel whose news the contact is told, as it was last seen. */
export interface WatchedParcel {
  readonly number: string;
  readonly shipment: Shipment | null;
}

/**
 * What an answer yields while it is made; the last event is `answer`, or `stopped` where it was told to stop. Its text
 * is the sum of the deltas.
 */
export type AnswerEvent =
  | { readonly kind: "status"; readonly status: "reading" | "searching" | "looking_up" | "writing" }
  | { readonly kind: "text"; readonly delta: string }
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "answer"; readonly answer: Answer }
  /** With what it had consulted until then. */
  | { readonly kind: "stopped"; readonly basis: Basis };

export interface Assistant {
  /** Ends early, without an `answer`, only when `stop` is aborted. */
  readonly answer: (question: Question, stop: AbortSignal) => AsyncIterable<AnswerEvent>;
}
