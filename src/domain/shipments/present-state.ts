import {
  atMilestone,
  type Customs,
  type Milestone,
  OFF_PATH,
  PATH,
  type ShipmentStatus,
  statusCode,
} from "./milestone.ts";
import type { TrackingEvent } from "./shipment.ts";

export interface PresentState extends ShipmentStatus {
  /** When this state began; null when its first event carries no time. */
  readonly since: string | null;
}

/**
 * Where a parcel is now, from its settled events, newest first. A parcel goes forward: a stray scan of an earlier stage
 * does not send it back, a return or a new hold does. Events that say nothing change nothing. Without any telling
 * event the state is `fallback`.
 */
export function presentState(events: readonly TrackingEvent[], fallback: ShipmentStatus): PresentState {
  let present: PresentState | null = null;
  for (const { status, at } of events.toReversed()) {
    const next: ShipmentStatus | null = present === null ? first(status) : after(present, status);
    if (next === null) continue;
    const same: boolean = present !== null && statusCode(next) === statusCode(present);
    present = { ...next, since: same && present !== null ? present.since : at };
  }
  return present ?? { ...fallback, since: null };
}

function first(status: ShipmentStatus): ShipmentStatus | null {
  return status.milestone === "unknown" || status.milestone === "not_found" ? null : status;
}

/** The state after one more event; null when that event changes nothing. */
function after(present: ShipmentStatus, event: ShipmentStatus): ShipmentStatus | null {
  const { milestone } = event;
  if (milestone === "unknown" || milestone === "not_found" || event.customs?.preDeclared) return null;
  if (present.customs?.preDeclared) return event;
  if (GOING_BACK.has(present.milestone)) return afterReturn(event);
  if (present.milestone === "delivered") return GOING_BACK.has(milestone) ? event : null;
  if (milestone === "in_transit") return afterMovement(present);
  if (GOING_BACK.has(milestone) || isOffPath(milestone) || isHeld(event.customs)) return event;
  return rank(milestone) >= rank(present.milestone) ? event : null;
}

/** On the way back it may pass customs and airports again; only its end and its loss are news. */
function afterReturn(event: ShipmentStatus): ShipmentStatus | null {
  if (event.milestone === "delivered") return atMilestone("returned");
  return TERMINAL.has(event.milestone) ? event : null;
}

/** "In transit" tells little: it ends a trouble, and behind import customs it means the last mile. */
function afterMovement(present: ShipmentStatus): ShipmentStatus | null {
  if (TROUBLE.has(present.milestone)) return atMilestone("in_transit");
  if (present.milestone === "import_customs" && present.customs?.state === "released") {
    return atMilestone("with_last_mile");
  }
  return rank(present.milestone) <= rank("accepted") ? atMilestone("in_transit") : null;
}

const GOING_BACK: ReadonlySet<Milestone> = new Set(["returning", "returned", "destroyed"]);
const TERMINAL: ReadonlySet<Milestone> = new Set([
  "returning",
  "returned",
  "destroyed",
  "lost",
  "damaged",
  "cancelled",
]);
const TROUBLE: ReadonlySet<Milestone> = new Set(["exception", "expired", "lost", "damaged", "cancelled"]);

function isOffPath(milestone: Milestone): boolean {
  return milestone !== "customs" && OFF_PATH.some((off) => off === milestone);
}

function isHeld(customs: Customs | null): boolean {
  return customs !== null && customs.side === "import" && /^held|rejected|seized/.test(customs.state);
}

/** Stages of the last mile follow each other in any order; what is off the path can be followed by anything. */
function rank(milestone: Milestone): number {
  if (milestone === "customs") return PATH.indexOf("transit_customs");
  const stages: readonly string[] = PATH;
  return milestone === "delivered"
    ? stages.length
    : Math.min(stages.indexOf(milestone), stages.indexOf("out_for_delivery"));
}
