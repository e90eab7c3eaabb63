import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWidgetChannel } from "../../../src/channels/widget/widget-channel.ts";
import { claim } from "../../../src/desk/claim.ts";
import { closeTicket } from "../../../src/desk/close-ticket.ts";
import { reply } from "../../../src/desk/reply.ts";
import type { Conversation } from "../../../src/domain/conversation.ts";
import { addAgent } from "../../../src/storage/agents.ts";
import { getConversation } from "../../../src/storage/conversations.ts";
import { addMessage, listMessages } from "../../../src/storage/messages.ts";
import { liveTicket } from "../../../src/storage/tickets.ts";
import { listenTo, type RunningWidget, runWidget, say } from "./running-widget.ts";

let widget: RunningWidget;
let agentId: string;
beforeAll(async () => {
  widget = await runWidget();
  const agent = { name: "Li Wei", email: "li@desk.example", passwordHash: "x" };
  agentId = (await addAgent(widget.database, agent)).id;
});
afterAll(() => widget.stop());

/** A visitor who has said something, and their conversation. */
async function inConversation() {
  const token = await widget.visitor();
  await say(widget, token, "hello");
  const session = await widget.call("session", { token, body: { inbox: "default" } });
  const id: string = (await session.json()).conversation.id;
  return { token, conversation: await getConversation(widget.database, id) };
}

const notice = (conversation: Conversation, text: string) =>
  addMessage(widget.database, { conversationId: conversation.id, author: "notice", text });

const texts = (events: readonly { readonly data: { readonly [key: string]: unknown } }[]) =>
  events.map(({ data }) => Reflect.get(Object(data.message), "text"));

test("an agent's reply comes by itself, with who wrote it", async () => {
  const { token, conversation } = await inConversation();
  const listening = await listenTo(widget, token);
  const details = { name: "Ana", email: "ana@shop.example" };
  await widget.call("handoff", { token, body: { details } });
  const ticket = await liveTicket(widget.database, conversation.id);
  if (ticket === null) throw new Error("No ticket was opened.");
  await reply(widget.desk, { ticketId: ticket.id, agentId, text: "I have read your case." });
  const [opened, replied] = await listening.messages(2);
  expect(opened?.data).toMatchObject({
    message: { author: "notice", parts: { cards: [{ kind: "ticket" }] } },
  });
  expect(replied?.data).toMatchObject({
    message: { author: "agent", authorName: "Li Wei", text: "I have read your case." },
  });
  listening.leave();
});

test("the conversation tells who has it, and goes on as the same one after a ticket is resolved", async () => {
  const { token, conversation } = await inConversation();
  const listening = await listenTo(widget, token);
  await widget.call("handoff", { token, body: { details: { name: "Ana", email: "a@b.example" } } });
  const ticket = await liveTicket(widget.database, conversation.id);
  if (ticket === null) throw new Error("No ticket was opened.");
  await claim(widget.desk, { ticketId: ticket.id, agentId });
  await closeTicket(widget.desk, { ticketId: ticket.id, agentId, move: "resolve" });
  await listening.messages(2);
  await say(widget, token, "one more question");
  const owners = await listening.events((all) => texts(all).includes("You said: one more question"));
  expect(
    owners
      .filter(({ name }) => name === "owner")
      .map(({ data }) => data.owner)
      .at(-1),
  ).toBe("assistant");
  const session = await (await widget.call("session", { token, body: { inbox: "default" } })).json();
  expect(session.conversation).toMatchObject({ id: conversation.id, owner: "assistant", ticket: null });
  listening.leave();
});

describe("where a stream begins", () => {
  test("without Last-Event-ID: with what comes from now on", async () => {
    const { token, conversation } = await inConversation();
    const listening = await listenTo(widget, token);
    await notice(conversation, "new");
    expect(texts(await listening.messages(1))).toEqual(["new"]);
    listening.leave();
  });

  test("with Last-Event-ID: right after that event, without a gap and without a repeat", async () => {
    const { token, conversation } = await inConversation();
    const first = await listenTo(widget, token);
    await notice(conversation, "one");
    const [one] = await first.messages(1);
    first.leave();
    await notice(conversation, "two");
    await notice(conversation, "three");
    const second = await listenTo(widget, token, one?.id);
    await notice(conversation, "four");
    expect(texts(await second.messages(3))).toEqual(["two", "three", "four"]);
    second.leave();
  });

  test("with Last-Event-ID 0: at the beginning, however long the conversation is", async () => {
    const { token, conversation } = await inConversation();
    await widget.database.message.createMany({
      data: Array.from({ length: 450 }, (_, at) => ({
        ...{ conversationId: conversation.id, author: "notice", text: `${at}`, parts: {} },
      })),
    });
    const listening = await listenTo(widget, token, "0");
    const all = texts(await listening.messages(452));
    expect(all.slice(2)).toEqual(Array.from({ length: 450 }, (_, at) => `${at}`));
    listening.leave();
  });

  test("with something else as Last-Event-ID: nowhere, 400", async () => {
    const token = await widget.visitor();
    for (const headers of [{ "last-event-id": "abc" }, { "last-event-id": "9".repeat(40) }]) {
      expect((await widget.call("events", { token, headers })).status).toBe(400);
    }
  });

  test("before the first message: the stream is open already", async () => {
    const token = await widget.visitor();
    const listening = await listenTo(widget, token);
    await say(widget, token, "first");
    expect(texts(await listening.messages(2))).toEqual(["first", "You said: first"]);
    listening.leave();
  });
});

test("a message that becomes visible after a younger one is not lost", async () => {
  const { token, conversation } = await inConversation();
  const listening = await listenTo(widget, token);
  await widget.database.$transaction(async (transaction) => {
    await addMessage(transaction, {
      conversationId: conversation.id,
      author: "notice",
      text: "lower number",
    });
    await notice(conversation, "higher number");
    expect(texts(await listening.messages(1))).toEqual(["higher number"]);
  });
  expect(texts(await listening.messages(2))).toEqual(["higher number", "lower number"]);
  listening.leave();
});

test("nobody hears the conversation of another", async () => {
  const [mine, theirs] = [await inConversation(), await inConversation()];
  const listening = await listenTo(widget, mine.token, "0");
  await notice(theirs.conversation, "secret");
  await notice(mine.conversation, "mine");
  const heard = texts(await listening.events((all) => texts(all).includes("mine")));
  expect(heard).not.toContain("secret");
  listening.leave();
});

test("a conversation is open in at most ten places, and a place is free again when its reader leaves", async () => {
  const { token, conversation } = await inConversation();
  const open = await Promise.all(Array.from({ length: 10 }, () => listenTo(widget, token)));
  const refused = await widget.call("events", { token });
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
  for (const { leave } of open) leave();
  await gone(conversation);
  const again = await listenTo(widget, token);
  expect(again.status).toBe(200);
  again.leave();
});

describe("the way back to a seller", () => {
  test("writes an e-mail only while nobody has the conversation open", async () => {
    const { token, conversation } = await inConversation();
    const mailed: string[] = [];
    const channel = createWidgetChannel({
      streams: widget.streams,
      mail: async (message) => {
        mailed.push(message.text);
      },
    });
    const said = await notice(conversation, "seen live");
    const listening = await listenTo(widget, token);
    await channel.deliver(said, conversation);
    expect(mailed).toEqual([]);
    listening.leave();
    await gone(conversation);
    await channel.deliver(said, conversation);
    expect(mailed).toEqual(["seen live"]);
  });

  test("does nothing more where no e-mail is set up: the message is saved", async () => {
    const { conversation } = await inConversation();
    const said = await notice(conversation, "kept");
    await createWidgetChannel({ streams: widget.streams }).deliver(said, conversation);
    expect((await listMessages(widget.database, conversation.id)).at(-1)?.text).toBe("kept");
  });
});

/** The server notices a reader that left when the connection closes. */
async function gone(conversation: Conversation): Promise<void> {
  while (widget.streams.isWatched(conversation.id)) await new Promise((resolve) => setImmediate(resolve));
}
