import { App, type Receiver } from "@slack/bolt";
import type { Logger } from "../../log.ts";
import type { BotIdentity } from "./bot-identity.ts";
import { clientOptions, type SlackConfig, slackLog } from "./slack-client.ts";

export type BoltApp = App;

/** Our own route receives, since Bolt keeps events in memory only and forgets them with the process. */
const NO_RECEIVER: Receiver = {
  init: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
};

/**
 * Bolt for one workspace: finds the listener and the client of an event. Several workspaces need an installation
 * store in `authorize`: they come with OAuth.
 */
export function createBoltApp(
  config: SlackConfig,
  identity: () => Promise<BotIdentity>,
  log: Logger,
): BoltApp {
  const app = new App({
    receiver: NO_RECEIVER,
    authorize: async () => {
      const { team, userId, botId } = await identity();
      return {
        botToken: config.botToken,
        botUserId: userId,
        teamId: team,
        ...(botId === null ? {} : { botId }),
      };
    },
    // One shared memory of conversations is of no use to us and never forgets.
    convoStore: false,
    developerMode: false,
    logger: slackLog(log),
    clientOptions: clientOptions(config, log),
  });
  // What goes wrong belongs to whoever asked for the event to be processed; swallowed here, events would be lost.
  app.error(async (error) => {
    throw error;
  });
  return app;
}
