import { atMilestone, type Milestone, type ShipmentStatus } from "../domain/shipments/milestone.ts";

/** A code that says delivered is believed unless the carrier's words say that the parcel lies in a locker or went back. */
export function deliveredUnless(said: ShipmentStatus | null): ShipmentStatus {
  return said !== null && NOT_DELIVERED.has(said.milestone) ? said : atMilestone("delivered");
}

const NOT_DELIVERED: ReadonlySet<Milestone> = new Set([
  "available_for_pickup",
  "attempt_failed",
  "returned",
  "returning",
]);
