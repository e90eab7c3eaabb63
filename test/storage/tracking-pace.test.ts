import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { openPace } from "../../src/storage/tracking-pace.ts";
import { createTestDatabase } from "../support/test-database.ts";

let url: string;
let drop: () => Promise<void>;
let one: Database;
let other: Database;

beforeAll(async () => {
  ({ url, drop } = await createTestDatabase());
  // Two pools stand for two processes: they share nothing but the row.
  [one, other] = [openDatabase(url), openDatabase(url)];
});
afterAll(async () => {
  await one.$disconnect();
  await other.$disconnect();
  await drop();
});

const limits = { spacingMs: 334, perDay: null, longestWaitMs: 60_000 };

test("two processes at once never ask more often than the provider allows", async () => {
  const paces = [openPace(one, "17track", limits), openPace(other, "17track", limits)];
  const started = Date.now();
  const moments = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      const turn = await paces[index % 2]?.take();
      if (turn?.kind !== "go") throw new Error("There is no turn.");
      return Date.now() + turn.waitMs;
    }),
  );
  // An answer that is read late moves a moment back, never forward: the bound holds on a busy machine too.
  const early = moments.toSorted((a, b) => a - b).filter((at, index) => at < started + index * 334 - 5);
  expect(early).toEqual([]);
});

test("after a hold of one process the other stays away as well", async () => {
  await openPace(one, "held", limits).take();
  await openPace(one, "held", limits).hold(30_000);
  const turn = await openPace(other, "held", limits).take();
  expect(turn.kind === "go" && turn.waitMs > 15_000).toBe(true);
});

test("a turn that is too far away is not taken, and costs those behind nothing", async () => {
  const pace = openPace(one, "busy", { ...limits, spacingMs: 60_000, longestWaitMs: 100 });
  expect(await pace.take()).toMatchObject({ kind: "go" });
  expect([await pace.take(), await pace.take()]).toEqual([{ kind: "too_far" }, { kind: "too_far" }]);
  await one.$executeRaw`UPDATE tracking_paces SET free_at = free_at - interval '61 s' WHERE provider = 'busy'`;
  expect(await pace.take()).toMatchObject({ kind: "go" });
});

test("the day's requests are counted together, and yesterday's do not count", async () => {
  const daily = { spacingMs: 0, perDay: 3, longestWaitMs: 1_000 };
  const paces = [openPace(one, "dhl", daily), openPace(other, "dhl", daily)];
  const turns = await Promise.all(Array.from({ length: 6 }, (_, index) => paces[index % 2]?.take()));
  expect(turns.map((turn) => turn?.kind).sort()).toEqual(["go", "go", "go", "spent", "spent", "spent"]);
  await one.$executeRaw`UPDATE tracking_paces SET day = day - 1 WHERE provider = 'dhl'`;
  expect(await openPace(other, "dhl", daily).take()).toMatchObject({ kind: "go" });
});
