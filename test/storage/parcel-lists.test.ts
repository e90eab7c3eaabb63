import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildShipment } from "../../src/domain/shipments/build-shipment.ts";
import { atCustoms } from "../../src/domain/shipments/milestone.ts";
import { readParcelList } from "../../src/domain/shipments/read-parcel-list.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { PARCELS_AT_ONCE } from "../../src/shipping/check-parcels.ts";
import { forgetOldAnswers } from "../../src/shipping/forget-old-answers.ts";
import { type ListRow, sortRow } from "../../src/shipping/list-rows.ts";
import type { LookUp } from "../../src/shipping/look-up-shipments.ts";
import { createParcelLists } from "../../src/shipping/parcel-lists.ts";
import type { ListOwner } from "../../src/storage/parcel-lists.ts";
import { holdList } from "../../src/storage/parcel-lists.ts";
import { mistyped, postalNumberOf } from "../domain/shipments/postal-numbers.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

const NOW = new Date("2026-11-28T12:00:00Z");
const NUMBERS = Array.from({ length: 100 }, (_, at) => postalNumberOf("RB", 30_000_000 + at, "CN"));

const MISTYPED = mistyped(NUMBERS[0] ?? "");

let stored: TestDatabase;
let owner: ListOwner;
beforeAll(async () => {
  stored = await openTestDatabase();
  const { id } = await stored.database.agent.create({
    data: { name: "Li", email: "li@example.com", passwordHash: "-" },
  });
  owner = { kind: "agent", agentId: id };
});
afterAll(() => stored.stop());

const answerAll: LookUp = async (numbers) =>
  numbers.map((number) => ({
    ...{ kind: "found", number },
    shipment: buildShipment({
      ...{ number, carrier: "china_post", origin: "CN", destination: "BR", source: "p", fetchedAt: NOW },
      legs: [
        [
          {
            ...{ at: "2026-11-27T08:00:00.000Z", localTime: null, zoneKnown: true, text: "held" },
            status: atCustoms("import", "submitted"),
            place: { country: "BR", name: null },
            source: { provider: "p", code: null },
          },
        ],
      ],
    }),
  }));

const listsWith = (lookUp: LookUp, metrics = createMetrics()) =>
  createParcelLists({
    ...{ database: stored.database, lookUp, now: () => NOW, log: createLog("silent") },
    metrics: metrics.lists,
  });

async function followed(
  batches: AsyncIterable<readonly ListRow[]>,
): Promise<readonly (readonly ListRow[])[]> {
  const all: (readonly ListRow[])[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

const forever = new AbortController().signal;
const ask = (messageId: string | null = null) => ({
  ...{ owner, messageId },
  listing: readParcelList([NUMBERS[0], ...NUMBERS, MISTYPED].join("\n")),
});

test("each parcel of a list is counted once by what it came to", async () => {
  const metrics = createMetrics();
  const [first] = NUMBERS;
  const lists = listsWith(async (numbers, signal) => {
    const lookups = await answerAll(numbers, signal);
    return lookups.map((lookup) =>
      lookup.number === first ? { kind: "unavailable", number: lookup.number, reason: "timeout" } : lookup,
    );
  }, metrics);
  const list = await lists.open(ask());
  await followed(lists.follow(list.id, forever));
  const told = await metrics.text();
  expect(told).toContain('clearway_list_parcels_total{outcome="found"} 99');
  expect(told).toContain('clearway_list_parcels_total{outcome="timeout"} 1');
});

test("rows come in order while the rest is looked up, each once, to every follower", async () => {
  const asked: number[] = [];
  const gate = Promise.withResolvers<void>();
  const lists = listsWith(async (numbers, signal, asker) => {
    if (asked.push(numbers.length) > 1) await gate.promise;
    expect(asker?.details?.get(numbers[0] ?? "")).toEqual({ carrier: "china_post" });
    return answerAll(numbers, signal);
  });
  const { id } = await lists.open(ask());
  const early = lists.follow(id, forever);
  const first = (await early.next()).value ?? [];
  expect(first).toHaveLength(PARCELS_AT_ONCE);
  expect(await stored.database.parcelList.findUnique({ where: { id } })).toMatchObject({ finishedAt: null });
  gate.resolve();
  const [rest, late] = await Promise.all([followed(early), followed(lists.follow(id, forever))]);
  for (const rows of [[first, ...rest].flat(), late.flat()]) {
    expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at));
    expect(rows.map(({ written }) => written)).toEqual([...NUMBERS, MISTYPED]);
    expect(rows[0]?.times).toBe(2);
    expect(sortRow(rows[0] ?? fail(), NOW)).toMatchObject({ group: "waiting_customs" });
    expect(sortRow(rows.at(-1) ?? fail(), NOW)).toMatchObject({ group: "unreadable" });
  }
  expect(asked).toEqual([40, 40, 20]);
});

test("a list whose process stops is given back, and what was known is not asked again", async () => {
  const asked: string[] = [];
  const first = listsWith(async (numbers, signal) => {
    asked.push(...numbers);
    if (asked.length > PARCELS_AT_ONCE) {
      await new Promise<void>((leave) => signal.addEventListener("abort", () => leave()));
      return numbers.map((number) => ({ kind: "unavailable", number, reason: "cancelled" }));
    }
    return answerAll(numbers, signal);
  });
  const { id } = await first.open(ask());
  await first.follow(id, forever).next();
  await first.stop(5_000);
  const again: string[] = [];
  const second = listsWith((numbers, signal) => {
    again.push(...numbers);
    return answerAll(numbers, signal);
  });
  expect(await second.resumeAbandoned()).toBe(1);
  const rows = (await followed(second.follow(id, forever))).flat();
  expect(again).toEqual(NUMBERS.slice(PARCELS_AT_ONCE));
  expect(rows.filter(({ lookup }) => lookup?.kind === "found")).toHaveLength(100);
});

test("a list that another process holds is left to it, until that process has died", async () => {
  const lists = listsWith(answerAll);
  const { id } = await lists.open(ask());
  await followed(lists.follow(id, forever));
  await lists.stop(5_000);
  const open = { finishedAt: null, holder: null, heldUntil: null };
  await stored.database.parcelList.update({ where: { id }, data: open });
  expect(await holdList(stored.database, id, { holder: randomUUID(), forMs: 60_000 })).toBe(true);
  expect(await holdList(stored.database, id, { holder: randomUUID(), forMs: 60_000 })).toBe(false);
  expect(await lists.resumeAbandoned()).toBe(0);
  await stored.database.parcelList.update({ where: { id }, data: { heldUntil: new Date(0) } });
  const heirs = listsWith(answerAll);
  expect(await heirs.resumeAbandoned()).toBe(1);
  await followed(heirs.follow(id, forever));
  expect(await heirs.find(id)).toMatchObject({ finishedAt: NOW });
  await stored.database.parcelList.delete({ where: { id } });
});

test("a message asks for one list, however often its turn begins", async () => {
  const contact = await stored.database.contact.create({ data: {} });
  const conversation = await stored.database.conversation.create({
    data: { channel: "widget", externalId: randomUUID(), contactId: contact.id },
  });
  const message = await stored.database.message.create({
    data: { conversationId: conversation.id, author: "contact", text: "many" },
  });
  const lists = listsWith(answerAll);
  const asked = { ...ask(message.id), owner: { kind: "seller", conversationId: conversation.id } as const };
  const one = await lists.open(asked);
  const other = await lists.open(asked);
  expect(other.id).toBe(one.id);
  await followed(lists.follow(one.id, forever));
  await lists.stop(5_000);
  await stored.database.conversation.delete({ where: { id: conversation.id } });
  expect(await lists.find(one.id)).toBeNull();
});

test("a list is forgotten after thirty days", async () => {
  const lists = listsWith(answerAll);
  const { id } = await lists.open(ask());
  await followed(lists.follow(id, forever));
  await lists.stop(5_000);
  await forgetOldAnswers(stored.database, new Date(NOW.getTime() + 29 * 86_400_000));
  expect(await lists.find(id)).not.toBeNull();
  await forgetOldAnswers(stored.database, new Date(NOW.getTime() + 31 * 86_400_000));
  expect(await lists.find(id)).toBeNull();
});

function fail(): never {
  throw new Error("There is no such row.");
}

test("a seller's list is looked up as theirs, so that a detail they told before opens their parcels", async () => {
  const contact = await stored.database.contact.create({ data: {} });
  const conversation = await stored.database.conversation.create({
    data: { channel: "widget", externalId: randomUUID(), contactId: contact.id },
  });
  const asking: (string | undefined)[] = [];
  const lists = listsWith(async (numbers, signal, asker) => {
    asking.push(asker?.contactId);
    return answerAll(numbers, signal);
  });
  const seller: ListOwner = { kind: "seller", conversationId: conversation.id };
  const listing = readParcelList(NUMBERS.slice(0, 8).join("\n"));
  for (const of of [seller, owner]) {
    const { id } = await lists.open({ owner: of, messageId: null, listing });
    await followed(lists.follow(id, forever));
  }
  expect(asking).toEqual([contact.id, undefined]);
});
