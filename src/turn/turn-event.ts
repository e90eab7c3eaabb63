import type { Card } from "../domain/card.ts";
import type { Message } from "../domain/message.ts";

/** What the assistant is doing while nothing can be shown yet. */
export type TurnStatus = "reading" | "searching" | "looking_up" | "writing";

/**
 * What a turn yields, in this order: any number of `status`, `text` and `card`; then one `reply` (saved exactly
 * as streamed), perhaps `handed_off`; or one of `silent`, `failed`, `rejected`. A channel draws them.
 */
export type TurnEvent =
  | { readonly kind: "status"; readonly status: TurnStatus }
  | { readonly kind: "text"; readonly delta: string }
  | { readonly kind: "card"; readonly card: Card }
  | { readonly kind: "reply"; readonly message: Message }
  | { readonly kind: "handed_off"; readonly ticket: { readonly number: string } }
  /** Nothing will be said, and why: `duplicate`, `desk_has_it`, `taken_over`. */
  | { readonly kind: "silent"; readonly reason: "duplicate" | "desk_has_it" | "taken_over" }
  /** The assistant broke down; the apology is saved as the reply would be. */
  | { readonly kind: "failed"; readonly apology: string }
  /** The message was not taken: its id was used for another text. */
  | { readonly kind: "rejected"; readonly reason: "other_text" };
