import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createSlackChannel } from "../../../src/channels/slack/slack-channel.ts";
import { createSlackClient } from "../../../src/channels/slack/slack-client.ts";
import type { Card } from "../../../src/domain/card.ts";
import { createLog } from "../../../src/log.ts";
import { getConversation } from "../../../src/storage/conversations.ts";
import { findMessage } from "../../../src/storage/messages.ts";
import { answered } from "./answered.ts";
import { DM, messageEvent } from "./payloads.ts";
import { echo, openSlackOffice, type Script, type SlackOffice } from "./slack-office.ts";

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterAll(() => office.stop());
afterEach(() => {
  for (const method of [
    "chat.startStream",
    "chat.appendStream",
    "chat.stopStream",
    "chat.postMessage",
    "chat.update",
  ]) {
    office.recorded.refuse(method, null);
  }
  office.answerWith(echo);
});

/** Asks, and returns the thread as it stands then. */
async function ask(text = "What now?") {
  const event = messageEvent({ text });
  await office.event(event);
  const outcome = () =>
    office.base.database.slackEnvelope
      .findUniqueOrThrow({ where: { eventId: event.event_id } })
      .then((row) => row.outcome);
  return { event, outcome, thread: () => office.recorded.thread(DM, event.event.ts) };
}

const says = (text: string, cards: readonly Card[] = []): Script =>
  async function* () {
    for (const delta of text.match(/[\s\S]{1,300}/g) ?? []) yield { kind: "text", delta };
    for (const card of cards) yield { kind: "card", card };
    yield { kind: "answer", answer: answered(text, { cards }) };
  };

test.each(["unknown_method", "channel_type_not_supported", "not_allowed_token_type"])(
  "where streaming is refused with %s, the answer is posted as a whole, blocks and all",
  async (error) => {
    office.recorded.refuse("chat.startStream", { error });
    const { thread, outcome } = await ask();
    expect(thread()).toMatchObject([
      {
        isStreaming: false,
        text: expect.stringContaining("You asked: What now?"),
        blocks: [
          { type: "markdown", text: expect.stringContaining("You asked: What now?") },
          {
            type: "context",
            elements: [{ text: expect.stringMatching(/^<https:\/\/desk\.example\/a\/[\w-]{44}\|Receipt>$/) }],
          },
          { type: "context_actions" },
          { type: "actions" },
        ],
      },
    ]);
    expect(await outcome()).toBe("answered");
  },
);

test("a start that is held back by the rate limit does not hold back the answer", async () => {
  office.recorded.script("chat.startStream", { status: 429, retryAfter: 30 });
  const { thread } = await ask();
  expect(thread()).toMatchObject([{ text: expect.stringContaining("You asked") }]);
});

test("a stream that breaks off is replaced by the whole answer, in the same message", async () => {
  office.answerWith(says("The rule is in the article. ".repeat(60)));
  office.recorded.script("chat.appendStream", { error: "message_not_in_streaming_state" });
  const { thread } = await ask();
  expect(thread()).toHaveLength(1);
  expect(thread()[0]?.blocks[0]).toEqual({
    type: "markdown",
    text: "The rule is in the article. ".repeat(60).trim(),
  });
});

test("an end that Slack does not take is replaced as well, and once", async () => {
  office.recorded.script("chat.stopStream", { error: "internal_error" });
  const { thread } = await ask();
  expect(thread()).toHaveLength(1);
  expect(thread()).toMatchObject([{ isStreaming: false, blocks: [{ type: "markdown" }, {}, {}, {}] }]);
});

test("when Slack tells us to wait, the answer comes after the wait, once", async () => {
  office.recorded.refuse("chat.startStream", { error: "unknown_method" });
  office.recorded.script("chat.postMessage", { status: 429, retryAfter: 40 });
  const { thread, outcome } = await ask();
  expect(thread()).toHaveLength(0);
  expect(await outcome()).toBe("attempt 1");
  office.advance(39_000);
  await office.slack.worker.settle();
  expect(thread()).toHaveLength(0);
  office.advance(2_000);
  await office.slack.worker.settle();
  expect(thread()).toHaveLength(1);
  expect(await outcome()).toBe("answered");
});

test("a Slack that is down gets the answer when it is up again", async () => {
  office.recorded.refuse("chat.startStream", { status: 503 });
  office.recorded.refuse("chat.postMessage", { status: 503 });
  const { thread, outcome } = await ask();
  expect(await outcome()).toBe("attempt 1");
  office.recorded.refuse("chat.postMessage", null);
  office.advance(2_000);
  await office.slack.worker.settle();
  expect(thread()).toHaveLength(1);
  expect(await outcome()).toBe("answered");
});

test("blocks that Slack cannot draw never cost the seller the words", async () => {
  office.recorded.refuse("chat.startStream", { error: "unknown_method" });
  office.recorded.script("chat.postMessage", { error: "invalid_blocks" });
  const { thread } = await ask();
  expect(thread()).toMatchObject([{ text: expect.stringContaining("You asked"), blocks: [] }]);
});

test("a picture that Slack cannot fetch costs the seller neither the words nor the rest of the card", async () => {
  const stops = [{ label: "At import customs", state: "here", date: null }] as const;
  const card: Card = {
    ...{ kind: "shipment", number: "LP00123456789012", carrier: null, tone: "waiting", isSample: false },
    ...{ route: { origin: null, destination: null }, status: "At import customs", nextMove: "Wait." },
    ...{ facts: [], events: [] },
    way: { title: "The way of the parcel", description: "Now: At import customs.", stops, gauge: null },
  };
  office.answerWith(says("It is at customs.", [card]));
  office.recorded.refuse("chat.startStream", { error: "unknown_method" });
  const kinds = async () =>
    (await ask()).thread()[0]?.blocks.map((block) => Reflect.get(Object(block), "type"));
  const whole = await kinds();
  expect(whole).toContain("image");
  office.recorded.script("chat.postMessage", { error: "invalid_blocks" });
  expect(await kinds()).toEqual(whole?.filter((kind) => kind !== "image"));
});

test("an answer longer than Slack takes comes in several messages, the buttons under the last", async () => {
  office.answerWith(says("A sentence about customs in Brazil. ".repeat(700)));
  const { thread } = await ask();
  const standing = thread();
  expect(standing.length).toBe(3);
  const texts = standing.map(({ blocks }) => String(Reflect.get(Object(blocks[0]), "text")));
  expect(texts.join(" ").length).toBeGreaterThan(25_000);
  for (const text of texts) expect(text.length).toBeLessThanOrEqual(12_000);
  expect(standing.map(({ blocks }) => blocks.length)).toEqual([1, 1, 4]);
});

test("a long answer goes over the stream that is just being opened, not beside it", async () => {
  office.recorded.script("chat.startStream", { lateMs: 400 });
  office.answerWith(says("A sentence about customs in Brazil. ".repeat(700)));
  const { thread } = await ask();
  expect(thread()).toHaveLength(3);
});

test("nothing the assistant says can call a channel", async () => {
  office.answerWith(says(`Look <!channel> and <@U0ADA> and @here. ${"More. ".repeat(60)}`));
  const { thread } = await ask();
  expect(thread()[0]?.text).not.toMatch(/<[!@]|@here/);
  expect(thread()[0]?.text).toContain("Look <");
});

test("a model that breaks down leaves an apology and a way to a person, not silence", async () => {
  office.answerWith(async function* () {
    yield { kind: "status", status: "reading" };
    throw new Error("The model is gone.");
  });
  const { thread, outcome } = await ask();
  for (const ms of [2_000, 6_000, 21_000]) {
    office.advance(ms);
    await office.slack.worker.settle();
  }
  expect(await outcome()).toBe("answered");
  expect(thread()).toMatchObject([{ text: expect.stringContaining("could not answer this just now") }]);
});

test("a reply that another process finished is brought by its job, over the partial text, once", async () => {
  const { event, thread } = await ask("Resumed?");
  const { database } = office.base;
  const saved = await database.message.findFirstOrThrow({
    where: { author: "assistant", conversation: { externalId: { endsWith: event.event.ts } } },
  });
  // As if the process had died before the end of the message was noted.
  await database.slackPost.delete({ where: { subject: `message:${saved.id}` } });
  const log = createLog("silent");
  const config = { signingSecret: "s", botToken: "t", deskChannel: null, apiUrl: office.recorded.apiUrl };
  const channel = createSlackChannel({
    ...{ database, log, client: createSlackClient(config, log) },
    links: { linkTo: () => null },
  });
  const message = await findMessage(database, saved.id);
  const conversation = await getConversation(database, saved.conversationId);
  if (message === null) throw new Error("The reply is not stored.");
  await channel.deliver(message, conversation);
  await channel.deliver(message, conversation);
  expect(thread()).toHaveLength(1);
  expect(thread()[0]?.blocks[0]).toMatchObject({ type: "markdown", text: saved.text.trim() });
});

test("a list shows how far it has come in the one message that its answer then stands in", async () => {
  const list = (done: number): Card => ({
    kind: "parcels",
    title: "80 parcels",
    progress: done < 80 ? `${done} of 80 looked up` : null,
    groups: [{ group: "act_today", label: "Act today", tone: "act_now", count: done / 40 }],
    link: { label: "Open the full table", url: "https://desk.example/lists/abc?lang=en" },
  });
  const text = "I went through 80 parcels.";
  office.answerWith(async function* () {
    for (const done of [0, 40, 80]) yield { kind: "card", card: list(done) };
    yield { kind: "text", delta: text };
    yield { kind: "answer", answer: answered(text, { cards: [list(80)] }) };
  });
  const before = office.recorded.callsOf("chat.update").length;
  const { thread, outcome } = await ask("many numbers");
  expect(await outcome()).toBe("answered");
  expect(thread()).toHaveLength(1);
  const blocks = JSON.stringify(thread()[0]?.blocks);
  expect(blocks).toContain(text);
  expect(blocks).toContain("<https://desk.example/lists/abc?lang=en|Open the full table>");
  expect(blocks).not.toContain("looked up");
  const shown = office.recorded
    .callsOf("chat.update")
    .slice(before)
    .map((args) => JSON.stringify(args));
  expect(shown[0]).toContain("40 of 80 looked up");
  expect(shown).toHaveLength(3);
});

test("where Slack refuses the progress of a list, its answer comes all the same", async () => {
  const list: Card = { kind: "parcels", title: "80 parcels", progress: "0 of 80", groups: [], link: null };
  office.recorded.script("chat.postMessage", { error: "internal_error" });
  office.answerWith(says("I went through 80 parcels.", [list]));
  const { thread } = await ask("many numbers");
  expect(thread()).toHaveLength(1);
  expect(JSON.stringify(thread()[0]?.blocks)).toContain("I went through 80 parcels.");
});
