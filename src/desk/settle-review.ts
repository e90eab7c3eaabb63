import { touchReview } from "../storage/reviews.ts";
import type { Desk } from "./desk.ts";

/**
 * An agent looks at an answer that did not help: `take` says so, after which the seller's change of mind no longer
 * closes it; `settle` closes it. False when it is not waiting (any more).
 */
export function settleReview(
  desk: Pick<Desk, "database" | "now">,
  request: {
    readonly messageId: string;
    readonly agentId: string;
    readonly move: "take" | "settle";
    /** What was found or done; null keeps what was noted. */
    readonly note: string | null;
  },
): Promise<boolean> {
  const { messageId, agentId, move, note } = request;
  const state = move === "settle" ? "settled" : "open";
  return touchReview(desk.database, messageId, { agentId, state, note, at: desk.now() });
}
