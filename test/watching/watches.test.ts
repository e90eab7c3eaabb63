import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeTicket } from "../../src/desk/close-ticket.ts";
import { openTicket } from "../../src/desk/open-ticket.ts";
import { createMetrics } from "../../src/metrics.ts";
import { addAgent } from "../../src/storage/agents.ts";
import type { Outbox } from "../../src/storage/outbox.ts";
import { endWatch, listWatches } from "../../src/storage/watches.ts";
import { openWatchRig, type Scan, type Seller, type WatchRig } from "./watch-rig.ts";

let rig: WatchRig;
beforeAll(async () => {
  rig = await openWatchRig();
});
afterAll(() => rig.stop());

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const ARRIVED: Scan = ["InTransit_Arrival", "2026-11-21T08:00:00Z", "Arrived in BR"];
const HELD: Scan = [
  "InTransit_CustomsRequiringInformation",
  "2026-11-22T06:00:00Z",
  "Held by import customs",
];
const RELEASED: Scan = ["InTransit_CustomsReleased", "2026-11-22T20:00:00Z", "Released by import customs"];
const OUT: Scan = ["OutForDelivery_Other", "2026-11-22T21:00:00Z", "Out for delivery"];

let next = 0;
let number: string;
let seller: Seller;
beforeEach(async () => {
  rig.clock.now = new Date("2026-11-22T12:00:00Z");
  next += 1;
  number = `LP00417730952${String(next).padStart(3, "0")}`;
  seller = await rig.seller();
  rig.parcels.set(number, [ARRIVED]);
});

const passTime = (milliseconds: number) => {
  rig.clock.now = new Date(rig.clock.now.getTime() + milliseconds);
};

test("what was seen when the watch began is no news; a hold is told at once, with the card and whose move it is", async () => {
  await rig.watch(seller, number);
  const keeper = rig.keeper();
  await keeper.round();
  expect(await rig.told(seller)).toEqual([]);
  rig.parcels.set(number, [ARRIVED, HELD]);
  rig.clock.now = new Date("2026-11-23T02:00:00Z");
  await keeper.round();
  await keeper.round();
  expect(await rig.told(seller)).toEqual([
    `News of ${number}: Held by import customs: information required.`,
  ]);
  const message = await rig.database.message.findFirstOrThrow({
    where: { conversationId: seller.conversationId },
  });
  expect(message).toMatchObject({ author: "notice", language: "en" });
  expect(JSON.stringify(message.parts)).toContain("It is the buyer's move");
  expect(await jobsOf(message.id)).toBe(1);
});

test("ordinary news waits for the morning where the seller is, and what happened meanwhile is told with it, in order", async () => {
  const inMadrid = await rig.seller("es", "Europe/Madrid");
  await rig.watch(inMadrid, number);
  const keeper = rig.keeper();
  rig.parcels.set(number, [ARRIVED, RELEASED]);
  rig.clock.now = new Date("2026-11-22T22:00:00Z");
  await keeper.round();
  rig.parcels.set(number, [ARRIVED, RELEASED, OUT]);
  rig.clock.now = new Date("2026-11-23T06:59:00Z");
  await keeper.round();
  expect(await rig.told(inMadrid)).toEqual([]);
  rig.clock.now = new Date("2026-11-23T07:00:00Z");
  await keeper.round();
  expect(await rig.told(inMadrid)).toEqual([
    `Novedades de ${number}: Liberado por la aduana de destino → En reparto.`,
  ]);
});

test("several processes that look at the same time tell each thing once", async () => {
  const sellers = await Promise.all(Array.from({ length: 30 }, () => rig.seller()));
  const numbers = sellers.map((_, at) => `LP00517730952${String(at).padStart(3, "0")}`);
  for (const [at, one] of sellers.entries()) {
    rig.parcels.set(numbers[at] ?? "", [ARRIVED]);
    await rig.watch(one, numbers[at] ?? "");
  }
  for (const one of numbers) rig.parcels.set(one, [ARRIVED, HELD]);
  passTime(7 * HOUR_MS);
  await Promise.all([rig.keeper(), rig.keeper(), rig.keeper()].map((keeper) => keeper.round()));
  for (const one of sellers) expect(await rig.told(one)).toHaveLength(1);
});

test("a parcel that stands still is told after the time of its state, once", async () => {
  await rig.watch(seller, number);
  const keeper = rig.keeper();
  await keeper.round();
  for (let day = 0; day < 9; day += 1) {
    passTime(DAY_MS);
    await keeper.round();
  }
  expect(await rig.told(seller)).toEqual([
    `${number} has not moved for 5 days: Arrived in the destination country. That is longer than it should take.`,
  ]);
});

test("a provider that is down delays news, and loses none", async () => {
  await rig.watch(seller, number);
  const keeper = rig.keeper();
  rig.parcels.set(number, [ARRIVED, HELD]);
  rig.provider.isDown = true;
  passTime(4 * HOUR_MS);
  await keeper.round();
  expect(await rig.told(seller)).toEqual([]);
  rig.provider.isDown = false;
  passTime(HOUR_MS);
  await rig.keeper().round();
  expect(await rig.told(seller)).toHaveLength(1);
});

test("who stops is told no more, not even what was waiting; who begins again is told what is new then", async () => {
  await rig.watch(seller, number);
  const keeper = rig.keeper();
  rig.parcels.set(number, [ARRIVED, RELEASED]);
  rig.clock.now = new Date("2026-11-22T23:00:00Z");
  await keeper.round();
  await rig.database.$transaction((transaction) =>
    endWatch(transaction, { contactId: seller.contactId, number }, rig.clock.now),
  );
  passTime(DAY_MS);
  await keeper.round();
  expect(await rig.told(seller)).toEqual([]);
  await rig.watch(seller, number);
  rig.parcels.set(number, [ARRIVED, RELEASED, OUT]);
  passTime(12 * HOUR_MS);
  await keeper.round();
  expect(await rig.told(seller)).toEqual([`News of ${number}: Out for delivery.`]);
});

test("the parcels of a case are watched from its beginning to its end", async () => {
  const details = { trackingNumber: number, email: "li@shop.example", whatHappened: "stuck" };
  const { conversationId } = seller;
  const ticket = await rig.database.$transaction((transaction) =>
    openTicket(transaction, rig.outbox, {
      ...{ conversationId, caseType: "held", subject: "s", summary: "s", details, language: "en" },
      ...{ at: rig.clock.now, announce: false },
    }),
  );
  const keeper = rig.keeper();
  await keeper.round();
  rig.parcels.set(number, [ARRIVED, HELD]);
  passTime(7 * HOUR_MS);
  await keeper.round();
  expect((await rig.told(seller)).filter((text) => text.startsWith("News of"))).toHaveLength(1);
  const agent = await addAgent(rig.database, { name: "Li", email: "li@desk.example", passwordHash: "x" });
  const desk = { database: rig.database, outbox: rig.outbox, now: () => rig.clock.now };
  await closeTicket(desk, { ticketId: ticket.id, agentId: agent.id, move: "resolve" });
  expect(await listWatches(rig.database, seller.contactId)).toEqual([]);
});

test("looks and notices are counted; what cannot be told keeps nothing else back and is told in the next round", async () => {
  const metrics = createMetrics();
  const other = await rig.seller();
  const theirs = `LP00617730952${String(next).padStart(3, "0")}`;
  rig.parcels.set(theirs, [ARRIVED]);
  await rig.watch(seller, number);
  await rig.watch(other, theirs);
  rig.parcels.set(number, [ARRIVED, HELD]);
  rig.parcels.set(theirs, [ARRIVED, HELD]);
  passTime(7 * HOUR_MS);
  let isBroken = true;
  const outbox: Outbox = {
    ...rig.outbox,
    enqueue: async (transaction, job) => {
      if (!isBroken) return rig.outbox.enqueue(transaction, job);
      isBroken = false;
      throw new Error("no room for a job");
    },
  };
  const keeper = rig.keeper({ outbox, metrics: metrics.watching });
  await keeper.round();
  expect([...(await rig.told(seller)), ...(await rig.told(other))]).toHaveLength(1);
  await keeper.round();
  expect([await rig.told(seller), await rig.told(other)]).toEqual([
    [`News of ${number}: Held by import customs: information required.`],
    [`News of ${theirs}: Held by import customs: information required.`],
  ]);
  const told = await metrics.text();
  for (const line of [
    /clearway_watch_looks_total\{outcome="found"\} [2-9]/,
    /clearway_watch_notices_told_total\{kind="import_customs\.held_info_required",channel="widget"\} 2/,
    /clearway_watch_notices_failed_total 1/,
  ])
    expect(told).toMatch(line);
});

async function jobsOf(messageId: string): Promise<number> {
  const [row] = await rig.database.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job WHERE name = 'deliver_message' AND data ->> 'messageId' = ${messageId}`;
  return Number(row?.count ?? 0);
}
