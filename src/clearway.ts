import { checkAndKeep } from "./assistant/check-list.ts";
import { modelSettings } from "./assistant/model-settings.ts";
import { openAssistant, openLibrary, ROOT } from "./assistant/open-assistant.ts";
import { openChatModel } from "./assistant/open-chat-model.ts";
import { meaningsSettings, openMeanings } from "./assistant/open-meanings.ts";
import { openTranslations } from "./assistant/translate/open-translations.ts";
import { watchLibrary } from "./assistant/watch-library.ts";
import { signedInAgent } from "./channels/console/agent-session.ts";
import { inviteFirstAgent } from "./channels/console/first-agent.ts";
import { consoleRoutes } from "./channels/console/routes.ts";
import { createFormChannel } from "./channels/form/form-channel.ts";
import { formRoutes } from "./channels/form/routes.ts";
import { helpPages } from "./channels/help/pages.ts";
import { listRoutes } from "./channels/lists/routes.ts";
import { mailNotice } from "./channels/mail/mail-notice.ts";
import { mailTicket } from "./channels/mail/mail-ticket.ts";
import { createMail } from "./channels/mail/smtp-mail.ts";
import { watchLinkRoutes } from "./channels/mail/watch-routes.ts";
import { pictureRoutes } from "./channels/pictures/routes.ts";
import { receiptRoutes } from "./channels/receipt/routes.ts";
import { demoPage } from "./channels/widget/demo-page.ts";
import { createOpenStreams } from "./channels/widget/open-streams.ts";
import { widgetRoutes } from "./channels/widget/routes.ts";
import { createWidgetChannel } from "./channels/widget/widget-channel.ts";
import type { Config } from "./config.ts";
import { createAnswerLinks } from "./desk/answer-link.ts";
import { createListLinks } from "./desk/list-link.ts";
import { createPictureLinks } from "./desk/picture-link.ts";
import { jobHandlers } from "./jobs/handle-jobs.ts";
import { lookForIncidents } from "./jobs/look-for-incidents.ts";
import { schedule } from "./jobs/schedule.ts";
import type { Logger } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { openParcels } from "./open-parcels.ts";
import { openSlack } from "./open-slack.ts";
import { buildServer } from "./server.ts";
import { forgetOldAnswers } from "./shipping/forget-old-answers.ts";
import { loadSamples } from "./shipping/load-samples.ts";
import { sampleParcels } from "./shipping/sample-parcels.ts";
import { openDatabase } from "./storage/database.ts";
import { freePort } from "./storage/free-port.ts";
import { forgetSpending, openModelBudget } from "./storage/model-spending.ts";
import { openOutbox } from "./storage/outbox.ts";
import { keptSecretKey } from "./storage/secret-key.ts";
import { serveDatabase } from "./storage/serve-database.ts";
import { openSignals } from "./storage/signals.ts";
import type { Channel } from "./turn/channel.ts";
import { handOff } from "./turn/hand-off.ts";
import { relayReply } from "./turn/relay.ts";
import { createTurns } from "./turn/take-turn.ts";
import { tellIncident } from "./turn/tell-incident.ts";

/** A Clearway that serves. */
export interface Clearway {
  /** Where it listens: http://HOST:PORT. */
  readonly url: string;
  /** One-time link of the first agent; null once there is one. */
  readonly firstAgent: string | null;
  /** Finishes what runs, then leaves the database. */
  readonly stop: () => Promise<void>;
}

const RESUME_EVERY_MS = 5_000;
/** A push is told within this time. */
const WATCH_EVERY_MS = 5_000;
/** Parcels are scanned a few times a day. */
const INCIDENTS_EVERY_MS = 900_000;
const FORGET_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
const STOP_PATIENCE_MS = 8_000;

/** What a start may have otherwise. */
export interface StartOptions {
  /** The clock. */
  readonly now?: () => Date;
  /** Reads articles, rules and prompts anew whenever one of them changes, for people who write them. */
  readonly watchesLibrary?: boolean;
}

/**
 * Builds everything once, bottom up, and starts serving.
 * @throws Error in a few sentences when it cannot: bad articles, no database, a port in use.
 */
export async function startClearway(
  config: Config,
  log: Logger,
  { now = () => new Date(), watchesLibrary = false }: StartOptions = {},
): Promise<Clearway> {
  const port = config.PORT === 0 ? await freePort() : config.PORT;
  const url = `http://${config.HOST.includes(":") ? `[${config.HOST}]` : config.HOST}:${port}`;
  const publicUrl = config.PUBLIC_URL ?? url;
  const secretKey = config.SECRET_KEY ?? (await keptSecretKey(config.CLEARWAY_DATA));
  const opened = await openLibrary();
  // Reading the articles leaves much behind; given back now, the parts that follow grow into the same memory.
  globalThis.gc?.();
  const served = await serveDatabase({ url: config.DATABASE_URL, folder: config.CLEARWAY_DATA });
  const database = openDatabase(served.url);
  const leave: (() => Promise<unknown>)[] = [() => served.stop(), () => database.$disconnect()];
  const stop = async () => {
    for (const step of leave.splice(0).reverse()) {
      await step().catch((error: unknown) => log.error({ err: error }, "a part did not stop cleanly"));
    }
  };
  try {
    const outbox = await openOutbox(served.url, (error) =>
      log.error({ err: error }, "the job queue reports an error"),
    );
    leave.push(() => outbox.stop());
    const signals = await openSignals(served.url);
    leave.push(() => signals.stop());
    const watched = watchesLibrary ? watchLibrary(opened, { root: ROOT, log }) : null;
    leave.push(async () => watched?.stop());
    const library = watched?.current ?? (() => opened);
    if (served.embedded) await loadSamples(database, now());

    const metrics = createMetrics();
    const { lookUp, lists, laneHistory, incidentOf, watch, keeper, pushRoutes } = openParcels(config, {
      ...{ database, outbox, metrics, now, log },
    });
    leave.push(() => lists.stop(STOP_PATIENCE_MS));
    const listLinks = createListLinks({ secretKey, publicUrl });
    const checkList = checkAndKeep(lists, { lookUp, linkTo: listLinks.linkTo });
    const shared = { lookUp, laneHistory, incidentOf, publicUrl, metrics, log };
    const model = modelSettings(config);
    const budget = openModelBudget(database, {
      perDay: config.MODEL_DAILY_TOKENS ?? null,
      perContact: config.MODEL_DAILY_TOKENS_PER_CONTACT ?? null,
    });
    const meanings = await openMeanings(opened.knowledge, meaningsSettings(config), { metrics, log });
    leave.push(async () => meanings.stop());
    const chat = await openChatModel(model, metrics);
    const assistant = await openAssistant(library, { ...shared, model, chat, budget, meanings, checkList });
    const withoutModel = await openAssistant(library, { ...shared, model, chat: null });
    const translations = openTranslations({ database, library, model, chat, budget, metrics });
    const turns = createTurns({ database, outbox, signals, assistant, metrics, log, now });
    leave.push(() => turns.stop(STOP_PATIENCE_MS));
    const desk = { database, outbox, now };

    const mail =
      config.SMTP_URL === undefined ? null : createMail({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM });
    const links = createAnswerLinks({ secretKey, publicUrl });
    const pictures = createPictureLinks({ secretKey, publicUrl }, now);
    const slackLinks = { ...links, pictureOf: pictures.pictureOf };
    const slack = await openSlack(config, {
      desk,
      links: slackLinks,
      translations,
      takeTurn: turns.takeTurn,
      watchParcel: watch,
      ...{ publicUrl, log },
    });
    const streams = createOpenStreams(signals);
    const secureCookies = publicUrl.startsWith("https://");
    const room = { database, outbox, desk, signals, streams, secretKey, publicUrl, log, now };
    const kept = { lists, listLinks };
    const letters = createFormChannel({ ...room, mail });
    const byMail: Channel["deliver"] = async (message, conversation) => {
      const isNews = await mailNotice({ ...room, mail }, message, conversation);
      if (!isNews) await letters.deliver(message, conversation);
    };
    const form = { ...letters, deliver: byMail };
    // A seller who has left the page reads the answer in their mail, with the private link.
    const widget = createWidgetChannel({ streams, mail: byMail });
    const channels = [slack.channel, widget, form];

    const server = await buildServer({
      ...{ log, metrics },
      isReady: async () => void (await database.$queryRaw`SELECT 1`),
      channels: [
        demoPage({ publicUrl, sampleNumbers: (language) => sampleParcels(database, now, language) }),
        helpPages({
          ...{ knowledge: () => library().knowledge, publicUrl, now },
          ...(watchesLibrary ? { cacheSeconds: 0 } : {}),
        }),
        widgetRoutes({
          ...{ ...room, ...kept, turns, handOff: (demand) => handOff(desk, demand) },
          watchParcel: watch,
          identitySecret: config.WIDGET_IDENTITY_SECRET,
          allowedOrigins: config.WIDGET_ALLOWED_ORIGINS,
        }),
        formRoutes({ ...room, sendsMail: mail !== null }),
        consoleRoutes({
          ...{
            ...room,
            ...kept,
            secureCookies,
            lookUp,
            articles: library,
            translations,
            relayReply: (request) => relayReply(desk, request),
          },
        }),
        receiptRoutes({
          ...{ database, links, now, assistant: withoutModel },
          isAgent: async (request) =>
            (await signedInAgent({ database, secureCookies, now }, request)) !== null,
        }),
        listRoutes({ lists, links: listLinks }),
        slack.routes,
        watchLinkRoutes(room),
        pictureRoutes({ links: pictures }),
        pushRoutes,
      ],
    });
    leave.push(() => server.close());
    await outbox.work(
      jobHandlers({
        database,
        outbox,
        channels,
        deskThread: slack,
        mailTicket: (id) => mailTicket({ ...room, mail }, id),
        tellIncident: (id) => tellIncident(desk, id),
      }),
    );
    await slack.start();
    leave.push(() => slack.stop(STOP_PATIENCE_MS));
    const recurring = schedule(
      [
        { name: "resume_turns", everyMs: RESUME_EVERY_MS, run: turns.resumeAbandoned },
        { name: "keep_watch", everyMs: WATCH_EVERY_MS, run: keeper.round },
        { name: "resume_lists", everyMs: RESUME_EVERY_MS, run: lists.resumeAbandoned },
        {
          name: "look_for_incidents",
          everyMs: INCIDENTS_EVERY_MS,
          run: () =>
            lookForIncidents({ database, outbox, times: () => library().rules.times, laneHistory, now }),
        },
        {
          name: "forget_answers",
          everyMs: FORGET_EVERY_MS,
          run: () => forgetOldAnswers(database, now()),
        },
        { name: "forget_spending", everyMs: DAY_MS, run: () => forgetSpending(database) },
      ],
      log,
    );
    leave.push(async () => {
      recurring.stop();
      await keeper.stop();
    });

    await server.listen({ host: config.HOST, port });
    void meanings.fill();
    return { url, firstAgent: await inviteFirstAgent(database, publicUrl, now()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
