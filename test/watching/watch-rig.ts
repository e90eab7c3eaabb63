import { randomUUID } from "node:crypto";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { NO_HISTORY } from "../../src/shipping/lane-history.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { openProviders } from "../../src/shipping/open-providers.ts";
import { rememberingDetails } from "../../src/shipping/remember-details.ts";
import { ensureContact, ensureConversation } from "../../src/storage/conversations.ts";
import { listMessages } from "../../src/storage/messages.ts";
import { watchParcel } from "../../src/turn/watch-parcel.ts";
import { createWatchKeeper, type WatchDeps, type WatchKeeper } from "../../src/watching/keep-watch.ts";
import { type Scripted17Track, start17Track } from "../shipping/scripted-17track.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

/** One scan as 17TRACK tells it: sub-status, instant, words. */
export type Scan = readonly [code: string, at: string, words: string];

export interface Seller {
  readonly contactId: string;
  readonly conversationId: string;
}

/** Watches on real PostgreSQL over real HTTP to a scripted 17TRACK, with a clock that the test moves. */
export interface WatchRig extends TestDatabase {
  readonly track: Scripted17Track;
  /** What 17TRACK knows, by number; without an entry it knows nothing. */
  readonly parcels: Map<string, readonly Scan[]>;
  readonly clock: { now: Date };
  readonly provider: { isDown: boolean };
  /** One more process that keeps watch on the same database, with a way to the provider of its own. */
  readonly keeper: (changes?: Partial<WatchDeps>) => WatchKeeper;
  readonly seller: (locale?: string, timeZone?: string) => Promise<Seller>;
  readonly watch: (seller: Seller, number: string) => Promise<unknown>;
  /** What a seller has been told, the oldest first. */
  readonly told: (seller: Seller) => Promise<readonly string[]>;
}

export async function openWatchRig(): Promise<WatchRig> {
  const stored = await openTestDatabase();
  const track = await start17Track();
  const parcels = new Map<string, readonly Scan[]>();
  const clock = { now: new Date("2026-11-22T04:00:00Z") };
  const now = () => clock.now;
  const log = createLog("silent");
  const provider = { isDown: false };
  track.play(({ endpoint, numbers }) =>
    provider.isDown ? { status: 500 } : { body: answerOf(endpoint, numbers, parcels) },
  );
  const none = { apiKey: undefined, baseUrl: "" };
  const access = { dhl: none, aftership: none, track17: { apiKey: "key", baseUrl: track.baseUrl } };
  const metrics = createMetrics();
  const deps = { database: stored.database, metrics: metrics.tracking, onUnknownCode: () => {}, now, log };
  const { database, outbox } = stored;
  const openLookUp = () =>
    rememberingDetails(createLookUp(openProviders(["17track"], access, deps)), { database, now });
  const lookUp = openLookUp();
  return {
    ...{ ...stored, track, parcels, clock, provider },
    keeper: (changes = {}) =>
      createWatchKeeper({
        ...{ database, outbox, lookUp: openLookUp(), laneHistory: NO_HISTORY, now, log },
        ...{ metrics: metrics.watching, ...changes },
      }),
    seller: async (locale = "en", timeZone = "UTC") => {
      const externalId = randomUUID();
      const contact = await ensureContact(database, { channel: "widget", externalId, locale, timeZone });
      const begun = { channel: "widget", externalId, contactId: contact.id } as const;
      return { contactId: contact.id, conversationId: (await ensureConversation(database, begun)).id };
    },
    watch: (seller, number) => watchParcel({ database, lookUp, now }, { ...seller, number }),
    told: async ({ conversationId }) =>
      (await listMessages(database, conversationId)).map(({ text }) => text),
    stop: async () => {
      await track.stop();
      await stored.stop();
    },
  };
}

function answerOf(
  endpoint: string,
  numbers: readonly string[],
  parcels: ReadonlyMap<string, readonly Scan[]>,
) {
  if (endpoint === "register") {
    return {
      code: 0,
      data: { accepted: numbers.map((number) => ({ number, carrier: 3011 })), rejected: [] },
    };
  }
  const known = numbers.filter((number) => parcels.has(number));
  const unknown = numbers.filter((number) => !parcels.has(number));
  return {
    code: 0,
    data: {
      accepted: known.map((number) => itemOf(number, parcels.get(number) ?? [])),
      rejected: unknown.map((number) => ({ number, error: { code: -18019902 } })),
    },
  };
}

/** A parcel to Brazil as 17TRACK answers it, the newest scan first. */
export function itemOf(number: string, scans: readonly Scan[]) {
  const events = scans.map(([code, at, description]) => ({ time_utc: at, description, sub_status: code }));
  const sub_status = scans.at(-1)?.[0] ?? "NotFound_Other";
  return {
    ...{ number, carrier: 3011 },
    track_info: {
      shipping_info: { shipper_address: { country: "CN" }, recipient_address: { country: "BR" } },
      latest_status: { status: sub_status.split("_")[0], sub_status },
      tracking: { providers: [{ events: events.toReversed() }] },
    },
  };
}
