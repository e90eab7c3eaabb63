import type { Milestone } from "./milestone.ts";
import type { Shipment, TrackingEvent } from "./shipment.ts";

/** Where every parcel comes by, in order. */
export const STOPS = [
  "accepted",
  "export_customs",
  "departed_origin",
  "arrived_destination",
  "import_customs",
  "with_last_mile",
  "delivered",
] as const satisfies readonly Milestone[];

export const STOP_STATES = ["reached", "here", "ahead"] as const;

export interface Stop {
  readonly milestone: (typeof STOPS)[number];
  /** Nothing is `here` before the first stop and after the last. */
  readonly state: (typeof STOP_STATES)[number];
  /** When it came there first; null when no scan tells. */
  readonly at: string | null;
}

/** How far a parcel is. One that is lost or goes back is where it came last; stops without a scan count by those behind. */
export function wayOf(shipment: Pick<Shipment, "milestone" | "events">): readonly Stop[] {
  const scanned = shipment.events.filter(({ status }) => status.customs?.preDeclared !== true);
  const here =
    placeOf(shipment.milestone) ??
    Math.max(-1, ...scanned.map(({ status }) => placeOf(status.milestone) ?? -1));
  const last = STOPS.length - 1;
  return STOPS.map((milestone, place) => ({
    milestone,
    state: place < here || (place === here && here === last) ? "reached" : place === here ? "here" : "ahead",
    at: place > here ? null : firstAt(scanned, place),
  }));
}

/** Newest first: the first time is the last in the list. */
function firstAt(events: readonly TrackingEvent[], place: number): string | null {
  return events.findLast(({ status }) => placeOf(status.milestone) === place)?.at ?? null;
}

const SAME_STOP: Readonly<Partial<Record<Milestone, (typeof STOPS)[number]>>> = {
  transit_customs: "departed_origin",
  out_for_delivery: "with_last_mile",
  available_for_pickup: "with_last_mile",
  attempt_failed: "with_last_mile",
};

/** Null for what says nothing about how far it is; -1 before the first stop. */
function placeOf(milestone: Milestone): number | null {
  if (milestone === "pre_advice") return -1;
  const place = STOPS.findIndex((stop) => stop === (SAME_STOP[milestone] ?? milestone));
  return place < 0 ? null : place;
}
