import type { StateTime } from "../shipments/lane.ts";
import { stalledAfterDays } from "../shipments/pace.ts";
import type { Shipment } from "../shipments/shipment.ts";

const DAY_MS = 86_400_000;

/**
 * When standing still becomes news: after what the finished parcels of its lane say (`history`), else what our articles
 * say of its state. Every scan, and every new state, begins the time anew. Null where time alone tells nothing, or where
 * the state itself was told at once.
 */
export function stallsAt(shipment: Shipment, history: readonly StateTime[], now: Date): Date | null {
  const moved = [shipment.since, shipment.lastEventAt].filter((instant) => instant !== null);
  const days = stalledAfterDays(shipment, { times: [], history }, now);
  if (moved.length === 0 || days === null || days === 0) return null;
  return new Date(Math.max(...moved.map((instant) => Date.parse(instant))) + days * DAY_MS);
}
