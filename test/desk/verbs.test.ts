import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claim } from "../../src/desk/claim.ts";
import { closeTicket } from "../../src/desk/close-ticket.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { openTicket } from "../../src/desk/open-ticket.ts";
import { release } from "../../src/desk/release.ts";
import { reply } from "../../src/desk/reply.ts";
import type { Ticket } from "../../src/domain/tickets/ticket.ts";
import { ensureSlackAgent } from "../../src/storage/agents.ts";
import { ensureContact, ensureConversation, getConversation } from "../../src/storage/conversations.ts";
import { listMessages } from "../../src/storage/messages.ts";
import { ticketEvents } from "../../src/storage/tickets.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

let parts: TestDatabase;
let desk: Desk;
let ada: string;
let bob: string;

beforeAll(async () => {
  parts = await openTestDatabase();
  desk = { database: parts.database, outbox: parts.outbox, now: () => new Date("2026-11-22T12:00:00Z") };
  ada = (await ensureSlackAgent(parts.database, { slackId: "T1:ADA", name: "Ada", email: null })).id;
  bob = (await ensureSlackAgent(parts.database, { slackId: "T1:BOB", name: "Bob", email: null })).id;
});
afterAll(() => parts.stop());

test("numbers begin at CW-1001 and a case is announced in its conversation", async () => {
  const ticket = await newTicket();
  expect(ticket.number).toBe(1001);
  const [notice] = await listMessages(parts.database, ticket.conversationId);
  expect(notice).toMatchObject({ author: "notice", text: expect.stringContaining("CW-1001") });
});

test("of two agents who claim at once one gets the ticket and the other is told by whom", async () => {
  const ticket = await newTicket();
  const outcomes = await Promise.all([
    claim(desk, { ticketId: ticket.id, agentId: ada }),
    claim(desk, { ticketId: ticket.id, agentId: bob }),
  ]);
  expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(["done", "taken"]);
  expect(outcomes.find((outcome) => outcome.kind === "taken")).toMatchObject({
    by: expect.stringMatching(/Ada|Bob/),
  });
});

test("the first reply claims an open ticket; another agent's reply is refused", async () => {
  const ticket = await newTicket();
  expect(await reply(desk, { ticketId: ticket.id, agentId: ada, text: "We look into it." })).toMatchObject({
    kind: "done",
    ticket: { state: "claimed", assignee: { name: "Ada" } },
  });
  expect(await reply(desk, { ticketId: ticket.id, agentId: bob, text: "Me too." })).toEqual({
    kind: "taken",
    by: "Ada",
  });
});

test("the same reply delivered twice is said once", async () => {
  const ticket = await newTicket();
  const request = { ticketId: ticket.id, agentId: ada, text: "Once.", externalId: "slack:1" };
  expect((await reply(desk, request)).kind).toBe("done");
  expect((await reply(desk, request)).kind).toBe("repeat");
  const said = await listMessages(parts.database, ticket.conversationId);
  expect(said.filter((message) => message.text === "Once.")).toHaveLength(1);
});

test("a resolved ticket returns the conversation to the assistant, tells the seller, and takes no more replies", async () => {
  const ticket = await newTicket();
  expect((await getConversation(parts.database, ticket.conversationId)).owner).toBe("desk");
  await closeTicket(desk, { ticketId: ticket.id, agentId: ada, move: "resolve" });
  expect((await getConversation(parts.database, ticket.conversationId)).owner).toBe("assistant");
  expect((await listMessages(parts.database, ticket.conversationId)).at(-1)?.text).toContain(
    "closed as resolved",
  );
  expect(await reply(desk, { ticketId: ticket.id, agentId: ada, text: "Late." })).toEqual({
    kind: "not_allowed",
    state: "resolved",
  });
});

test("a released ticket is open for others again, and every step is in its history", async () => {
  const ticket = await newTicket();
  await claim(desk, { ticketId: ticket.id, agentId: ada });
  expect(await release(desk, { ticketId: ticket.id, agentId: ada })).toMatchObject({
    ticket: { assignee: null },
  });
  expect((await claim(desk, { ticketId: ticket.id, agentId: bob })).kind).toBe("done");
  const history = await ticketEvents(parts.database, ticket.id);
  expect(history.map(({ kind, agentName }) => `${kind} ${agentName ?? ""}`.trim())).toEqual([
    "opened",
    "claimed Ada",
    "released Ada",
    "claimed Bob",
  ]);
});

test("a conversation the desk has gets no second ticket: what is told later joins the live one", async () => {
  const ticket = await newTicket();
  const again = await parts.database.$transaction((transaction) =>
    openTicket(transaction, parts.outbox, {
      ...request(ticket.conversationId),
      details: { orderNumber: "8123" },
    }),
  );
  expect(again).toMatchObject({ id: ticket.id, details: { email: "sam@shop.example", orderNumber: "8123" } });
});

test("opening, replying and closing at the same time never wait in a circle", async () => {
  for (let round = 0; round < 20; round += 1) {
    const ticket = await newTicket();
    const outcomes = await Promise.all([
      parts.database.$transaction((transaction) =>
        openTicket(transaction, parts.outbox, request(ticket.conversationId)),
      ),
      reply(desk, { ticketId: ticket.id, agentId: ada, text: "Hello." }),
      closeTicket(desk, { ticketId: ticket.id, agentId: ada, move: "resolve" }),
    ]);
    expect(outcomes).toHaveLength(3);
  }
});

test("a verb on a ticket that does not exist says so", async () => {
  const ticketId = randomUUID();
  expect(await claim(desk, { ticketId, agentId: ada })).toEqual({ kind: "not_found" });
});

async function newTicket(): Promise<Ticket> {
  const key = randomUUID();
  const contact = await ensureContact(parts.database, { channel: "widget", externalId: key });
  const conversation = await ensureConversation(parts.database, {
    channel: "widget",
    externalId: key,
    contactId: contact.id,
  });
  return parts.database.$transaction((transaction) =>
    openTicket(transaction, parts.outbox, request(conversation.id)),
  );
}

function request(conversationId: string) {
  return {
    conversationId,
    caseType: "held",
    subject: "Held in Curitiba",
    summary: "Asked: where is it",
    details: { email: "sam@shop.example" },
    language: "en",
    at: new Date("2026-11-22T12:00:00Z"),
    announce: true,
  } as const;
}
