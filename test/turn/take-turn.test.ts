import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claim } from "../../src/desk/claim.ts";
import { closeTicket } from "../../src/desk/close-ticket.ts";
import { ensureSlackAgent } from "../../src/storage/agents.ts";
import { findConversation } from "../../src/storage/conversations.ts";
import { listMessages } from "../../src/storage/messages.ts";
import { findTurn } from "../../src/storage/turns.ts";
import { handOff } from "../../src/turn/hand-off.ts";
import type { TurnEvent } from "../../src/turn/turn-event.ts";
import { collect, inbound, openTurnRig, type TurnRig, textOf } from "../support/turn-rig.ts";

let rig: TurnRig;
beforeAll(async () => {
  rig = await openTurnRig();
});
afterAll(() => rig.stop());

const HELD = "My parcel is held by customs. What should I do?";

test("a question is answered with citations, and what was streamed is what was saved", async () => {
  const turns = rig.turns({ withModel: false });
  const message = inbound(HELD);
  const events = await collect(turns.takeTurn(message));
  const reply = replyOf(events);
  expect(reply.parts.citations.map(({ slug }) => slug)).toContain("held-by-customs");
  expect(reply.text).toBe(textOf(events));
  const saved = await conversationOf(message.conversationKey);
  expect(saved.map(({ author, text }) => [author, text])).toEqual([
    ["contact", HELD],
    ["assistant", reply.text],
  ]);
});

test("the turn keeps what the answer rested on: passages with versions, and the tracking snapshot", async () => {
  const turns = rig.turns({ withModel: false });
  const message = inbound("LP00123456789012 stuck in Brazil customs 9 days, what now?");
  const events = await collect(turns.takeTurn(message));
  expect(events.map(({ kind }) => kind)).toContain("card");
  const [question] = await conversationOf(message.conversationKey);
  const turn = await rig.parts.database.turn.findUniqueOrThrow({ where: { messageId: question?.id ?? "" } });
  expect(turn).toMatchObject({
    state: "answered",
    kind: "shipment",
    answeredBy: "without_model",
    evidence: {
      passages: expect.arrayContaining([{ id: expect.stringMatching(/^en\//), version: expect.any(String) }]),
      shipments: [{ number: "LP00123456789012", milestone: "import_customs" }],
    },
  });
});

test("the same delivery again replays the saved reply, another delivery of the message is silent", async () => {
  const turns = rig.turns({ withModel: false });
  const message = inbound(HELD);
  const first = await collect(turns.takeTurn(message));
  const again = await collect(turns.takeTurn(message));
  expect(textOf(again)).toBe(textOf(first));
  expect(replyOf(again).id).toBe(replyOf(first).id);
  const twin = await collect(turns.takeTurn({ ...message, deliveryId: "another" }));
  expect(twin).toEqual([{ kind: "silent", reason: "duplicate" }]);
  expect(await conversationOf(message.conversationKey)).toHaveLength(2);
});

test("one delivery that arrives many times at once, in two processes, is answered once and told to all", async () => {
  const [here, there] = [rig.turns({ withModel: false }), rig.turns({ withModel: false })];
  const message = inbound(HELD);
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, index) => collect((index % 3 === 0 ? there : here).takeTurn(message))),
  );
  expect(new Set(all.map((events) => replyOf(events).id)).size).toBe(1);
  expect(await conversationOf(message.conversationKey)).toHaveLength(2);
});

test("a message that begins its turn knows what was said and how it ended before", async () => {
  const turns = rig.turns();
  const message = inbound("LP00123456789012 stuck in Brazil customs 9 days, what now?");
  rig.model.play([{ text: "It is held [1]." }]);
  await collect(turns.takeTurn(message));
  rig.model.play([{ text: "Give the CPF [1]." }]);
  await collect(turns.takeTurn(inbound("and the buyer?", { ...message, externalId: randomUUID() })));
  const said = rig.model.calls
    .at(-1)
    ?.messages.map(({ content }) => content)
    .join("\n");
  expect(said).toContain("LP00123456789012 stuck in Brazil customs");
  expect(said).toContain("It is held");
});

test("the same id with another text is rejected and changes nothing", async () => {
  const turns = rig.turns({ withModel: false });
  const message = inbound(HELD);
  await collect(turns.takeTurn(message));
  expect(await collect(turns.takeTurn({ ...message, text: "Something else" }))).toEqual([
    { kind: "rejected", reason: "other_text" },
  ]);
  expect(await conversationOf(message.conversationKey)).toHaveLength(2);
});

test("a repeat during the turn joins it and sees every event from the first on", async () => {
  const turns = rig.turns();
  const gate = Promise.withResolvers<void>();
  rig.model.play([{ text: "Send the " }, { until: gate.promise }, { text: "invoice." }]);
  const message = inbound(HELD);
  const first = collect(turns.takeTurn(message));
  await until(() => rig.model.calls.length > 0);
  const joined: TurnEvent[] = [];
  const joining = (async () => {
    for await (const event of turns.takeTurn(message)) joined.push(event);
  })();
  await until(() => joined.length > 0);
  gate.resolve();
  await joining;
  expect(textOf(joined)).toBe("Send the invoice.");
  expect(joined).toEqual(await first);
});

test("a reader that goes away does not stop the turn", async () => {
  const turns = rig.turns();
  rig.model.play([{ text: "First. " }, { pauseMs: 100 }, { text: "Second." }]);
  const message = inbound(HELD);
  for await (const event of turns.takeTurn(message)) if (event.kind === "text") break;
  await until(async () => (await conversationOf(message.conversationKey)).length === 2);
  expect((await conversationOf(message.conversationKey))[1]?.text).toBe("First. Second.");
});

test("messages of one conversation are answered one after the other, in order, also by two processes", async () => {
  const [here, there] = [rig.turns({ withModel: false }), rig.turns({ withModel: false })];
  const conversationKey = randomUUID();
  const questions = Array.from({ length: 6 }, (_, index) =>
    inbound(`${HELD} ${index}`, {
      conversationKey,
      contact: { channel: "widget", externalId: conversationKey },
    }),
  );
  const running: Promise<readonly TurnEvent[]>[] = [];
  for (const [index, question] of questions.entries()) {
    running.push(collect((index % 2 === 0 ? here : there).takeTurn(question)));
    await until(async () => (await saidBy("contact", conversationKey)).length > index);
  }
  await Promise.all(running);
  const replies = await saidBy("assistant", conversationKey);
  const asked = await saidBy("contact", conversationKey);
  expect(replies.map(({ inReplyTo }) => inReplyTo)).toEqual(asked.map(({ id }) => id));
});

test("a turn whose process died is taken up and answered once under the same message", async () => {
  const turns = rig.turns({ withModel: false });
  const message = inbound(HELD);
  // What a killed process leaves behind: the message, its pending turn, and a lease that runs out.
  const dead = rig.turns();
  rig.model.play([{ stall: true }]);
  void collect(dead.takeTurn(message));
  await until(async () => (await saidBy("contact", message.conversationKey)).length === 1);
  await rig.parts.database.conversation.updateMany({
    where: { externalId: message.conversationKey },
    data: { leaseHolder: randomUUID(), leaseUntil: new Date(Date.now() - 1000) },
  });
  expect(await turns.resumeAbandoned()).toBeGreaterThan(0);
  await until(async () => (await saidBy("assistant", message.conversationKey)).length === 1);
  // The process that had lost its lease comes back and must not write a second answer.
  await new Promise((done) => setTimeout(done, 1500));
  expect(await saidBy("assistant", message.conversationKey)).toHaveLength(1);
});

test("asking for a person collects what is missing, then opens a ticket and falls silent", async () => {
  const turns = rig.turns({ withModel: false });
  const key = { conversationKey: randomUUID() };
  await collect(turns.takeTurn(inbound("My parcel to Brazil is stuck, order 8123456789012345", key)));
  const asked = await collect(turns.takeTurn(inbound("I want to talk to a person", key)));
  const card = asked.find((event) => event.kind === "card");
  expect(card).toMatchObject({
    card: { kind: "handoff", known: { destination: "Brazil", orderNumber: "8123456789012345" } },
  });
  const given = await collect(turns.takeTurn(inbound("sam@shop.example", key)));
  expect(given.at(-1)).toMatchObject({
    kind: "handed_off",
    ticket: { number: expect.stringMatching(/^CW-\d+$/) },
  });
  const silent = await collect(turns.takeTurn(inbound("Are you there?", key)));
  expect(silent).toEqual([{ kind: "silent", reason: "desk_has_it" }]);
  const conversation = await findConversation(rig.parts.database, {
    channel: "widget",
    externalId: key.conversationKey,
  });
  expect(conversation?.owner).toBe("desk");
});

test("after the ticket is resolved the assistant answers again", async () => {
  const turns = rig.turns({ withModel: false });
  const message = inbound(HELD);
  await collect(turns.takeTurn(message));
  const ticketId = await openCase(message.conversationKey);
  await closeTicket(rig.desk, { ticketId, agentId: await agent(), move: "resolve" });
  const { conversationKey } = message;
  const events = await collect(
    turns.takeTurn(inbound("Who pays the duty on an AliExpress order?", { conversationKey })),
  );
  expect(replyOf(events).parts.citations.length).toBeGreaterThan(0);
});

test("when the desk takes over during a turn, what was shown is saved as cut and nothing follows it", async () => {
  const turns = rig.turns();
  const gate = Promise.withResolvers<void>();
  rig.model.play([{ text: "This was shown. " }, { until: gate.promise }, { text: "This must not be." }]);
  const message = inbound(HELD);
  const running = collect(turns.takeTurn(message));
  await until(() => rig.model.calls.length > 0);
  await new Promise((done) => setTimeout(done, 100));
  const ticketId = await openCase(message.conversationKey);
  await claim(rig.desk, { ticketId, agentId: await agent() });
  const events = await running;
  gate.resolve();
  expect(events.at(-1)).toEqual({ kind: "silent", reason: "taken_over" });
  const [cut] = await saidBy("assistant", message.conversationKey);
  expect(cut).toMatchObject({ cut: true, text: "This was shown. " });
  const question = (await saidBy("contact", message.conversationKey))[0];
  expect(await findTurn(rig.parts.database, question?.id ?? "")).toMatchObject({ reason: "taken_over" });
});

test("what was cut keeps what it rests on: the sources it cited, the parcels looked up, the use of the model", async () => {
  const turns = rig.turns();
  const gate = Promise.withResolvers<void>();
  rig.model.play([
    { text: "Ask the carrier which paper is missing [1]. " },
    { until: gate.promise },
    { text: "More." },
  ]);
  const message = inbound("LP00123456789012 is held by customs. What should I do?");
  const shown = Promise.withResolvers<void>();
  const running = (async () => {
    for await (const event of turns.takeTurn(message)) if (event.kind === "text") shown.resolve();
  })();
  await shown.promise;
  const ticketId = await openCase(message.conversationKey);
  await claim(rig.desk, { ticketId, agentId: await agent() });
  await running;
  gate.resolve();
  const [cut] = await saidBy("assistant", message.conversationKey);
  expect(cut).toMatchObject({ cut: true, parts: { citations: [{ number: 1 }] } });
  const [question] = await saidBy("contact", message.conversationKey);
  const turn = await rig.parts.database.turn.findUniqueOrThrow({ where: { messageId: question?.id ?? "" } });
  expect(turn).toMatchObject({
    ...{ state: "silent", reason: "taken_over", promptTokens: expect.any(Number) },
    evidence: {
      passages: [{ id: expect.any(String), version: expect.any(String) }],
      shipments: [{ number: "LP00123456789012" }],
    },
  });
});

function replyOf(events: readonly TurnEvent[]) {
  const reply = events.find((event) => event.kind === "reply");
  if (reply === undefined) throw new Error(`No reply among ${events.map(({ kind }) => kind).join(", ")}.`);
  return reply.message;
}

async function conversationOf(externalId: string) {
  const conversation = await findConversation(rig.parts.database, { channel: "widget", externalId });
  return conversation === null ? [] : listMessages(rig.parts.database, conversation.id);
}

async function saidBy(author: string, externalId: string) {
  return (await conversationOf(externalId)).filter((message) => message.author === author);
}

async function openCase(externalId: string): Promise<string> {
  const conversation = await findConversation(rig.parts.database, { channel: "widget", externalId });
  const outcome = await handOff(rig.desk, {
    conversationId: conversation?.id ?? "",
    details: { email: "sam@shop.example" },
    reachable: false,
  });
  if (outcome.kind !== "opened") throw new Error("The case did not open.");
  return outcome.ticket.id;
}

async function agent(): Promise<string> {
  return (await ensureSlackAgent(rig.parts.database, { slackId: "T1:ADA", name: "Ada", email: null })).id;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("It did not come about within ten seconds.");
}
