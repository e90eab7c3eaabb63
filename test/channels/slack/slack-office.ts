import { vi } from "vitest";
import type { AnswerEvent, Assistant, Question } from "../../../src/assistant/assistant.ts";
import type { Slack } from "../../../src/channels/slack/slack.ts";
import { createSlack } from "../../../src/channels/slack/slack-app.ts";
import { createAnswerLinks } from "../../../src/desk/answer-link.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { createPictureLinks } from "../../../src/desk/picture-link.ts";
import { jobHandlers } from "../../../src/jobs/handle-jobs.ts";
import { createLog } from "../../../src/log.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { NO_HISTORY } from "../../../src/shipping/lane-history.ts";
import { createLookUp } from "../../../src/shipping/look-up-shipments.ts";
import { createShipmentTable } from "../../../src/shipping/shipment-table.ts";
import { findShipments } from "../../../src/storage/shipments.ts";
import { createTurns } from "../../../src/turn/take-turn.ts";
import { tellIncident } from "../../../src/turn/tell-incident.ts";
import { watchParcel } from "../../../src/turn/watch-parcel.ts";
import { createWatchKeeper } from "../../../src/watching/keep-watch.ts";
import { type RecordingSlack, startRecordingSlack } from "../../support/recording-slack.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";
import { type TranslatingModel, translationsBy } from "../../support/translations-by.ts";
import { answered } from "./answered.ts";
import { ADA, BO, DESK, OTHER, SELLER } from "./payloads.ts";
import {
  SIGNING_SECRET,
  type SignedRequest,
  signedEvent,
  signedForm,
  signedInteraction,
} from "./signed-request.ts";

const SECRET_KEY = "a secret of at least thirty-two characters";
const PUBLIC_URL = "https://desk.example";

export type Script = (question: Question, stop: AbortSignal) => AsyncIterable<AnswerEvent>;

/** Clearway as far as Slack needs it: real server, turns, desk, jobs and database; a recording Slack; a scripted assistant. */
export interface SlackOffice {
  readonly base: TestDatabase;
  readonly desk: Desk;
  readonly recorded: RecordingSlack;
  readonly slack: Slack;
  readonly url: string;
  readonly now: () => Date;
  readonly advance: (ms: number) => void;
  /** How the assistant answers from now on. */
  readonly answerWith: (script: Script) => void;
  readonly send: (request: SignedRequest) => Promise<Response>;
  /** Sends an event and waits until everything due has been handled. */
  readonly event: (payload: object) => Promise<Response>;
  readonly interact: (payload: object) => Promise<Response>;
  readonly command: (form: Readonly<Record<string, string>>) => Promise<Response>;
  /** Looks at the watched parcels, and tells what is news. */
  readonly keepWatch: () => Promise<void>;
  readonly outcomes: () => Promise<readonly (string | null)[]>;
  readonly stop: () => Promise<void>;
}

export async function openSlackOffice(
  deskChannel: string | null = DESK,
  model: TranslatingModel | null = null,
): Promise<SlackOffice> {
  const base = await openTestDatabase();
  const recorded = await startRecordingSlack();
  for (const [id, name] of [
    [SELLER, "Sam"],
    [OTHER, "Olga"],
    [ADA, "Ada"],
    [BO, "Bo"],
  ] as const) {
    recorded.addUser({ id, name, email: `${name.toLowerCase()}@example.com` });
  }
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const { database, outbox, signals } = base;
  const desk: Desk = { database, outbox, now };
  const log = createLog("silent");
  const metrics = createMetrics();
  const lookUp = createLookUp([createShipmentTable((numbers) => findShipments(database, numbers), now)]);
  let script: Script = echo;
  const assistant: Assistant = { answer: (question, stop) => script(question, stop) };
  const turns = createTurns({ database, outbox, signals, assistant, metrics, log, now });
  const slack = createSlack({
    config: {
      signingSecret: SIGNING_SECRET,
      botToken: "xoxb-test",
      deskChannel,
      apiUrl: recorded.apiUrl,
    },
    desk,
    links: {
      ...createAnswerLinks({ secretKey: SECRET_KEY, publicUrl: PUBLIC_URL }),
      pictureOf: createPictureLinks({ secretKey: SECRET_KEY, publicUrl: PUBLIC_URL }, now).pictureOf,
    },
    translations: model === null ? null : await translationsBy(model, database, metrics),
    takeTurn: turns.takeTurn,
    watchParcel: (wish) => watchParcel({ database, lookUp, now }, wish),
    ...{ publicUrl: PUBLIC_URL, log },
  });
  const mailTicket = async () => undefined;
  await outbox.work(
    jobHandlers({
      database,
      outbox,
      channels: [slack.channel],
      deskThread: slack,
      mailTicket,
      tellIncident: (id) => tellIncident(desk, id),
    }),
  );
  const server = await buildServer({
    log,
    metrics,
    isReady: async () => undefined,
    channels: [slack.routes],
  });
  const url = `${await server.listen({ port: 0, host: "127.0.0.1" })}/slack/events`;
  const send = (request: SignedRequest) => fetch(url, request);
  return {
    ...{ base, desk, recorded, slack, url, now, send },
    advance: (ms) => {
      aheadMs += ms;
    },
    answerWith: (other) => {
      script = other;
    },
    event: async (payload) => {
      const response = await send(signedEvent(payload, now()));
      await slack.worker.settle();
      return response;
    },
    interact: (payload) => send(signedInteraction(payload, now())),
    command: (form) => send(signedForm(form, now())),
    keepWatch: createWatchKeeper({
      ...{ database, outbox, lookUp, laneHistory: NO_HISTORY, now, log },
      metrics: metrics.watching,
    }).round,
    outcomes: async () =>
      (await database.slackEnvelope.findMany({ orderBy: { receivedAt: "asc" } })).map(
        ({ outcome }) => outcome,
      ),
    stop: async () => {
      await server.close();
      await slack.stop(5_000);
      await turns.stop(5_000);
      await base.stop();
      await recorded.stop();
    },
  };
}

/** Repeats the question; long enough to be streamed. */
export const echo: Script = async function* (question) {
  yield { kind: "status", status: "reading" };
  const text = `You asked: ${question.text} ${"The rule is in the article. ".repeat(12)}`;
  for (const delta of text.match(/[\s\S]{1,40}/g) ?? []) yield { kind: "text", delta };
  yield { kind: "answer", answer: answered(text) };
};

/** Waits for what jobs and clicks bring about after they have been answered. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 15_000, interval: 20 });
}
