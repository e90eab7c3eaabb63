import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { saveShipments } from "../../src/storage/shipments.ts";
import { postalNumberOf } from "../domain/shipments/postal-numbers.ts";
import {
  type ClearwayProcess,
  launchClearway,
  readyClearway,
  terminate,
  until,
} from "../support/clearway-process.ts";
import { type Standstill, standStill } from "../support/standstill.ts";
import { createTestDatabase } from "../support/test-database.ts";
import { openVisitor, type Visitor, visitorAt } from "../support/visitor.ts";

const HOUR_MS = 3_600_000;
const SELLERS = 3;
const AGAIN_AND_AGAIN_MS = 120_000;

/** Everything that a seller is to be told, by their token. */
type Watching = ReadonlyMap<string, readonly string[]>;

let folder: string;
let stored: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;
let running: ClearwayProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearway-kill-"));
  await chmod(folder, 0o755);
  stored = await createTestDatabase();
  database = openDatabase(stored.url);
});
afterEach(async () => {
  await Promise.all(running.map(({ child }) => terminate(child)));
  running = [];
  await database.$disconnect();
  await stored.drop();
  await rm(folder, { recursive: true, force: true });
});

const NOTED = "(SELECT count(*) FROM watch_notices WHERE due_at IS NOT NULL)";
const TOLD = "(SELECT count(*) FROM watch_notices WHERE told_at IS NOT NULL)";

const POINTS: readonly (readonly [string, Standstill])[] = [
  [
    "while it writes down what a look found",
    { at: "INSERT ON watch_notices", when: "NEW.due_at IS NOT NULL", once: `${NOTED} >= 6` },
  ],
  [
    "after its looks, before it keeps when to look again",
    { at: "UPDATE OF failures ON watches", when: "true", once: `${NOTED} >= 6` },
  ],
  [
    "when a notice is said and not yet marked as told",
    { at: "UPDATE OF told_at ON watch_notices", when: "true", once: `${TOLD} >= 6` },
  ],
  [
    "when a notice is said and marked, and its delivery not yet enqueued",
    { at: "INSERT ON pgboss.job", when: "NEW.name = 'deliver_message'", once: `${TOLD} >= 6` },
  ],
];

test.each(POINTS)("a process killed %s tells every notice once after all", async (_, point) => {
  const first = await start();
  const watching = await watchParcels(first.url, 12);
  const gate = await standStill(stored.url, point);
  await move(watching, "import_customs.held_info_required");
  await until(gate.isReached);
  first.child.kill("SIGKILL");
  await gate.open();
  expect(await countTold()).toBeLessThan(12);

  const next = await start();
  await comesFree();
  await expectToldOnce(next.url, watching);
});

test("processes killed again and again in the midst of telling tell and deliver every notice once after all", {
  timeout: AGAIN_AND_AGAIN_MS,
}, async () => {
  const first = await start();
  const watching = await watchParcels(first.url, 60);
  await terminate(first.child);
  await move(watching, "import_customs.held_info_required");
  for (const told of [5, 20, 35]) {
    const { child } = await start();
    await until(async () => (await countTold()) >= told);
    child.kill("SIGKILL");
    await comesFree();
  }
  const last = await start();
  await expectToldOnce(last.url, watching);
  await until(async () => (await deliveries("completed")).length === 60);
});

async function start(): Promise<ClearwayProcess> {
  const environment = { CLEARWAY_DATA: folder, DATABASE_URL: stored.url, TRACKING_PROVIDERS: "table" };
  const clearway = await readyClearway(launchClearway({ ...environment, OPENAI_API_KEY: "" }));
  running.push(clearway);
  return clearway;
}

/** Sellers who tap once under each of their parcels, which have arrived by then. */
async function watchParcels(url: string, count: number): Promise<Watching> {
  const numbers = Array.from({ length: count }, (_, at) => postalNumberOf("RB", 80_000_000 + at, "CN"));
  const sellers: readonly Visitor[] = await Promise.all(
    Array.from({ length: SELLERS }, () => openVisitor(url)),
  );
  const watching = new Map(
    sellers.map(({ token }, seller) => [token, numbers.filter((__, at) => at % SELLERS === seller)]),
  );
  await move(watching, "arrived_destination");
  for (const seller of sellers) {
    for (const number of watching.get(seller.token) ?? []) {
      expect((await seller.request("POST", "/api/widget/watches", { number })).status).toBe(200);
    }
  }
  return watching;
}

/** The operator's table says so of all of them. */
async function move(watching: Watching, ...latest: readonly string[]): Promise<void> {
  const now = new Date();
  const statuses = [...new Set(["arrived_destination", ...latest])];
  const events = statuses.map((status, hour) => ({
    ...{ at: new Date(now.getTime() + (hour - 5) * HOUR_MS), status, description: status, location: "BR" },
  }));
  const parcel = { carrier: null, origin: "CN", destination: "BR", isSample: false, updatedAt: now, events };
  const numbers = [...watching.values()].flat();
  await saveShipments(
    database,
    numbers.map((number) => ({ number, ...parcel })),
  );
}

/** Who takes a parcel has it for five minutes, so a longer time is that of the next look. */
async function areLookedAt(): Promise<boolean> {
  const soon = new Date(Date.now() + HOUR_MS / 2);
  return (await database.watch.count({ where: { nextLookAt: { lt: soon } } })) === 0;
}

/** What a dead process had taken is free after five minutes, which the test does not wait. */
async function comesFree(): Promise<void> {
  await database.$executeRaw`
    UPDATE watches SET next_look_at = next_look_at - interval '5 minutes'
    WHERE next_look_at < now() + interval '5 minutes'`;
}

function countTold(): Promise<number> {
  return database.watchNotice.count({ where: { toldAt: { not: null } } });
}

/** Also when all are looked at once more, there is one message and one delivery for each. */
async function expectToldOnce(url: string, watching: Watching): Promise<void> {
  const count = [...watching.values()].flat().length;
  await until(async () => (await countTold()) >= count);
  await until(areLookedAt);
  await move(watching, "import_customs.held_info_required");
  await until(areLookedAt);
  for (const [token, numbers] of watching) {
    const history = await visitorAt(url, token).history();
    expect(history.map(({ author, text }) => `${author}: ${text}`).toSorted()).toEqual(
      numbers.map((number) => `notice: News of ${number}: Held by import customs: information required.`),
    );
  }
  const told = await database.message.findMany({ where: { author: "notice" }, select: { id: true } });
  expect((await deliveries()).toSorted()).toEqual(told.map(({ id }) => id).toSorted());
}

/** The messages that were to be delivered, in jobs of this state only where one is named. */
async function deliveries(state: string | null = null): Promise<readonly string[]> {
  const jobs = await database.$queryRaw<{ id: string }[]>`
    SELECT data ->> 'messageId' AS id FROM pgboss.job
    WHERE name = 'deliver_message' AND (${state}::text IS NULL OR state::text = ${state})`;
  return jobs.map(({ id }) => id);
}
