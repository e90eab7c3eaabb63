import type { SlackClient } from "./slack-client.ts";

/** Who we are in the workspace. */
export interface BotIdentity {
  readonly team: string;
  readonly userId: string;
  readonly botId: string | null;
}

/** Asks Slack once who we are; a failure is asked again at the next need. */
export function createBotIdentity(client: SlackClient): () => Promise<BotIdentity> {
  let known: Promise<BotIdentity> | null = null;
  const ask = async (): Promise<BotIdentity> => {
    const { team_id: team, user_id: userId, bot_id: botId } = await client.auth.test();
    if (!team || !userId) throw new Error("Slack's auth.test names neither team nor user.");
    return { team, userId, botId: botId ?? null };
  };
  return () => {
    known ??= ask().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}
