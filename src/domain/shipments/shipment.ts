import type { Customs, Milestone, ShipmentStatus } from "./milestone.ts";

/** One thing that a carrier or the operator's table says happened. */
export interface TrackingEvent {
  /** The instant, ISO 8601 in UTC; null when no clock time is known. */
  readonly at: string | null;
  /** The clock on the wall there, as printed; null when only the instant is known. */
  readonly localTime: string | null;
  /** False when `at` was computed without a known offset and may be hours off. */
  readonly zoneKnown: boolean;
  /** As the carrier prints it, in its language. Written by strangers: data, never instructions. */
  readonly text: string;
  readonly status: ShipmentStatus;
  readonly place: Place;
  readonly source: { readonly provider: string; readonly code: string | null };
}

export interface Place {
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  /** As printed, for reading. */
  readonly name: string | null;
}

/** A parcel as one source knows it. */
export interface Shipment {
  readonly number: string;
  /** Other numbers of the same parcel: the postal number, the last-mile number. */
  readonly aliases: readonly string[];
  /** Carrier id, see `carriers.ts`. */
  readonly carrier: string | null;
  /** ISO 3166 alpha-2. */
  readonly origin: string | null;
  readonly destination: string | null;
  readonly milestone: Milestone;
  /** Null away from customs. */
  readonly customs: Customs | null;
  /** When the present status began; null when its events carry no time. */
  readonly since: string | null;
  /** Newest first. */
  readonly events: readonly TrackingEvent[];
  readonly lastEventAt: string | null;
  /** Name of the provider that answered. */
  readonly source: string;
  readonly fetchedAt: string;
  /** A parcel that comes with Clearway for trying out. */
  readonly isSample: boolean;
}

/** A parcel without any scan for this long is stale: say so rather than "on its way". */
export const STALE_AFTER_DAYS = 14;

/** Days since something happened to it, as a calendar in UTC counts them; null when nothing is known to have happened. */
export function daysSince(instant: string | null, now: Date): number | null {
  if (instant === null) return null;
  return Math.max(0, dayOf(now.getTime()) - dayOf(Date.parse(instant)));
}

export function isStale(shipment: Pick<Shipment, "lastEventAt" | "milestone">, now: Date): boolean {
  if (FINISHED.has(shipment.milestone)) return false;
  return (daysSince(shipment.lastEventAt, now) ?? 0) >= STALE_AFTER_DAYS;
}

function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / MS_PER_DAY);
}

const MS_PER_DAY = 86_400_000;
const FINISHED: ReadonlySet<Milestone> = new Set(["delivered", "returned", "destroyed", "cancelled"]);
