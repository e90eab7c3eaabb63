import { statusCode } from "./milestone.ts";
import type { Shipment } from "./shipment.ts";

/** A way that many parcels go: from a country to a country with one carrier. */
export interface Lane {
  /** ISO 3166 alpha-2. */
  readonly origin: string;
  readonly destination: string;
  /** Carrier id, see `carriers.ts`. */
  readonly carrier: string;
}

/** How long finished parcels of a lane stayed in one state, in days with fractions. */
export interface StateTime {
  /** Status code. */
  readonly state: string;
  /** Finished parcels that were in this state. */
  readonly count: number;
  /** The shortest and the longest of the middle eight in ten: 10th and 90th percentile. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** 95th percentile: one in twenty took longer. */
  readonly late: number;
}

/** Fewer finished parcels than this say nothing about a lane: the articles' figures hold. */
export const ENOUGH_PARCELS = 30;

/** The lane of a parcel; null while a part of it is unknown. */
export function laneOf({ origin, destination, carrier }: Pick<Shipment, keyof Lane>): Lane | null {
  return origin === null || destination === null || carrier === null
    ? null
    : { origin, destination, carrier };
}

/** How long a lane's parcels stayed where this one is; null while too few have. */
export function ownTime(
  history: readonly StateTime[],
  shipment: Pick<Shipment, "milestone" | "customs">,
): StateTime | null {
  const code = statusCode(shipment);
  return history.find(({ state, count }) => state === code && count >= ENOUGH_PARCELS) ?? null;
}
