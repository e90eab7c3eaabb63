import { mergeEvents } from "./merge-events.ts";
import { atMilestone, type ShipmentStatus } from "./milestone.ts";
import { presentState } from "./present-state.ts";
import { type Route, settleSides } from "./settle-sides.ts";
import type { Shipment, TrackingEvent } from "./shipment.ts";

/** What a source knows of a parcel before it is put in order. */
export interface RawShipment extends Route {
  readonly number: string;
  readonly aliases?: readonly string[];
  readonly carrier: string | null;
  /** One list per leg, each newest first. */
  readonly legs: readonly (readonly TrackingEvent[])[];
  /** What the source itself calls the present state; used when no event tells. */
  readonly latest?: ShipmentStatus;
  readonly source: string;
  readonly fetchedAt: Date;
  readonly isSample?: boolean;
}

/** Puts the legs of a parcel into one timeline, settles what its customs events are about, and says where it is. */
export function buildShipment(raw: RawShipment): Shipment {
  const { number, carrier, origin, destination, source } = raw;
  const events = settleSides(mergeEvents(raw.legs), { origin, destination });
  const { milestone, customs, since } = presentState(events, raw.latest ?? atMilestone("unknown"));
  return {
    number,
    aliases: [...new Set(raw.aliases ?? [])].filter((alias) => alias !== number),
    carrier,
    origin,
    destination,
    milestone,
    customs,
    since,
    events,
    lastEventAt: events.find(({ at }) => at !== null)?.at ?? null,
    source,
    fetchedAt: raw.fetchedAt.toISOString(),
    isSample: raw.isSample ?? false,
  };
}
