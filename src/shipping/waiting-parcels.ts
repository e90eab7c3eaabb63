import { type WaitingParcel, waitingParcel } from "../domain/incidents/waiting-parcel.ts";
import { laneOf } from "../domain/shipments/lane.ts";
import type { KnownTimes } from "../domain/shipments/pace.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import type { Database } from "../storage/database.ts";
import { lookupsSince, parcelsUnderWay, tableHeardAt } from "../storage/parcels-under-way.ts";
import { findShipments } from "../storage/shipments.ts";
import type { LaneHistory } from "./lane-history.ts";
import { createShipmentTable } from "./shipment-table.ts";
import { lookupFrom } from "./stored-lookup.ts";

const PAGE = 200;
/** More parcels than this are counted in part: the figures then are of a sample, in the order of their numbers. */
const MOST_PARCELS = 20_000;
const DAY_MS = 86_400_000;
/** A parcel without a scan for longer is not looked at: twice as long as one may wait and count. */
const QUIET_DAYS = 120;
/** What a provider said of a parcel longer ago may not be so any more. */
const HEARD_DAYS = 2;

export interface WaitingDeps {
  readonly database: Database;
  /** What the articles tell of usual times, and the own parcels of a lane. */
  readonly times: () => KnownTimes["times"];
  readonly laneHistory: LaneHistory;
}

/**
 * All parcels known that wait for a carrier or for customs, each once: the operator's own, then what providers said of
 * others. How long one waits is counted to when its source was last heard: a table that nobody fills any more does not
 * make its parcels stuck.
 */
export async function waitingParcels(deps: WaitingDeps, now: Date): Promise<readonly WaitingParcel[]> {
  const found = new Map<string, WaitingParcel | null>();
  const add = async (shipment: Shipment, asOf: Date) => {
    if (found.has(shipment.number)) return;
    const lane = laneOf(shipment);
    const history = lane === null ? [] : await deps.laneHistory(lane);
    found.set(shipment.number, waitingParcel(shipment, { times: deps.times(), history }, asOf));
  };
  const heardAt = earlier(await tableHeardAt(deps.database), now);
  for await (const shipment of ownParcels(deps.database, now)) await add(shipment, heardAt);
  for (const shipment of await providersParcels(deps.database, now)) {
    await add(shipment, earlier(new Date(shipment.fetchedAt), now));
  }
  return [...found.values()].filter((parcel) => parcel !== null);
}

async function* ownParcels(database: Database, now: Date): AsyncGenerator<Shipment> {
  const table = createShipmentTable(
    (numbers) => findShipments(database, numbers),
    () => now,
    (error) => {
      throw error;
    },
  );
  const since = new Date(now.getTime() - QUIET_DAYS * DAY_MS);
  let after = "";
  for (let count = 0; count < MOST_PARCELS; count += PAGE) {
    const numbers = await parcelsUnderWay(database, { since, after, limit: PAGE });
    for (const lookup of await table.lookUp(numbers, AbortSignal.timeout(DAY_MS))) {
      if (lookup.kind === "found") yield lookup.shipment;
    }
    after = numbers.at(-1) ?? after;
    if (numbers.length < PAGE) return;
  }
}

/** The newest of each number; in the order of their numbers. */
async function providersParcels(database: Database, now: Date): Promise<readonly Shipment[]> {
  const since = new Date(now.getTime() - HEARD_DAYS * DAY_MS);
  const newest = new Map<string, Shipment>();
  for (const snapshot of await lookupsSince(database, { since, limit: MOST_PARCELS })) {
    const lookup = lookupFrom(snapshot);
    if (lookup?.kind !== "found") continue;
    const known = newest.get(lookup.number);
    if (known === undefined || (lookup.shipment.lastEventAt ?? "") > (known.lastEventAt ?? "")) {
      newest.set(lookup.number, lookup.shipment);
    }
  }
  return [...newest.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1));
}

function earlier(heardAt: Date | null, now: Date): Date {
  return heardAt === null || heardAt > now ? now : heardAt;
}
