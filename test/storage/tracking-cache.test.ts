import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildShipment } from "../../src/domain/shipments/build-shipment.ts";
import { atCustoms, atMilestone, type ShipmentStatus } from "../../src/domain/shipments/milestone.ts";
import { cached } from "../../src/shipping/cached-provider.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { oneAtATime } from "../../src/shipping/one-at-a-time.ts";
import { lookupFrom, snapshotOf } from "../../src/shipping/stored-lookup.ts";
import type { Lookup, TrackingProvider } from "../../src/shipping/tracking-provider.ts";
import { findSnapshots, saveSnapshot } from "../../src/storage/tracking-snapshots.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

let stored: TestDatabase;
let clock: number;
beforeAll(async () => {
  stored = await openTestDatabase();
});
afterAll(() => stored.stop());
beforeEach(() => {
  clock = Date.parse("2026-11-22T12:00:00Z");
});

const never = new AbortController().signal;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function found(number: string, status: ShipmentStatus, at = "2026-11-20T08:00:00.000Z"): Lookup {
  const event = { at, localTime: null, zoneKnown: true, text: "scan", status };
  const shipment = buildShipment({
    ...{ number, carrier: null, origin: "CN", destination: "BR", source: "p", fetchedAt: new Date(clock) },
    legs: [[{ ...event, place: { country: "BR", name: null }, source: { provider: "p", code: null } }]],
  });
  return { kind: "found", number, shipment };
}

function rig(answer: (number: string) => Lookup, name = `p${Math.random()}`) {
  const asked: string[][] = [];
  let next = answer;
  let hits = 0;
  const inner: TrackingProvider = {
    name,
    lookUp: async (numbers) => {
      asked.push([...numbers]);
      await new Promise((done) => setTimeout(done, 5));
      return numbers.map(next);
    },
  };
  const settings = { database: stored.database, now: () => new Date(clock) };
  const onHits = (count: number) => {
    hits += count;
  };
  const provider = oneAtATime(cached(inner, { ...settings, onHits }));
  return {
    name,
    asked,
    hits: () => hits,
    answer: (then: (number: string) => Lookup) => {
      next = then;
    },
    provider,
    kindOf: async (number: string, signal = never) => (await provider.lookUp([number], signal))[0]?.kind,
  };
}

test.each([
  ["delivered", (n: string) => found(n, atMilestone("delivered")), 3 * 24 * HOUR_MS],
  ["moving", (n: string) => found(n, atMilestone("in_transit")), HOUR_MS],
  ["held", (n: string) => found(n, atCustoms("import", "held_other")), 30 * MINUTE_MS],
  ["not found", (number: string): Lookup => ({ kind: "not_found", number }), 15 * MINUTE_MS],
  ["without data", (number: string): Lookup => ({ kind: "no_data_yet", number }), 2 * MINUTE_MS],
])(
  "what is known of a parcel that is %s is fresh for its time and not longer",
  async (_, answer, freshMs) => {
    const one = rig(answer);
    const first = await one.kindOf("A");
    clock += freshMs - 1;
    expect(await one.kindOf("A")).toBe(first);
    expect([one.asked.length, one.hits()]).toEqual([1, 1]);
    clock += 1;
    await one.kindOf("A");
    expect(one.asked.length).toBe(2);
  },
);

test("an outage is not kept, and does not replace what is known", async () => {
  const one = rig((number) => ({ kind: "unavailable", number, reason: "timeout" }));
  expect([await one.kindOf("A"), await one.kindOf("A")]).toEqual(["unavailable", "unavailable"]);
  expect(one.asked.length).toBe(2);
});

test("only the numbers that are not known are asked for, and all are answered in their order", async () => {
  const one = rig((number) => found(number, atMilestone("in_transit")));
  await one.kindOf("B");
  const lookups = await one.provider.lookUp(["A", "B", "C"], never);
  expect(lookups.map(({ number }) => number)).toEqual(["A", "B", "C"]);
  expect(one.asked).toEqual([["B"], ["A", "C"]]);
});

test("what the seller adds is asked with at once, though a fresh answer says that it is missing", async () => {
  const one = rig((number) => ({ kind: "needs_detail", number, detail: "postal_code" }));
  expect(await one.kindOf("A")).toBe("needs_detail");
  one.answer((number) => found(number, atMilestone("in_transit")));
  const [lookup] = await one.provider.lookUp(["A"], never, new Map([["A", { postalCode: "80010" }]]));
  expect(lookup?.kind).toBe("found");
});

test("of several who tell different postcodes at once one opens the parcel; a wrong one gives way after a day", async () => {
  const one = rig((number) => ({ kind: "needs_detail", number, detail: "postal_code" }));
  expect(await one.kindOf("A")).toBe("needs_detail");
  one.answer((number) => ({ kind: "no_data_yet", number }));
  const kindsFor = (...codes: readonly string[]) =>
    Promise.all(
      codes.map(async (postalCode) => {
        const [lookup] = await one.provider.lookUp(["A"], never, new Map([["A", { postalCode }]]));
        return lookup?.kind;
      }),
    );
  const kinds = await kindsFor("10001", "10002", "10003");
  expect(kinds.toSorted()).toEqual(["needs_detail", "needs_detail", "no_data_yet"]);
  clock += 25 * HOUR_MS;
  one.answer((number) => found(number, atMilestone("in_transit")));
  expect(await kindsFor("10009")).toEqual(["found"]);
  clock += 25 * HOUR_MS;
  expect(await kindsFor("10001", "10002", "10003", "10009")).toEqual([
    "needs_detail",
    "needs_detail",
    "needs_detail",
    "found",
  ]);
});

test("an older state never replaces a newer one, and the newer one is then the answer", async () => {
  const one = rig((number) => found(number, atMilestone("delivered"), "2026-11-21T08:00:00.000Z"));
  await one.kindOf("A");
  clock += 10 * 24 * HOUR_MS;
  for (const older of [
    (number: string) => found(number, atMilestone("in_transit")),
    (number: string): Lookup => ({ kind: "not_found", number }),
  ]) {
    one.answer(older);
    const [lookup] = await one.provider.lookUp(["A"], never);
    expect(lookup).toMatchObject({ kind: "found", shipment: { milestone: "delivered" } });
    clock += 10 * 24 * HOUR_MS;
  }
});

test("ten who ask for one number at once cost one question; who gives up leaves alone", async () => {
  const one = rig((number) => found(number, atMilestone("in_transit")));
  const leaving = new AbortController();
  const all = Array.from({ length: 10 }, (_, index) => one.kindOf("A", index === 0 ? leaving.signal : never));
  leaving.abort();
  expect(await Promise.all(all)).toEqual(["unavailable", ...Array.from({ length: 9 }, () => "found")]);
  expect(one.asked).toEqual([["A"]]);
});

test("a paid provider is not paid for a number that another one waits for; a free one is asked", async () => {
  const waiting = rig((number) => ({ kind: "no_data_yet", number }));
  const paid = rig((number) => found(number, atMilestone("in_transit")));
  const free = rig((number) => found(number, atMilestone("in_transit")));
  const providers = [waiting.provider, { ...paid.provider, paidPerNumber: true }, free.provider];
  const [lookup] = await createLookUp(providers)(["A"], never);
  expect(lookup?.kind).toBe("found");
  expect([paid.asked, free.asked]).toEqual([[], [["A"]]]);
});

test("in whatever order and how often lookups are kept, the same one is left", async () => {
  const day = fc.integer({ min: 1, max: 3 }).map((number) => `2026-11-0${number}T08:00:00.000Z`);
  const status = fc.constantFrom(
    atMilestone("in_transit"),
    atMilestone("delivered"),
    atCustoms("import", "held_other"),
  );
  const lookups = fc.array(fc.record({ at: day, status }), { minLength: 1, maxLength: 5 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(lookups, fc.infiniteStream(fc.nat()), async (states, chance) => {
      run += 1;
      const all = states.map(({ at, status: now }) => found("A", now, at));
      const shuffled = [...all, ...all]
        .map((lookup) => ({ lookup, rank: chance.next().value }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ lookup }) => lookup);
      const left: (Lookup | null)[] = [];
      for (const [name, order] of [
        [`once${run}`, all],
        [`shuffled${run}`, shuffled],
      ] as const) {
        for (const lookup of order) {
          const snapshot = snapshotOf(lookup, new Date(clock));
          if (snapshot !== null) await saveSnapshot(stored.database, name, snapshot);
        }
        const [kept] = await findSnapshots(stored.database, name, ["A"]);
        left.push(kept === undefined ? null : lookupFrom(kept));
      }
      expect(left[1]).toEqual(left[0]);
      const newest = states
        .map(({ at }) => at)
        .toSorted()
        .at(-1);
      expect(left[0]).toMatchObject({ kind: "found", shipment: { lastEventAt: newest } });
    }),
    { numRuns: 40 },
  );
});

test("what is kept reads back as it was; another shape counts as nothing", () => {
  const lookup = found("A", atCustoms("import", "held_info_required", "id_number"));
  const snapshot = snapshotOf(lookup, new Date(clock));
  expect(snapshot === null ? null : lookupFrom(snapshot)).toEqual(lookup);
  expect(
    lookupFrom({ outcome: '{"kind":"found","number":"A","shipment":{"from":"an older version"}}' }),
  ).toBeNull();
});
