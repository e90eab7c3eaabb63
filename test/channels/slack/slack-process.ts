// Clearway's Slack as a process of its own, for a test that kills it. Prints its address.
import type { Assistant } from "../../../src/assistant/assistant.ts";
import { createSlack } from "../../../src/channels/slack/slack-app.ts";
import { createLog } from "../../../src/log.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { openDatabase } from "../../../src/storage/database.ts";
import { openOutbox } from "../../../src/storage/outbox.ts";
import { openSignals } from "../../../src/storage/signals.ts";
import { createTurns } from "../../../src/turn/take-turn.ts";
import { answered } from "./answered.ts";
import { DESK } from "./payloads.ts";
import { SIGNING_SECRET } from "./signed-request.ts";

const [url = "", apiUrl = "", stalls = ""] = process.argv.slice(2);
const TEXT = "The rule is in the article. ".repeat(20);

const assistant: Assistant = {
  answer: async function* () {
    yield { kind: "text", delta: TEXT };
    if (stalls === "stalls") await new Promise(() => setInterval(() => undefined, 60_000));
    yield { kind: "answer", answer: answered(TEXT) };
  },
};

const database = openDatabase(url);
const [outbox, signals] = await Promise.all([openOutbox(url, () => undefined), openSignals(url)]);
const now = () => new Date();
const log = createLog("silent");
const metrics = createMetrics();
const turns = createTurns({ database, outbox, signals, assistant, metrics, log, now });
const slack = createSlack({
  translations: null,
  config: { signingSecret: SIGNING_SECRET, botToken: "xoxb-test", deskChannel: DESK, apiUrl },
  desk: { database, outbox, now },
  links: { linkTo: () => null },
  takeTurn: turns.takeTurn,
  watchParcel: async () => ({ kind: "no_number" }),
  ...{ publicUrl: "http://127.0.0.1", log },
});
const server = await buildServer({ log, metrics, isReady: async () => undefined, channels: [slack.routes] });
await slack.start();
process.stdout.write(`${await server.listen({ port: 0, host: "127.0.0.1" })}\n`);
