import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { webhookRoutes } from "../../../src/channels/webhooks/routes.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { aftershipPushes } from "../../../src/shipping/aftership-push.ts";
import { forgetOldAnswers } from "../../../src/shipping/forget-old-answers.ts";
import { seventeenTrackPushes } from "../../../src/shipping/seventeen-track-push.ts";
import { lookupFrom } from "../../../src/shipping/stored-lookup.ts";
import { takePush } from "../../../src/shipping/take-push.ts";
import { findSnapshots } from "../../../src/storage/tracking-snapshots.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";

const KEY = "a-17track-key";
const SECRET = "an-aftership-secret";
const NOW = new Date("2026-11-22T12:00:00Z");
const reading = { now: () => NOW };
const metrics = createMetrics();
const log = pino({ level: "silent" });

let stored: TestDatabase;
let server: Awaited<ReturnType<typeof serve>>;

function serve(readers = [seventeenTrackPushes(KEY, reading), aftershipPushes(SECRET, reading)]) {
  const take: Parameters<typeof webhookRoutes>[0]["take"] = (push) => takePush(stored.database, push, NOW);
  const channels = [webhookRoutes({ readers, take, onPush: metrics.tracking.pushed, log })];
  return buildServer({ log, metrics, isReady: async () => {}, channels });
}

beforeAll(async () => {
  stored = await openTestDatabase();
  server = await serve();
});
afterAll(async () => {
  await server.close();
  await stored.stop();
});
beforeEach(async () => {
  await stored.database.trackingAnswer.deleteMany();
  await stored.database.trackingSnapshot.deleteMany();
});

interface Sent {
  readonly signature?: string;
  readonly type?: string;
}

async function push(provider: "17track" | "aftership", body: string, sent: Sent = {}) {
  const right =
    provider === "17track"
      ? createHash("sha256").update(`${body}/${KEY}`).digest("hex")
      : createHmac("sha256", SECRET).update(body).digest("base64");
  const header = provider === "17track" ? "sign" : "aftership-hmac-sha256";
  const response = await server.inject({
    ...{ method: "POST", url: `/webhooks/${provider}`, payload: body },
    headers: { "content-type": sent.type ?? "application/json", [header]: sent.signature ?? right },
  });
  return { status: response.statusCode, body: response.json() };
}

async function rows() {
  const { trackingAnswer: answers, trackingSnapshot: snapshots } = stored.database;
  return { answers: await answers.findMany(), snapshots: await snapshots.findMany() };
}

async function shipmentOf(provider: string, number: string) {
  const [snapshot] = await findSnapshots(stored.database, provider, [number]);
  const lookup = snapshot === undefined ? null : lookupFrom(snapshot);
  return lookup?.kind === "found" ? lookup.shipment : null;
}

const NUMBER = "LP00417730952618";

function fixture(path: string) {
  return JSON.parse(readFileSync(new URL(`../../fixtures/${path}.json`, import.meta.url), "utf8"));
}

function updateOf17track(): string {
  const [data] = fixture("17track/two-legs").data.accepted;
  return JSON.stringify({ event: "TRACKING_UPDATED", data });
}

/** A push as it would have come after so many of its checkpoints. */
function updateOfAftership(eventId: string, checkpoints = 6): string {
  const [tracking] = fixture("aftership/list").data.trackings;
  const msg = { ...tracking, checkpoints: tracking.checkpoints.slice(0, checkpoints) };
  return JSON.stringify({ ts: 1, event: "tracking_update", event_id: eventId, msg });
}

test("what a provider pushes is stored, and answers the next lookup", async () => {
  expect(await push("17track", updateOf17track())).toEqual({ status: 200, body: { outcome: "stored" } });
  expect(await push("aftership", updateOfAftership("e1"))).toEqual({
    status: 200,
    body: { outcome: "stored" },
  });
  for (const provider of ["17track", "aftership"]) {
    expect(await shipmentOf(provider, NUMBER)).toMatchObject({ customs: { state: "held_info_required" } });
  }
});

test("the type that the bytes claim to have does not matter", async () => {
  expect((await push("17track", updateOf17track(), { type: "text/plain" })).status).toBe(200);
  expect(
    (await push("aftership", updateOfAftership("e1"), { type: "application/json; charset=utf-8" })).status,
  ).toBe(200);
});

test("a forged or altered push is refused, and nothing is stored", async () => {
  const genuine = createHash("sha256").update(`${updateOf17track()}/${KEY}`).digest("hex");
  const altered = updateOf17track().replace('"country":"BR"', '"country":"AR"');
  expect(altered).not.toBe(updateOf17track());
  const refused = [
    await push("17track", altered, { signature: genuine }),
    await push("17track", `${updateOf17track()} `, { signature: genuine }),
    await push("17track", updateOf17track(), { signature: "" }),
    await push("17track", updateOf17track(), { signature: genuine.slice(0, 63) }),
    await push("aftership", updateOfAftership("e1"), { signature: genuine }),
    await push("aftership", "", { signature: "x" }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
  expect(await rows()).toEqual({ answers: [], snapshots: [] });
  expect(await metrics.text()).toContain(
    'clearway_tracking_pushes_total{provider="17track",outcome="forged"} 4',
  );
});

test("a push that comes again, even many times at once, is answered 200 and changes nothing", async () => {
  await push("17track", updateOf17track());
  await push("aftership", updateOfAftership("e1"));
  const before = await rows();
  const again = await Promise.all([
    ...Array.from({ length: 5 }, () => push("17track", updateOf17track())),
    ...Array.from({ length: 5 }, () => push("aftership", updateOfAftership("e1"))),
    // The same event in other bytes.
    push("aftership", updateOfAftership("e1", 3)),
  ]);
  for (const answer of again) expect(answer).toEqual({ status: 200, body: { outcome: "repeated" } });
  expect(await rows()).toEqual(before);
});

test("any order and repetition of the same pushes leaves the same shipment", async () => {
  const states = [1, 2, 3, 4, 5, 6];
  await push("aftership", updateOfAftership("all", 6));
  const wanted = await shipmentOf("aftership", NUMBER);
  const orders = fc.array(fc.constantFrom(...states), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(orders, orders, async (before, after) => {
      await stored.database.trackingAnswer.deleteMany();
      await stored.database.trackingSnapshot.deleteMany();
      for (const state of [...before, 6, ...after]) {
        expect((await push("aftership", updateOfAftership(`e${state}`, state))).status).toBe(200);
      }
      expect(await shipmentOf("aftership", NUMBER)).toEqual(wanted);
    }),
    { numRuns: 25 },
  );
});

test("pushes that come at the same time leave the newest state", async () => {
  const all = [3, 6, 1, 5, 2, 4].map((state) => push("aftership", updateOfAftership(`e${state}`, state)));
  await Promise.all(all);
  expect(await shipmentOf("aftership", NUMBER)).toMatchObject({ lastEventAt: "2026-11-13T17:22:00.000Z" });
});

test("what tells nothing of a parcel is taken and left alone; what is no JSON is refused", async () => {
  const stopped = JSON.stringify({ event: "TRACKING_STOPPED", data: { number: NUMBER, carrier: 3011 } });
  expect(await push("17track", stopped)).toEqual({ status: 200, body: { outcome: "ignored" } });
  expect((await push("aftership", '{"event":"hello"}')).body).toEqual({ outcome: "ignored" });
  expect((await push("17track", "<html>")).status).toBe(400);
  expect((await rows()).snapshots).toEqual([]);
});

test("without a secret nothing is taken", async () => {
  const bare = await serve([]);
  for (const url of ["/webhooks/17track", "/webhooks/aftership"]) {
    expect((await bare.inject({ method: "POST", url, payload: "{}" })).statusCode).toBe(404);
  }
  await bare.close();
});

test("what was pushed is kept as it came for thirty days, and the parcel's state longer", async () => {
  await push("aftership", updateOfAftership("e1"));
  const after = (days: number) =>
    forgetOldAnswers(stored.database, new Date(NOW.getTime() + days * 86_400_000));
  await after(29);
  expect((await rows()).answers.map(({ body }) => body)).toEqual([updateOfAftership("e1")]);
  await after(31);
  expect((await rows()).answers).toEqual([]);
  expect(await shipmentOf("aftership", NUMBER)).not.toBeNull();
  // The same push once more is new to us, and still no newer than what is known.
  const before = await shipmentOf("aftership", NUMBER);
  await push("aftership", updateOfAftership("e1", 2));
  expect(await shipmentOf("aftership", NUMBER)).toEqual(before);
});
