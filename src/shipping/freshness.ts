import type { Milestone } from "../domain/shipments/milestone.ts";
import type { Lookup } from "./tracking-provider.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Nothing more happens to it; a correction of the carrier comes within days. */
const FINISHED_MS = 3 * DAY_MS;
/** Providers themselves ask most carriers every few hours. */
const MOVING_MS = HOUR_MS;
/** The seller waits for customs and acts on it the same day. */
const HELD_MS = 30 * MINUTE_MS;
/** A first scan may come at any time, but a seller who asks again at once should not cost a call. */
const NOT_FOUND_MS = 15 * MINUTE_MS;
/** First data come seconds to minutes after a provider has been told of a number. */
const NO_DATA_YET_MS = 2 * MINUTE_MS;
/** Shapes of numbers do not change from one day to the next. */
const MISTYPED_MS = DAY_MS;

const FINISHED: ReadonlySet<Milestone> = new Set(["delivered", "returned", "destroyed", "cancelled"]);

/** For how long an answer is given again without asking; 0 where nothing was learned. */
export function freshForMs(lookup: Lookup): number {
  switch (lookup.kind) {
    case "found": {
      const { milestone, customs } = lookup.shipment;
      if (FINISHED.has(milestone)) return FINISHED_MS;
      return customs?.state.startsWith("held_") ? HELD_MS : MOVING_MS;
    }
    case "not_found":
    case "needs_detail":
      return NOT_FOUND_MS;
    case "no_data_yet":
      return NO_DATA_YET_MS;
    case "mistyped":
      return MISTYPED_MS;
    case "unavailable":
      return 0;
  }
}
