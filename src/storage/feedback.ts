import type { Verdict } from "../domain/feedback.ts";
import type { Queries } from "./database.ts";

/**
 * Keeps one verdict per answer; a later one replaces it, but a repeat without a reason keeps the reason that was
 * given. Null takes it back. False when the answer is not in this conversation.
 */
export async function saveFeedback(
  queries: Queries,
  feedback: {
    readonly conversationId: string;
    readonly messageId: string;
    readonly verdict: Verdict | null;
    readonly at: Date;
  },
): Promise<boolean> {
  const { conversationId, messageId, verdict, at } = feedback;
  const answer = await queries.message.findFirst({
    where: { id: messageId, conversationId, author: "assistant" },
  });
  if (answer === null) return false;
  if (verdict === null) {
    await queries.feedback.deleteMany({ where: { messageId } });
    return true;
  }
  const { helpful, reason, comment } = verdict;
  await queries.$executeRaw`
    INSERT INTO feedback AS known (message_id, helpful, reason, comment, at)
    VALUES (${messageId}::uuid, ${helpful}, ${reason}, ${comment}, ${at})
    ON CONFLICT (message_id) DO UPDATE SET
      reason = CASE WHEN known.helpful = EXCLUDED.helpful THEN coalesce(EXCLUDED.reason, known.reason)
                    ELSE EXCLUDED.reason END,
      comment = CASE WHEN known.helpful = EXCLUDED.helpful THEN coalesce(EXCLUDED.comment, known.comment)
                     ELSE EXCLUDED.comment END,
      helpful = EXCLUDED.helpful, at = EXCLUDED.at`;
  return true;
}
