import type { Milestone } from "../shipments/milestone.ts";
import { nextMove } from "../shipments/next-move.ts";
import { type KnownTimes, stalledAfterDays } from "../shipments/pace.ts";
import { daysSince, type Shipment } from "../shipments/shipment.ts";

/** A parcel that a carrier or customs has, as far as incidents are concerned. */
export interface WaitingParcel {
  readonly number: string;
  /** ISO 3166 alpha-2; null while unknown, as the carrier. */
  readonly origin: string | null;
  readonly destination: string | null;
  readonly carrier: string | null;
  readonly stage: Milestone;
  /** When its state began. */
  readonly since: string;
  /** Its state lasts too long after so many days. */
  readonly limitDays: number;
  readonly isStuck: boolean;
}

/** A parcel that has stood still for longer is a loss of its own, and no longer part of what happens now: our own choice. */
export const FORGOTTEN_AFTER_DAYS = 60;

/**
 * The parcel as one of those that wait for a carrier or for customs at `asOf`, the last time that its source was heard;
 * null for one whose seller or buyer has to act, one that time alone tells nothing of, a sample, and a forgotten one.
 */
export function waitingParcel(shipment: Shipment, known: KnownTimes, asOf: Date): WaitingParcel | null {
  const { number, origin, destination, carrier, milestone, since, isSample } = shipment;
  const days = daysSince(since, asOf);
  const limitDays = stalledAfterDays(shipment, known, asOf);
  if (isSample || since === null || days === null || days > FORGOTTEN_AFTER_DAYS) return null;
  if (limitDays === null || limitDays === 0 || !isInOthersHands(shipment, asOf)) return null;
  const isStuck = days > limitDays;
  return { number, origin, destination, carrier, stage: milestone, since, limitDays, isStuck };
}

/** A hold of which nobody says what for is the seller's to ask about, but not theirs to end. */
function isInOthersHands(shipment: Shipment, asOf: Date): boolean {
  const { actor } = nextMove(shipment, asOf);
  return actor === "carrier" || actor === "customs" || shipment.customs?.state === "held_other";
}
