import { afterAll, beforeAll, expect, test } from "vitest";
import { setOwner } from "../../../src/storage/conversations.ts";
import { OUR_TEAM, OUR_USER } from "../../support/recording-slack.ts";
import { answered } from "./answered.ts";
import {
  click,
  DM,
  mentionEvent,
  messageEvent,
  nextTs,
  OTHER,
  ownPost,
  PUBLIC,
  SELLER,
  submission,
} from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterAll(() => office.stop());

async function outcomeOf(event: { readonly event_id: string }): Promise<string | null | undefined> {
  const { database } = office.base;
  return (await database.slackEnvelope.findUnique({ where: { eventId: event.event_id } }))?.outcome;
}

test("a direct message is answered in its own thread, and a reply there stays in the conversation", async () => {
  const question = messageEvent({ text: "What is an HS code?" });
  await office.event(question);
  const [reply] = office.recorded.thread(DM, question.event.ts);
  expect(reply).toMatchObject({ isStreaming: false, text: expect.stringContaining("What is an HS code?") });
  const next = messageEvent({ text: "And for toys?", thread_ts: question.event.ts });
  await office.event(next);
  expect(office.recorded.thread(DM, question.event.ts)).toHaveLength(2);
  const key = { channel: "slack", externalId: `${OUR_TEAM}:${DM}:${question.event.ts}` };
  const conversation = await office.base.database.conversation.findUnique({
    where: { channel_externalId: key },
    include: { messages: { orderBy: { seq: "asc" } } },
  });
  expect(conversation?.messages.map(({ author }) => author)).toEqual([
    ...["contact", "assistant", "contact", "assistant"],
  ]);
});

test("what stands in Slack is what was saved", async () => {
  const question = messageEvent({ text: "Fees &amp; duties?" });
  await office.event(question);
  const saved = await office.base.database.message.findFirst({
    where: { author: "assistant", conversation: { externalId: { endsWith: question.event.ts } } },
  });
  const [reply] = office.recorded.thread(DM, question.event.ts);
  expect(reply?.text).toBe(saved?.text);
  expect(saved?.text).toContain("Fees & duties?");
});

test("the seller sees what goes on until the answer comes, under their own name and language", async () => {
  const sergei = { id: "U0SERGEI", name: "Sergei", locale: "ru-RU", email: "sergei@example.com" };
  office.recorded.addUser(sergei);
  const question = messageEvent({ user: sergei.id, text: "Где посылка?" });
  await office.event(question);
  const statuses = office.recorded.callsOf("assistant.threads.setStatus");
  expect(statuses.at(-1)).toMatchObject({ thread_ts: question.event.ts, status: "читает…" });
  const contact = await office.base.database.contact.findFirst({ where: { name: "Sergei" } });
  expect(contact).toMatchObject({ email: "sergei@example.com", locale: "ru-RU", verified: false });
});

test("a mention in a channel is answered once, though it arrives twice", async () => {
  const ts = nextTs();
  const text = `<@${OUR_USER}> who pays duty?`;
  const mention = mentionEvent({ ts, text });
  const twin = messageEvent({ ts, text, channel: PUBLIC, channel_type: "channel" });
  await Promise.all([office.event(mention), office.event(twin)]);
  expect(office.recorded.thread(PUBLIC, ts)).toHaveLength(1);
  const outcomes = [await outcomeOf(mention), await outcomeOf(twin)].toSorted();
  expect(outcomes).toEqual(["answered", "silent: duplicate"]);
});

test("in a channel's thread we answer where we were asked, unless somebody else is meant", async () => {
  const root = mentionEvent({ text: `<@${OUR_USER}> how long does customs take?` });
  await office.event(root);
  const inThread = { channel: PUBLIC, channel_type: "channel", thread_ts: root.event.ts };
  const followUp = messageEvent({ ...inThread, text: "And in Brazil?" });
  const aside = messageEvent({ ...inThread, text: `<@${OTHER}> what do you think?` });
  const elsewhere = messageEvent({ ...inThread, thread_ts: nextTs(), text: "Any update?" });
  for (const event of [followUp, aside, elsewhere]) await office.event(event);
  expect(await outcomeOf(followUp)).toBe("answered");
  expect(await outcomeOf(aside)).toBe("ignored: mentions_someone_else");
  expect(await outcomeOf(elsewhere)).toBe("ignored: not_our_thread");
  expect(office.recorded.thread(PUBLIC, root.event.ts)).toHaveLength(2);
});

test("we never answer ourselves, other bots, edits or deletions", async () => {
  const before = office.recorded.callsOf("chat.startStream").length;
  const events = [
    ownPost({}),
    messageEvent({ bot_id: "B0OTHER" }),
    messageEvent({ subtype: "bot_message", user: undefined, bot_id: "B0OTHER" }),
    messageEvent({ subtype: "message_changed", message: { text: "x" }, hidden: true }),
    messageEvent({ subtype: "message_deleted", deleted_ts: "1.1", hidden: true }),
    messageEvent({ type: "reaction_added", item: { type: "message", channel: DM, ts: "1.1" } }),
  ];
  for (const event of events) expect((await office.event(event)).status).toBe(200);
  for (const event of events) expect(await outcomeOf(event)).toMatch(/^ignored: /);
  expect(office.recorded.callsOf("chat.startStream")).toHaveLength(before);
  expect(office.recorded.callsOf("chat.postMessage")).toHaveLength(0);
});

test("a mention without a question and a message that is too long are told so", async () => {
  const empty = mentionEvent({ text: `<@${OUR_USER}>` });
  const long = messageEvent({ text: "x".repeat(20_001) });
  await office.event(empty);
  await office.event(long);
  expect(office.recorded.thread(PUBLIC, empty.event.ts)).toMatchObject([
    { text: expect.stringContaining("Write your question") },
  ]);
  expect(office.recorded.thread(DM, long.event.ts)).toMatchObject([
    { text: expect.stringContaining("20,000") },
  ]);
  expect([await outcomeOf(empty), await outcomeOf(long)]).toEqual(["ignored: empty", "ignored: too_long"]);
});

test("a mentioned person is named, and a second delivery says the same though the name has changed", async () => {
  const event = messageEvent({ text: `<@${OTHER}> told me to ask you` });
  await office.event(event);
  office.recorded.addUser({ id: OTHER, name: "Olga Renamed" });
  await office.base.database.slackEnvelope.update({
    where: { eventId: event.event_id },
    data: { handledAt: null, outcome: null },
  });
  office.advance(660_000);
  await office.slack.worker.settle();
  expect(await outcomeOf(event)).toBe("answered");
  const stored = await office.base.database.message.findFirst({ where: { externalId: event.event.ts } });
  expect(stored?.text).toBe("@Olga told me to ask you");
  expect(office.recorded.thread(DM, event.event.ts)).toHaveLength(1);
});

test("thumbs are kept for who asked, the last tap counts, and nobody else's does", async () => {
  const question = mentionEvent({ text: `<@${OUR_USER}> is there VAT?` });
  await office.event(question);
  const [reply] = office.recorded.thread(PUBLIC, question.event.ts);
  const saved = await office.base.database.message.findFirstOrThrow({
    where: { author: "assistant", conversation: { externalId: { endsWith: question.event.ts } } },
  });
  const at = { channel: PUBLIC, ts: reply?.ts ?? "", threadTs: question.event.ts };
  const tap = (value: string, user: string) =>
    office.interact(click("answer_feedback", `${value}:${saved.id}`, at, user));
  const verdict = () => office.base.database.feedback.findUnique({ where: { messageId: saved.id } });
  await tap("up", SELLER);
  await eventually(async () => expect(await verdict()).toMatchObject({ helpful: true }));
  await tap("down", SELLER);
  await eventually(async () => expect(await verdict()).toMatchObject({ helpful: false }));
  // Who was not helped is asked why; what somebody else sends in is not taken.
  const form = await eventually(() => {
    const view = Object(office.recorded.callsOf("views.open").at(-1)?.view);
    expect(view).toMatchObject({ callback_id: "why_not", private_metadata: saved.id });
    return view;
  });
  const values = {
    reason: { value: { selected_option: { value: "outdated" } } },
    comment: { value: { value: " It is 20 % now. " } },
  };
  const sent = submission(form.private_metadata, {});
  const why = { ...sent, view: { ...sent.view, callback_id: "why_not", state: { values } } };
  await office.interact({ ...why, user: { ...why.user, id: OTHER } });
  expect(await verdict()).toMatchObject({ reason: null, comment: null });
  expect(await (await office.interact(why)).text()).toBe("");
  await eventually(async () =>
    expect(await verdict()).toMatchObject({ helpful: false, reason: "outdated", comment: "It is 20 % now." }),
  );
  await tap("up", OTHER);
  await eventually(() =>
    expect(office.recorded.callsOf("chat.postEphemeral").at(-1)).toMatchObject({
      user: OTHER,
      text: "Only the person who asked can rate this answer.",
    }),
  );
  expect(await verdict()).toMatchObject({ helpful: false });
  expect((await tap("up", "'; drop")).status).toBe(200);
});

test("an agent's takeover in mid-answer stops the message where it is", async () => {
  office.answerWith(async function* (question, stop) {
    yield { kind: "text", delta: `${"Half an answer. ".repeat(30)}${question.text}` };
    await new Promise((aborted) => stop.addEventListener("abort", aborted, { once: true }));
    yield { kind: "text", delta: " This must not be seen." };
    yield { kind: "answer", answer: answered("never") };
  });
  const question = messageEvent({ text: "Long story" });
  const handled = office.event(question);
  const key = { channel: "slack", externalId: `${OUR_TEAM}:${DM}:${question.event.ts}` };
  await eventually(() => expect(office.recorded.thread(DM, question.event.ts)).toHaveLength(1));
  const conversation = await office.base.database.conversation.findUniqueOrThrow({
    where: { channel_externalId: key },
  });
  await takeOver(conversation.id);
  await handled;
  expect(await outcomeOf(question)).toBe("silent: taken_over");
  const [cut] = office.recorded.thread(DM, question.event.ts);
  expect(cut).toMatchObject({ isStreaming: false, text: expect.stringMatching(/^Half an answer/) });
  expect(cut?.text).not.toContain("must not be seen");
});

async function takeOver(conversationId: string): Promise<void> {
  await office.base.database.$transaction((transaction) => setOwner(transaction, conversationId, "desk"));
}
