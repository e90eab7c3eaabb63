import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeTicket } from "../../src/desk/close-ticket.ts";
import { openTicket } from "../../src/desk/open-ticket.ts";
import type { Evidence } from "../../src/domain/answer.ts";
import { sourceNames } from "../../src/domain/source-names.ts";
import { ensureContact, ensureConversation, getConversation } from "../../src/storage/conversations.ts";
import { toJson } from "../../src/storage/json.ts";
import { liveTicketsOf, parcelsOf, recallAnswers } from "../../src/storage/recall.ts";
import { startWatch } from "../../src/storage/watches.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

const AT = new Date("2026-11-22T12:00:00Z");
const BRAZIL = { id: "en/brazil-import#1", version: "aaaaaaaaaaaaaaaa" };
const RULE = { id: "br-2025-04-01", asOf: "2026-02-28", validFrom: "2025-04-01" };

let parts: TestDatabase;
beforeAll(async () => {
  parts = await openTestDatabase();
});
beforeEach(async () => {
  await parts.database.$executeRaw`TRUNCATE contacts CASCADE`;
});
afterAll(() => parts.stop());

test("an answer is found by the passage, the article in its language, and the article in all of them", async () => {
  await answered("Brazil tax?", { passages: [BRAZIL, { id: "zh/uk-import#2", version: "b" }] });
  for (const source of ["brazil-import", "en/brazil-import", "brazil-import#1", "en/brazil-import#1"]) {
    const found = await recallAnswers(parts.database, source);
    expect(found).toMatchObject([{ question: "Brazil tax?", channel: "widget", kind: "answer", at: AT }]);
    expect(found[0]?.uses).toEqual([BRAZIL]);
  }
  for (const source of ["zh/brazil-import", "en/brazil-import#2", "brazil", "uk-import#1", "en", ""])
    expect(await recallAnswers(parts.database, source)).toEqual([]);
});

test("an answer is found by the rule that its estimate used, with the day the rule was confirmed", async () => {
  await answered("USD 45 to Brazil?", { passages: [BRAZIL], estimates: [{ rule: RULE }] });
  expect(await recallAnswers(parts.database, "br-2025-04-01")).toMatchObject([
    { uses: [{ id: "br-2025-04-01", version: "2026-02-28" }] },
  ]);
  expect(await recallAnswers(parts.database, "br-2024-08-01")).toEqual([]);
});

test("the newest answer comes first, and a turn without evidence is no answer", async () => {
  await answered("first", { passages: [BRAZIL] }, { finishedAt: new Date("2026-11-20T12:00:00Z") });
  await answered("second", { passages: [BRAZIL] });
  await answered("never", {});
  await answered("taken over", { passages: [BRAZIL] }, { state: "silent" });
  const found = await recallAnswers(parts.database, "brazil-import");
  expect(found.map(({ question }) => question)).toEqual(["second", "first"]);
});

test("the database names a source as the domain does", async () => {
  for (const id of ["en/brazil-import#2", "zh/eu-ioss#0"]) {
    const [row] = await parts.database.$queryRaw<{ names: string[] }[]>`
      SELECT turn_sources(${{ passages: [{ id }] }}::jsonb) AS names`;
    expect(row?.names.toSorted()).toEqual(sourceNames(id).toSorted());
  }
});

test("only the tickets that wait for somebody are listed", async () => {
  const conversationId = await answered("Brazil tax?", { passages: [BRAZIL] });
  const desk = { database: parts.database, outbox: parts.outbox, now: () => AT };
  const agent = await parts.database.agent.create({ data: { name: "Ada" } });
  const open = async (subject: string) =>
    parts.database.$transaction((transaction) =>
      openTicket(transaction, parts.outbox, {
        ...{ conversationId, subject, summary: "", caseType: "duties", details: {} },
        ...{ language: "en", at: AT, announce: false },
      }),
    );
  const done = await open("Answered");
  await closeTicket(desk, { ticketId: done.id, agentId: agent.id, move: "resolve" });
  await open("Waiting");
  expect(await liveTicketsOf(parts.database, [conversationId])).toMatchObject([
    { subject: "Waiting", state: "open", conversationId },
  ]);
  expect(await liveTicketsOf(parts.database, [])).toEqual([]);
});

test("a parcel that was looked up twice in a conversation is listed once, with the last look", async () => {
  const parcel = { number: "LP00123456789012", destination: "BR" };
  const conversationId = await answered("where", { shipments: [parcel] }, { finishedAt: new Date(0) });
  await answered("and now", { passages: [BRAZIL], shipments: [parcel] }, { conversationId });
  await answered("elsewhere", { shipments: [{ number: "RB123456785CN" }] });
  const recalled = { ...parcel, conversationId, lookedUpAt: AT };
  expect(await parcelsOf(parts.database, [conversationId])).toEqual([{ ...recalled, isWatched: false }]);
  const { contactId } = await getConversation(parts.database, conversationId);
  const watch = { contactId, conversationId, number: parcel.number, source: "asked", now: AT } as const;
  await parts.database.$transaction((transaction) => startWatch(transaction, watch));
  expect(await parcelsOf(parts.database, [conversationId])).toEqual([{ ...recalled, isWatched: true }]);
});

test("among many turns an answer is found by the index", async () => {
  const conversationId = await answered("Brazil tax?", { passages: [BRAZIL] });
  await parts.database.$executeRaw`
    WITH asked AS (
      INSERT INTO messages (conversation_id, author, text)
      SELECT ${conversationId}::uuid, 'contact', 'q' FROM generate_series(1, 5000) RETURNING id
    )
    INSERT INTO turns (message_id, conversation_id, state, kind, finished_at, evidence)
    SELECT id, ${conversationId}::uuid, 'answered', 'answer', now(),
           ${{ passages: [{ id: "en/uk-import#1", version: "c" }] }}::jsonb FROM asked`;
  await parts.database.$executeRaw`ANALYZE turns`;
  const plan = await parts.database.$queryRaw<{ "QUERY PLAN": string }[]>`
    EXPLAIN SELECT message_id FROM turns
    WHERE state = 'answered' AND turn_sources(evidence) @> ARRAY['brazil-import']`;
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("turns_sources_idx");
  expect(await recallAnswers(parts.database, "brazil-import")).toHaveLength(1);
});

type Rested = Partial<Record<keyof Evidence, readonly unknown[]>>;

async function answered(
  text: string,
  evidence: Rested,
  turn: { readonly conversationId?: string; readonly state?: string; readonly finishedAt?: Date } = {},
): Promise<string> {
  const { database } = parts;
  const { conversationId = await newConversation(), state = "answered", finishedAt = AT } = turn;
  const { id: messageId } = await database.message.create({
    data: { conversationId, author: "contact", text },
  });
  await database.turn.create({
    data: { messageId, conversationId, state, kind: "answer", finishedAt, evidence: toJson(evidence) },
  });
  return conversationId;
}

async function newConversation(): Promise<string> {
  const { database } = parts;
  const who = { channel: "widget", externalId: randomUUID() } as const;
  const { id: contactId } = await ensureContact(database, who);
  return (await ensureConversation(database, { ...who, contactId })).id;
}
