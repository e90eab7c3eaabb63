import { atCustoms, type CustomsSide, type CustomsState, type Milestone } from "./milestone.ts";
import type { TrackingEvent } from "./shipment.ts";

export interface Route {
  readonly origin: string | null;
  readonly destination: string | null;
}

/**
 * Says of each customs event whether it is about export, transit or import, where code and wording left it open:
 * by the country of the scan, then by whether the parcel had left its country. Providers use one code for both sides,
 * and Chinese lines declare the import before the export: such an event is marked as pre-declared. Newest first.
 */
export function settleSides(events: readonly TrackingEvent[], route: Route): readonly TrackingEvent[] {
  const departures = events.map(({ status }) => HAS_LEFT.has(status.milestone));
  const leftAt = departures.lastIndexOf(true);
  return events.map((event, index) => settled(event, { route, left: leftAt < 0 ? null : index < leftAt }));
}

const HAS_LEFT: ReadonlySet<Milestone> = new Set([
  "departed_origin",
  "transit_customs",
  "arrived_destination",
  "with_last_mile",
  "out_for_delivery",
]);

/** `left`: after the departure, before it, or null when no event tells of one. */
function settled(
  event: TrackingEvent,
  { route, left }: { readonly route: Route; readonly left: boolean | null },
): TrackingEvent {
  const { customs } = event.status;
  if (customs === null) return event;
  const here = event.place.country;
  const side = customs.side === "unknown" ? sideBy(here, route, left) : customs.side;
  const { milestone } = atCustoms(side, customs.state);
  const preDeclared =
    side === "import" && left === false && here !== route.destination && EARLY.has(customs.state);
  return { ...event, status: { milestone, customs: { ...customs, side, preDeclared } } };
}

const EARLY: ReadonlySet<CustomsState> = new Set(["submitted", "under_inspection", "released"]);

function sideBy(here: string | null, { origin, destination }: Route, left: boolean | null): CustomsSide {
  if (here !== null && origin !== destination) {
    if (here === destination) return "import";
    if (here === origin) return "export";
    if (origin !== null && destination !== null) return "transit";
  }
  if (left === null) return "unknown";
  return left ? "import" : "export";
}
