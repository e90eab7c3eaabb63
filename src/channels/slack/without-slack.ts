import { slackRoutes } from "./routes.ts";
import type { Slack } from "./slack.ts";

/** Slack where it is not set up: the route says so, tickets are shown nowhere, delivering throws. */
export function withoutSlack(): Slack {
  const nothing = async () => undefined;
  return {
    routes: slackRoutes(null),
    channel: {
      name: "slack",
      deliver: async (message) => {
        throw new Error(`Message ${message.id} belongs to a Slack thread, but Slack is not configured.`);
      },
    },
    worker: { kick: () => undefined, settle: nothing },
    showTicket: nothing,
    mirrorMessage: nothing,
    translateMessage: null,
    showIncident: nothing,
    start: nothing,
    stop: nothing,
  };
}
