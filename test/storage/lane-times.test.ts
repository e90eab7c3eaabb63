import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ShipmentRecord } from "../../src/domain/shipments/shipment-record.ts";
import { createLaneHistory } from "../../src/shipping/lane-history.ts";
import { busiestLanes, stageTimesOf, stateTimesOf } from "../../src/storage/lane-times.ts";
import { saveShipments } from "../../src/storage/shipments.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 9, 1);
const LANE = { origin: "CN", destination: "BR", carrier: "cainiao" } as const;
const YEAR = { from: new Date("2025-11-22"), to: new Date("2026-11-22") };

let parts: TestDatabase;
beforeAll(async () => {
  parts = await openTestDatabase();
});
afterAll(() => parts.stop());
beforeEach(() => parts.database.shipment.deleteMany());

let made = 0;

/** A parcel with its statuses in order, each so many days after the one before. */
function parcel(
  scans: readonly (readonly [status: string, days: number])[],
  changes: Partial<ShipmentRecord> = {},
): ShipmentRecord {
  let at = START;
  const events = scans.map(([status, days]) => {
    at += days * DAY_MS;
    return { at: new Date(at), status, description: status, location: "" };
  });
  made += 1;
  const number = `LP${String(made).padStart(14, "0")}`;
  return { number, ...LANE, events, isSample: false, updatedAt: new Date(at), ...changes };
}

function cleared(days: number, changes: Partial<ShipmentRecord> = {}): ShipmentRecord {
  return parcel(
    [
      ["arrived_destination", 0],
      ["import_customs.submitted", 1],
      ["import_customs.released", days],
      ["delivered", 2],
    ],
    changes,
  );
}

describe("how long the finished parcels of a lane stayed in a state", () => {
  test("is the middle of eight in ten, with their number", async () => {
    await saveShipments(
      parts.database,
      Array.from({ length: 11 }, (_, at) => cleared(at + 1)),
    );
    const [arrived, released, submitted] = await stateTimesOf(parts.database, LANE, YEAR);
    expect([arrived?.state, released?.state]).toEqual(["arrived_destination", "import_customs.released"]);
    expect(submitted).toMatchObject({
      ...{ state: "import_customs.submitted", count: 11, low: 2, median: 6, high: 10 },
      late: expect.closeTo(10.5),
    });
  });

  test.each([
    ["of another lane", cleared(5, { destination: "ES" })],
    ["of another carrier", cleared(5, { carrier: "yanwen" })],
    ["that come with Clearway", cleared(5, { isSample: true })],
    [
      "still on their way",
      parcel([
        ["import_customs.submitted", 0],
        ["import_customs.released", 5],
      ]),
    ],
    [
      "finished longer than a year ago",
      cleared(5, {
        events: cleared(5).events.map((event) => ({
          ...event,
          at: new Date(event.at.getTime() - 500 * DAY_MS),
        })),
      }),
    ],
  ])("does not count parcels %s", async (_, other) => {
    await saveShipments(parts.database, [cleared(2), other]);
    const times = await stateTimesOf(parts.database, LANE, YEAR);
    expect(times.map(({ count }) => count)).toEqual([1, 1, 1]);
    expect(times.at(-1)).toMatchObject({ state: "import_customs.submitted", low: 2, high: 2 });
  });

  test("is not cut by a scan that says nothing, nor by the same state again", async () => {
    const scans = [
      ["import_customs.submitted", 0],
      ["in_transit", 1],
      ["import_customs.submitted", 1],
      ["unknown", 1],
      ["import_customs.released", 1],
      ["delivered", 1],
    ] as const;
    await saveShipments(parts.database, [parcel(scans)]);
    expect(await stateTimesOf(parts.database, LANE, YEAR)).toMatchObject([
      { state: "import_customs.released", median: 1 },
      { state: "import_customs.submitted", median: 4 },
    ]);
  });

  test("counts a parcel that came back to a state once, with its longer stay, and its stage as a whole", async () => {
    const scans = [
      ["import_customs.submitted", 0],
      ["import_customs.held_other", 3],
      ["import_customs.submitted", 5],
      ["import_customs.released", 1],
      ["delivered", 2],
    ] as const;
    await saveShipments(parts.database, [parcel(scans)]);
    const states = await stateTimesOf(parts.database, LANE, YEAR);
    expect(states).toContainEqual(
      expect.objectContaining({ state: "import_customs.submitted", count: 1, median: 3 }),
    );
    expect(await stageTimesOf(parts.database, LANE, YEAR)).toMatchObject([
      { state: "import_customs", count: 1, median: 11 },
    ]);
  });

  test("lies in order, whatever the parcels were", async () => {
    const stays = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(stays, async (days) => {
        await parts.database.shipment.deleteMany();
        await saveShipments(
          parts.database,
          days.map((count) => cleared(count + 1)),
        );
        for (const { count, low, median, high, late } of await stateTimesOf(parts.database, LANE, {
          ...YEAR,
          to: new Date("2027-11-22"),
        })) {
          expect(count).toBe(days.length);
          expect([low, median, high, late]).toEqual([low, median, high, late].toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 10 },
    );
  });
});

test("the busiest lanes come first, and those with few parcels not at all", async () => {
  const spanish = { destination: "ES" };
  await saveShipments(parts.database, [
    ...[1, 2, 3].map((days) => cleared(days, spanish)),
    ...[1, 2].map((days) => cleared(days)),
    cleared(1, { carrier: "yanwen" }),
  ]);
  expect(await busiestLanes(parts.database, { ...YEAR, least: 2, most: 10 })).toEqual([
    { ...LANE, ...spanish, finished: 3 },
    { ...LANE, finished: 2 },
  ]);
});

test("a lane's history is counted once an hour, and its failure is told and leaves nothing", async () => {
  await saveShipments(parts.database, [cleared(3)]);
  let now = new Date("2026-11-22T12:00:00Z");
  const failures: unknown[] = [];
  const history = createLaneHistory(parts.database, {
    now: () => now,
    onFailure: (error) => failures.push(error),
  });
  expect(await history(LANE)).toHaveLength(3);
  await saveShipments(parts.database, [cleared(5)]);
  expect((await history(LANE)).map(({ count }) => count)).toEqual([1, 1, 1]);
  now = new Date("2026-11-22T13:00:01Z");
  expect((await history(LANE)).map(({ count }) => count)).toEqual([2, 2, 2]);
  expect(await history({ ...LANE, carrier: "\0" })).toEqual([]);
  expect(failures).toHaveLength(1);
});
