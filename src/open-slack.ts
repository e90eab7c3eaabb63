import type { Slack } from "./channels/slack/slack.ts";
import type { SlackDeps } from "./channels/slack/slack-app.ts";
import type { SlackConfig } from "./channels/slack/slack-client.ts";
import { withoutSlack } from "./channels/slack/without-slack.ts";
import type { Config } from "./config.ts";

/** Slack as it is configured; its libraries are loaded only where it is used. */
export async function openSlack(config: Config, deps: Omit<SlackDeps, "config">): Promise<Slack> {
  const settings = settingsOf(config);
  if (settings === null) return withoutSlack();
  const { createSlack } = await import("./channels/slack/slack-app.ts");
  return createSlack({ config: settings, ...deps });
}

function settingsOf(config: Config): SlackConfig | null {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken } = config;
  if (signingSecret === undefined || botToken === undefined) return null;
  return {
    ...{ signingSecret, botToken },
    deskChannel: config.SLACK_DESK_CHANNEL ?? null,
    apiUrl: config.SLACK_API_URL,
  };
}
