import type { Queries } from "./database.ts";

/** Keeps one verdict per answer; a later one replaces it. False when the answer is not in this conversation. */
export async function saveFeedback(
  queries: Queries,
  feedback: {
    readonly conversationId: string;
    readonly messageId: string;
    readonly helpful: boolean;
    readonly reason: string | null;
  },
): Promise<boolean> {
  const { conversationId, messageId, helpful, reason } = feedback;
  const answer = await queries.message.findFirst({
    where: { id: messageId, conversationId, author: "assistant" },
  });
  if (answer === null) return false;
  await queries.feedback.upsert({
    where: { messageId },
    create: { messageId, helpful, reason },
    update: { helpful, reason, at: new Date() },
  });
  return true;
}
