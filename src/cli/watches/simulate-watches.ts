import { setTimeout as pause } from "node:timers/promises";
import { createLog } from "../../log.ts";
import { createMetrics } from "../../metrics.ts";
import { NO_HISTORY } from "../../shipping/lane-history.ts";
import { createLookUp } from "../../shipping/look-up-shipments.ts";
import { openProviders } from "../../shipping/open-providers.ts";
import { ensureContact, ensureConversation } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import type { Outbox } from "../../storage/outbox.ts";
import { countLate, startWatch } from "../../storage/watches.ts";
import { createWatchKeeper, type WatchKeeper } from "../../watching/keep-watch.ts";
import { reckon, type WatchedParcel } from "./check-notices.ts";
import { makeParcels, seededChance, type WorldParcel } from "./parcel-world.ts";
import { startTroubledTrack } from "./troubled-track.ts";

export interface Simulation {
  readonly parcels: number;
  readonly seed: number;
  readonly database: Database;
  readonly outbox: Outbox;
}

const START = new Date("2026-11-22T06:00:00Z");
const HOURS = 30;
const STEP_HOURS = 6;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** As many processes keep watch at once. */
const KEEPERS = 2;
/** One of them dies after this much of each step, in the midst of its work. */
const DIES_AFTER_MS = 1_500;
/** After a step the clock goes on in small steps until everything that failed was looked at again. */
const MOST_CATCH_UPS = 20;
const CATCH_UP_MS = 6 * MINUTE_MS;
const SEEDED_AT_ONCE = 10;
const ZONES = ["UTC", "Asia/Shanghai", "America/Sao_Paulo", "Europe/Madrid"];

/**
 * Thirty hours of many watched parcels by a clock of our own, over HTTP to a 17TRACK that throttles, fails, repeats and
 * tells old news, with processes that die. The line before 17TRACK goes by the real clock. In the end every conversation
 * is read and held against what happened.
 */
export async function simulateWatches({ parcels: count, seed, database, outbox }: Simulation) {
  const chance = seededChance(seed);
  const clock = { now: START };
  const parcels = makeParcels(count, { start: START, hours: HOURS, chance });
  const track = await startTroubledTrack(parcels, { now: () => clock.now, chance });
  const log = createLog("silent");
  const { tracking, watching } = createMetrics();
  const open = (): WatchKeeper => {
    const deps = { database, metrics: tracking, onUnknownCode: () => {}, now: () => clock.now, log };
    const none = { apiKey: undefined, baseUrl: "" };
    const access = { dhl: none, aftership: none, track17: { apiKey: "key", baseUrl: track.baseUrl } };
    const lookUp = createLookUp(openProviders(["17track"], access, deps));
    return createWatchKeeper({
      ...{ database, outbox, lookUp, laneHistory: NO_HISTORY, now: deps.now, log },
      metrics: watching,
    });
  };
  const seeding = performance.now();
  const watched = await watchAll(database, parcels);
  const startedAt = performance.now();
  let keepers = Array.from({ length: KEEPERS }, open);
  const round = async () => void (await Promise.all(keepers.map((keeper) => keeper.round())));
  const catchUp = async () => {
    for (let tries = 0; tries < MOST_CATCH_UPS; tries += 1) {
      await round();
      if ((await countLate(database, clock.now)) === 0) return;
      clock.now = new Date(clock.now.getTime() + CATCH_UP_MS);
    }
  };
  try {
    for (let hours = STEP_HOURS; hours <= HOURS; hours += STEP_HOURS) {
      clock.now = new Date(START.getTime() + hours * HOUR_MS);
      const [dying, ...others] = keepers;
      const working = round();
      await pause(DIES_AFTER_MS);
      await dying?.stop();
      await working;
      keepers = [...others, open()];
      await catchUp();
    }
    track.recover();
    // Long enough for every parcel to be looked at once more, and for every night to end.
    for (const hours of [8, 16, 24]) {
      clock.now = new Date(START.getTime() + (HOURS + hours) * HOUR_MS);
      await catchUp();
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    const { requests, ...limits } = track.figures();
    return {
      ...{ benchmark: "watches", parcels: count, seed, simulatedHours: HOURS + 24 },
      ...{ seedingSeconds: Math.round((startedAt - seeding) / 1_000), seconds: Math.round(seconds) },
      provider: { requests, perSecond: Math.round((requests / seconds) * 100) / 100, ...limits },
      notices: await reckon(database, watched),
    };
  } finally {
    await Promise.all(keepers.map((keeper) => keeper.stop()));
    await track.stop();
  }
}

/** Every parcel has a seller of its own, who saw it as it was at the start. */
async function watchAll(
  database: Database,
  parcels: readonly WorldParcel[],
): Promise<readonly WatchedParcel[]> {
  const watched: WatchedParcel[] = [];
  for (let at = 0; at < parcels.length; at += SEEDED_AT_ONCE) {
    const some = parcels.slice(at, at + SEEDED_AT_ONCE);
    watched.push(...(await Promise.all(some.map((parcel, index) => watchOne(database, parcel, at + index)))));
  }
  return watched;
}

async function watchOne(database: Database, parcel: WorldParcel, index: number): Promise<WatchedParcel> {
  const externalId = `simulated:${index}`;
  const timeZone = ZONES[index % ZONES.length] ?? "UTC";
  const contact = await ensureContact(database, { channel: "widget", externalId, locale: "en", timeZone });
  const begun = { channel: "widget", externalId, contactId: contact.id } as const;
  const { id: conversationId } = await ensureConversation(database, begun);
  const { number, before } = parcel;
  const beginning = {
    kinds: before.map(({ kind }) => kind),
    outcome: JSON.stringify({ kind: "not_found", number }),
    lastEventAt: before.at(-1)?.at.toISOString() ?? null,
  };
  await database.$transaction((transaction) =>
    startWatch(transaction, {
      ...{ contactId: contact.id, conversationId, number, source: "asked", beginning, now: START },
    }),
  );
  return { parcel, conversationId };
}
