import {
  atCustoms,
  atMilestone,
  type Milestone,
  type ShipmentStatus,
} from "../domain/shipments/milestone.ts";
import { readEventText } from "../domain/shipments/read-event-text.ts";
import type { TrackingEvent } from "../domain/shipments/shipment.ts";
import { deliveredUnless } from "./delivered.ts";
import { placeNamed } from "./place.ts";
import type { AnsweredEvent } from "./seventeen-track-answer.ts";

/** One event of 17TRACK in our terms; `destination` tells an arrival there from one on the way. */
export function trackingEvent(answered: AnsweredEvent, destination: string | null): TrackingEvent {
  const code = answered.sub_status ?? answered.stage ?? null;
  const text = answered.description?.trim() ?? "";
  const printed = placeNamed(answered.location);
  const place = { name: printed.name, country: answered.address?.country ?? printed.country };
  const status = statusOf(code, text);
  const isOnTheWay =
    status.milestone === "arrived_destination" && place.country !== null && place.country !== destination;
  return {
    ...timeOf(answered),
    text,
    status: isOnTheWay ? atMilestone("in_transit") : status,
    place,
    source: { provider: "17track", code },
  };
}

/**
 * What a code and the carrier's words say together. The code names the stage; the words say more wherever 17TRACK has
 * one code for several things: it does not part export from import, nor duty from documents, and calls a parcel
 * delivered that lies in a locker.
 */
export function statusOf(code: string | null, text: string): ShipmentStatus {
  const said = readEventText(text);
  const isSaidCustoms = said !== null && said.customs !== null;
  switch (code) {
    case "InTransit_CustomsProcessing":
      return isSaidCustoms ? said : atCustoms("unknown", "under_inspection");
    case "InTransit_CustomsReleased":
      return atCustoms(said?.customs?.side ?? "unknown", "released");
    case "InTransit_CustomsRequiringInformation": {
      const { side = "unknown", state, asks = null } = said?.customs ?? {};
      return state === "held_duty_payable"
        ? atCustoms(side, state, asks)
        : atCustoms(side, "held_info_required", asks);
    }
    case "Exception_Delayed":
    case "Exception_Security":
    case "Exception_Other":
    case "Exception_Rejected":
    case "Exception_Destroyed":
    case "DeliveryFailure_Security":
      return isSaidCustoms ? said : atMilestone(MILESTONES[code] ?? "exception");
    case "Delivered_Other":
    case "Delivered":
      return deliveredUnless(said);
    default:
      return plainStatus(code, said);
  }
}

/** Codes that say little give way to words; words that say little give way to codes. */
function plainStatus(code: string | null, said: ShipmentStatus | null): ShipmentStatus {
  const coded = MILESTONES[code ?? ""] ?? MILESTONES[code?.split("_")[0] ?? ""];
  if (coded === undefined) return said ?? atMilestone("unknown");
  if (coded !== "in_transit" || said === null || said.milestone === "delivered") return atMilestone(coded);
  return said;
}

/** True for a code that neither its whole nor its main part is known; worth a line in the log. */
export function isUnknownCode(code: string): boolean {
  return !code.startsWith("InTransit_Customs") && MILESTONES[code.split("_")[0] ?? ""] === undefined;
}

// 17TRACK help, "sub-status" page, and codes seen in China Post histories that no document names.
const MILESTONES: Readonly<Record<string, Milestone>> = {
  NotFound: "not_found",
  InfoReceived: "pre_advice",
  InTransit: "in_transit",
  PickedUp: "accepted",
  Departure: "departed_origin",
  Arrival: "arrived_destination",
  InTransit_PickedUp: "accepted",
  InTransit_Departure: "departed_origin",
  InTransit_TransportDeparted: "departed_origin",
  InTransit_Arrival: "arrived_destination",
  InTransit_TransportArrived: "arrived_destination",
  Expired: "expired",
  AvailableForPickup: "available_for_pickup",
  OutForDelivery: "out_for_delivery",
  DeliveryFailure: "attempt_failed",
  Delivered: "delivered",
  Exception: "exception",
  Exception_Rejected: "attempt_failed",
  Exception_NoBody: "attempt_failed",
  Returning: "returning",
  Returned: "returned",
  Exception_Returning: "returning",
  Exception_Returned: "returned",
  Exception_Lost: "lost",
  Exception_Damage: "damaged",
  Exception_Destroyed: "destroyed",
  Exception_Cancel: "cancelled",
};

function timeOf(answered: AnsweredEvent): Pick<TrackingEvent, "at" | "localTime" | "zoneKnown"> {
  const { date, time, timezone } = answered.time_raw ?? {};
  const localTime = date ? `${date}T${time ?? "00:00:00"}` : (answered.time_iso?.slice(0, 19) ?? null);
  const exact = instant(answered.time_utc) ?? instant(answered.time_iso);
  if (exact !== null) return { at: exact, localTime, zoneKnown: true };
  // Deliveries come with the carrier's clock alone. Its zone is never made up: the instant is then hours off, at worst.
  const zone = timezone && /^[+-]\d\d:\d\d$/.test(timezone) ? timezone : null;
  const at = localTime === null ? null : instant(`${localTime}${zone ?? "Z"}`);
  return { at, localTime, zoneKnown: zone !== null };
}

function instant(written: string | null | undefined): string | null {
  const at = written ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
