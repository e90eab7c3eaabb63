import type { Verdict } from "../domain/feedback.ts";
import { saveFeedback } from "../storage/feedback.ts";
import { openReview, withdrawReview } from "../storage/reviews.ts";
import type { Desk } from "./desk.ts";

/**
 * What a seller says of an answer of their conversation. One that did not help is put before the agents, once;
 * another verdict, or none (null), withdraws it if nobody has looked at it yet. False when the answer is not theirs.
 */
export function judgeAnswer(
  desk: Pick<Desk, "database" | "now">,
  judged: { readonly conversationId: string; readonly messageId: string; readonly verdict: Verdict | null },
): Promise<boolean> {
  const at = desk.now();
  return desk.database.$transaction(async (transaction) => {
    if (!(await saveFeedback(transaction, { ...judged, at }))) return false;
    if (judged.verdict?.helpful === false) await openReview(transaction, judged.messageId, at);
    else await withdrawReview(transaction, judged.messageId);
    return true;
  });
}
