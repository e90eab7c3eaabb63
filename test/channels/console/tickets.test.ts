import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseFileSchema } from "../../../src/browser/console/wire.ts";
import type { Card } from "../../../src/domain/card.ts";
import { getConversation } from "../../../src/storage/conversations.ts";
import { addMessage, listMessages } from "../../../src/storage/messages.ts";
import { saveShipments } from "../../../src/storage/shipments.ts";
import { openCase, type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

let desk: RunningDesk;
let mei: Awaited<ReturnType<typeof signedIn>>;
let ivan: Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  desk = await runDesk();
  mei = await signedIn(desk, "Mei Lin");
  ivan = await signedIn(desk, "Ivan Petrov");
});
afterAll(() => desk.stop());

const post = (path: string, cookie: string, json: unknown = {}) =>
  send(desk, path, { method: "POST", cookie, json });

/** What was enqueued for one message, by queue. */
async function enqueued(key: string, id: string): Promise<readonly string[]> {
  const rows = await desk.database.$queryRaw<{ name: string }[]>`
    SELECT name FROM pgboss.job WHERE data->>${key} = ${id} ORDER BY created_on, name`;
  return rows.map((row) => row.name);
}

test("a case shows the ticket, the contact, and all that was said before it was opened", async () => {
  const opened = await openCase(desk, {
    name: "Ana Souza",
    said: ["Onde está o LP00123456789012?", "Quero uma pessoa"],
  });
  const file = await (await send(desk, opened.path, { cookie: mei.cookie })).json();
  expect(file.ticket).toMatchObject({
    ...{ number: `CW-${opened.number}`, state: "open", assignee: null, caseType: "held", channel: "widget" },
    ...{ contactName: "Ana Souza", details: { trackingNumber: "LP00123456789012", destination: "BR" } },
  });
  expect(file.conversation).toMatchObject({ channel: "widget", owner: "desk" });
  expect(file.messages.map((message: { author: string }) => message.author)).toEqual([
    ...["contact", "assistant", "contact", "assistant", "notice"],
  ]);
  expect(file.events).toMatchObject([{ kind: "opened", note: null }]);
});

/** One of each kind there is. */
const CARDS: { readonly [Kind in Card["kind"]]: Extract<Card, { readonly kind: Kind }> } = {
  ticket: { kind: "ticket", number: "CW-1", state: "open" },
  handoff: { kind: "handoff", known: {}, missing: ["email"] },
  estimate: { kind: "estimate", title: "Brazil", total: "USD 9.00", payer: "", steps: [], notes: [] },
  parcels: {
    ...{ kind: "parcels", title: "2 parcels", progress: null },
    groups: [{ group: "act_today", label: "Act today", tone: "act_now", count: 2 }],
    link: { label: "Open the full table", url: "https://desk.example/lists/1" },
  },
  shipment: {
    ...{ kind: "shipment", number: "LP00123456789012", carrier: null, tone: "act_now", status: "Held" },
    ...{ nextMove: "", facts: [], events: [{ at: null, place: null, text: "Held" }], isSample: true },
    route: { origin: null, destination: "BR" },
  },
};

test("the desk's page can read every case as the server writes it", async () => {
  const opened = await openCase(desk);
  await addMessage(desk.database, {
    ...{ conversationId: opened.conversationId, author: "assistant", text: "Held [1].", cut: true },
    parts: {
      suggestions: ["Track it"],
      citations: [
        {
          ...{ number: 1, slug: "held", lang: "en", heading: null, title: "Held", asOf: "2026-02-01" },
          url: "https://desk.example/help/en/held",
        },
      ],
      cards: Object.values(CARDS),
    },
  });
  await post(`${opened.path}/note`, mei.cookie, { text: "Seen." });
  const file = caseFileSchema.parse(await (await send(desk, opened.path, { cookie: mei.cookie })).json());
  expect(file.parcels).toMatchObject([{ number: "LP00123456789012", latest: { status: "Held" } }]);
  expect(file.messages.at(-1)).toMatchObject({ cut: true, parts: { citations: [{ number: 1 }] } });
  expect(file.messages.at(-1)?.parts.cards.map(({ kind }) => kind)).toEqual(Object.keys(CARDS));
});

test("a parcel that was never looked up in the conversation is shown with where it is now", async () => {
  const scan = { description: "", location: "" };
  await saveShipments(desk.database, [
    {
      ...{ number: "RX274501985CN", carrier: "china_post", origin: "CN", destination: "RU", isSample: false },
      events: [{ ...scan, at: desk.now(), status: "delivered" }],
      updatedAt: desk.now(),
    },
  ]);
  const opened = await openCase(desk, {
    details: { trackingNumber: "RX 274 501 985 CN, RX274501986CN, see the photo" },
  });
  const read = async (language: string) => {
    const headers = { "accept-language": language };
    const response = await send(desk, opened.path, { cookie: mei.cookie, headers });
    return caseFileSchema.parse(await response.json()).parcels;
  };
  expect(await read("en")).toMatchObject([
    { number: "RX274501985CN", latest: { tone: "done", status: "Delivered", isSample: false } },
    { number: "RX274501986CN", latest: null },
    { number: "see the photo", latest: null },
  ]);
  expect((await read("zh-CN"))[0]?.latest?.status).toMatch(/\p{Script=Han}/u);
});

test("a conversation longer than one page of history is shown whole", async () => {
  const opened = await openCase(desk, { said: Array.from({ length: 130 }, (_, at) => `Line ${at}`) });
  const file = await (await send(desk, opened.path, { cookie: mei.cookie })).json();
  expect(file.messages).toHaveLength(261);
  expect(file.messages[0].text).toBe("Line 0");
});

test("of two agents who claim at once one gets the case and the other is told who has it", async () => {
  const opened = await openCase(desk);
  const claims = await Promise.all([
    post(`${opened.path}/claim`, mei.cookie),
    post(`${opened.path}/claim`, ivan.cookie),
  ]);
  expect(claims.map((claim) => claim.status).toSorted()).toEqual([200, 409]);
  const winner = claims[0]?.status === 200 ? "Mei Lin" : "Ivan Petrov";
  const refused = await claims.find((claim) => claim.status === 409)?.json();
  expect(refused).toMatchObject({
    status: 409,
    detail: `${winner} has this case.`,
    errors: { assignee: winner },
  });
  const file = await (await send(desk, opened.path, { cookie: mei.cookie })).json();
  expect(file.ticket.assignee.name).toBe(winner);
});

test("claiming one's own case again changes nothing", async () => {
  const opened = await openCase(desk);
  await post(`${opened.path}/claim`, mei.cookie);
  const again = await post(`${opened.path}/claim`, mei.cookie);
  expect(again.status).toBe(200);
  expect((await again.json()).events).toHaveLength(2);
});

test("a reply joins the conversation, claims the case, and is on its way to the seller", async () => {
  const opened = await openCase(desk);
  const answered = await post(`${opened.path}/reply`, mei.cookie, { text: "  The buyer enters the CPF.  " });
  expect(answered.status).toBe(200);
  expect((await answered.json()).ticket).toMatchObject({
    state: "claimed",
    assignee: { name: "Mei Lin" },
    waitingSince: null,
  });
  const said = (await listMessages(desk.database, opened.conversationId)).at(-1);
  expect(said).toMatchObject({ author: "agent", authorName: "Mei Lin", text: "The buyer enters the CPF." });
  expect(await enqueued("messageId", said?.id ?? "")).toEqual(expect.arrayContaining(["deliver_message"]));
});

test("the same reply sent twice is said once", async () => {
  const opened = await openCase(desk);
  const json = { text: "Once only.", clientId: randomUUID() };
  const statuses = await Promise.all([1, 2].map(() => post(`${opened.path}/reply`, mei.cookie, json)));
  expect(statuses.map((response) => response.status)).toEqual([200, 200]);
  const said = await listMessages(desk.database, opened.conversationId);
  expect(said.filter((message) => message.author === "agent")).toHaveLength(1);
});

test("an agent cannot reply in a case that another agent has", async () => {
  const opened = await openCase(desk);
  await post(`${opened.path}/claim`, mei.cookie);
  const refused = await post(`${opened.path}/reply`, ivan.cookie, { text: "Hello" });
  expect(refused.status).toBe(409);
  expect((await refused.json()).detail).toBe("Mei Lin has this case.");
  expect(
    (await listMessages(desk.database, opened.conversationId)).some(({ author }) => author === "agent"),
  ).toBe(false);
});

test.each([
  ["nothing", {}],
  ["spaces only", { text: " \n\t " }],
  ["NUL characters only", { text: "\0\0" }],
  ["something that is not text", { text: 7 }],
  ["20,001 characters", { text: "a".repeat(20_001) }],
])("a reply or note of %s is refused and nothing is kept", async (_what, json) => {
  const opened = await openCase(desk);
  for (const verb of ["reply", "note"]) {
    const refused = await post(`${opened.path}/${verb}`, mei.cookie, json);
    expect(refused.status).toBe(422);
    expect((await refused.json()).detail).toMatch(/text/);
  }
  expect(await desk.database.ticketEvent.count({ where: { ticketId: opened.id } })).toBe(1);
  expect(
    (await listMessages(desk.database, opened.conversationId)).some(({ author }) => author === "agent"),
  ).toBe(false);
});

test("a note is history for agents and never part of the conversation", async () => {
  const opened = await openCase(desk);
  const before = await listMessages(desk.database, opened.conversationId);
  const noted = await post(`${opened.path}/note`, ivan.cookie, { text: "Broker says\0 Friday \ud800." });
  expect(noted.status).toBe(200);
  expect((await noted.json()).events.at(-1)).toMatchObject({
    ...{ kind: "note", agentName: "Ivan Petrov", note: "Broker says Friday \ufffd." },
  });
  expect(await listMessages(desk.database, opened.conversationId)).toEqual(before);
});

test("resolving gives the conversation back to the assistant and tells the seller", async () => {
  const opened = await openCase(desk);
  await post(`${opened.path}/reply`, mei.cookie, { text: "Released today." });
  const resolved = await post(`${opened.path}/resolve`, mei.cookie);
  expect(resolved.status).toBe(200);
  const file = await resolved.json();
  expect(file.ticket).toMatchObject({ state: "resolved", waitingSince: null });
  expect(file.conversation.owner).toBe("assistant");
  expect((await getConversation(desk.database, opened.conversationId)).owner).toBe("assistant");
  const notice = (await listMessages(desk.database, opened.conversationId)).at(-1);
  expect(notice).toMatchObject({ author: "notice" });
  expect(await enqueued("messageId", notice?.id ?? "")).toContain("deliver_message");
});

test("handing back gives the conversation back to the assistant as well", async () => {
  const opened = await openCase(desk);
  const file = await (await post(`${opened.path}/hand-back`, mei.cookie)).json();
  expect(file).toMatchObject({ ticket: { state: "handed_back" }, conversation: { owner: "assistant" } });
});

test("releasing puts the case back into the queue without an agent", async () => {
  const opened = await openCase(desk);
  await post(`${opened.path}/claim`, mei.cookie);
  const file = await (await post(`${opened.path}/release`, mei.cookie)).json();
  expect(file.ticket).toMatchObject({ state: "open", assignee: null });
});

test.each(["claim", "release", "resolve", "hand-back", "reply"])(
  "%s on a resolved case is refused in one sentence",
  async (verb) => {
    const opened = await openCase(desk);
    await post(`${opened.path}/resolve`, mei.cookie);
    const refused = await post(`${opened.path}/${verb}`, mei.cookie, { text: "late" });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      ...{ detail: "The case is resolved, so this cannot be done.", errors: { state: "resolved" } },
    });
  },
);

test("what is not a case of this desk is not found, whoever asks for it", async () => {
  const opened = await openCase(desk);
  const strangers = [
    "CW-999999",
    "1",
    "abc",
    "CW-99999999999",
    opened.id,
    opened.conversationId,
    opened.contactId,
    "%00",
  ];
  for (const number of strangers) {
    expect((await send(desk, `/api/desk/tickets/${number}`, { cookie: mei.cookie })).status).toBe(404);
    expect((await post(`/api/desk/tickets/${number}/claim`, mei.cookie)).status).toBe(404);
    expect((await post(`/api/desk/tickets/${number}/reply`, mei.cookie, { text: "x" })).status).toBe(404);
  }
});

test("a case is found however its number is written", async () => {
  const { number } = await openCase(desk);
  for (const written of [`CW-${number}`, `cw${number}`, `${number}`]) {
    expect((await send(desk, `/api/desk/tickets/${written}`, { cookie: mei.cookie })).status).toBe(200);
  }
});

test("another site cannot act in an agent's name", async () => {
  const opened = await openCase(desk);
  const headers = { "sec-fetch-site": "cross-site" };
  const response = await send(desk, `${opened.path}/claim`, {
    method: "POST",
    cookie: mei.cookie,
    json: {},
    headers,
  });
  expect(response.status).toBe(403);
  expect((await desk.database.ticket.findUniqueOrThrow({ where: { id: opened.id } })).state).toBe("open");
});

test("hostile text comes back as JSON text, unchanged, and never as a page", async () => {
  const hostile = `"><img src=x onerror=alert(1)></script><script>alert(document.cookie)</script>\u2028{{7*7}}`;
  const opened = await openCase(desk, { name: hostile, subject: hostile, said: [hostile] });
  await addMessage(desk.database, {
    conversationId: opened.conversationId,
    author: "contact",
    text: hostile,
  });
  const response = await send(desk, opened.path, { cookie: mei.cookie });
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const file = await response.json();
  expect(file.messages.at(-1).text).toBe(hostile);
  expect(file.ticket).toMatchObject({ subject: hostile, contactName: hostile });
  const page = await (await send(desk, `/desk/tickets/CW-${opened.number}`, { cookie: mei.cookie })).text();
  expect(page).not.toContain("onerror");
});
