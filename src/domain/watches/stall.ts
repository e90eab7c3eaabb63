import { nextMove } from "../shipments/next-move.ts";
import type { Shipment } from "../shipments/shipment.ts";

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;
const WORKING_DAYS_OF_WEEK = 5;

/**
 * After how many days without a change this parcel is stuck: what our articles say of its state (`clearance-times`, by
 * `move-rules.ts`), working days counted as a week of five. Null where time alone tells nothing, or where the state itself
 * was told at once.
 */
export function stallAfterDays(shipment: Shipment, now: Date): number | null {
  const { escalateAfter } = nextMove(shipment, now);
  if (escalateAfter === null || escalateAfter.to === 0) return null;
  return escalateAfter.unit === "days"
    ? escalateAfter.to
    : Math.ceil((escalateAfter.to * DAYS_OF_WEEK) / WORKING_DAYS_OF_WEEK);
}

/** When standing still becomes news; null where it never does. Every scan, and every new state, begins the time anew. */
export function stallsAt(shipment: Shipment, now: Date): Date | null {
  const moved = [shipment.since, shipment.lastEventAt].filter((instant) => instant !== null);
  const days = stallAfterDays(shipment, now);
  if (moved.length === 0 || days === null) return null;
  return new Date(Math.max(...moved.map((instant) => Date.parse(instant))) + days * DAY_MS);
}
