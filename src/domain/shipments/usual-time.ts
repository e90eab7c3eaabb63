import type { Confidence, Transport } from "../customs/rule.ts";
import { statusCode } from "./milestone.ts";
import type { Days } from "./moves.ts";
import type { Shipment } from "./shipment.ts";
import { transportOf } from "./transport.ts";

/** How long parcels usually stay in some states, as the articles tell it: a row of `knowledge/rules/usual-times.json`. */
export interface UsualTime extends Days {
  /** Codes that `parseStatusCode` knows. */
  readonly states: readonly string[];
  /** ISO 3166 alpha-2; none: every country that has no row of its own. */
  readonly destinations: readonly string[];
  /** Null: every way of shipping that has no row of its own. */
  readonly transport: Transport | null;
  readonly source: { readonly name: string; readonly url: string };
  /** The section that tells it: `clearance-times#1`. */
  readonly passage: string;
  /** Days, YYYY-MM-DD. */
  readonly asOf: string;
  readonly reviewBy: string;
  readonly confidence: Confidence;
}

/**
 * The row for where a parcel is and how it travels: one of its own country before one for all, one of its own transport
 * before one for all. While nothing tells how it travels, the slowest way counts. Null without a row, or when the row is
 * past its review.
 */
export function usualTime(
  times: readonly UsualTime[],
  shipment: Pick<Shipment, "milestone" | "customs" | "number" | "aliases" | "carrier" | "destination">,
  on: string,
): UsualTime | null {
  const code = statusCode(shipment);
  const transport = transportOf(shipment);
  const { destination } = shipment;
  const ranked = times
    .filter(
      (time) =>
        time.states.includes(code) &&
        (time.destinations.length === 0 ||
          (destination !== null && time.destinations.includes(destination))) &&
        (time.transport === null || transport === null || time.transport === transport),
    )
    .toSorted((one, other) => closeness(other) - closeness(one) || other.to - one.to);
  const [closest] = ranked;
  return closest === undefined || closest.reviewBy < on ? null : closest;

  function closeness(time: UsualTime): number {
    return (time.destinations.length > 0 ? 2 : 0) + (time.transport === transport ? 1 : 0);
  }
}
