import type { Translations } from "../../assistant/translate/translations.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Logger } from "../../log.ts";
import { storeEnvelope } from "../../storage/slack.ts";
import type { Inbound } from "../../turn/inbound.ts";
import type { TurnEvent } from "../../turn/turn-event.ts";
import { createBoltApp } from "./bolt-app.ts";
import { createBotIdentity } from "./bot-identity.ts";
import { mirrorMessage, showTicket, translateMessage } from "./desk-thread.ts";
import { createFetchFile } from "./fetch-file.ts";
import { apologise } from "./give-up.ts";
import { showIncident } from "./incident-card.ts";
import { createInteractions } from "./interactions.ts";
import { registerListeners } from "./listeners.ts";
import { createPeople } from "./people.ts";
import { slackRoutes } from "./routes.ts";
import type { Slack } from "./slack.ts";
import { createSlackChannel } from "./slack-channel.ts";
import { createSlackClient, type SlackConfig } from "./slack-client.ts";
import { faultName, unwrapped } from "./slack-error.ts";
import type { SlackLinks } from "./slack-links.ts";
import type { SlackRoom } from "./slack-room.ts";
import { createSlackWorker } from "./worker.ts";

export interface SlackDeps {
  readonly links: SlackLinks;
  readonly config: SlackConfig;
  readonly desk: Desk;
  /** Null without a model. */
  readonly translations: Translations | null;
  readonly takeTurn: (inbound: Inbound) => AsyncIterable<TurnEvent>;
  readonly watchParcel: SlackRoom["watchParcel"];
  /** Where browsers reach the desk, without a closing slash. */
  readonly publicUrl: string;
  readonly log: Logger;
}

/** Slack, wired together for one workspace; several workspaces come with OAuth. */
export function createSlack(deps: SlackDeps): Slack {
  const { config, desk, links, translations, takeTurn, watchParcel, publicUrl, log } = deps;
  const { database, now } = desk;
  const client = createSlackClient(config, log);
  const identity = createBotIdentity(client);
  const { deskChannel } = config;
  const room = {
    ...{ desk, links, translations, takeTurn, watchParcel, log, deskChannel },
    people: createPeople(now),
    fetchFile: createFetchFile(config, log),
  };
  const app = createBoltApp(config, identity, log);
  registerListeners(app, room);

  const worker = createSlackWorker({
    ...{ database, now, log },
    handle: async (body) => {
      let outcome = "ignored: nobody_listens";
      const report = (said: string) => {
        outcome = said;
      };
      const event = { body, ack: async () => undefined, customProperties: { report } };
      await app.processEvent(event).catch((error: unknown) => {
        throw unwrapped(error);
      });
      return outcome;
    },
    giveUp: async (body) => apologise(room, client, await identity(), body),
  });
  const interactions = createInteractions(app, log);
  const posting = { database, client, links, log };
  const team = async () => (await identity()).team;
  const place = deskChannel === null ? null : { ...posting, deskChannel, translations, team };

  return {
    routes: slackRoutes({
      ...{ signingSecret: config.signingSecret, now, log },
      store: (eventId, body) => storeEnvelope(database, eventId, body),
      kick: worker.kick,
      interact: interactions.interact,
    }),
    channel: createSlackChannel(posting),
    worker,
    showTicket: async (ticketId) => (place === null ? undefined : showTicket(place, ticketId)),
    showIncident: async (id) => (place === null ? undefined : showIncident({ ...place, publicUrl }, id)),
    mirrorMessage: async (messageId) => (place === null ? undefined : mirrorMessage(place, messageId)),
    translateMessage: place === null || translations === null ? null : (id) => translateMessage(place, id),
    start: async () => {
      await identity().catch((error: unknown) =>
        log.warn({ code: faultName(error) }, "Slack does not say who we are yet; it is asked again"),
      );
      worker.start();
    },
    stop: async (patienceMs) => {
      const patience = new Promise<void>((done) => setTimeout(done, patienceMs).unref());
      await Promise.all([worker.stop(patienceMs), Promise.race([interactions.settle(), patience])]);
    },
  };
}
