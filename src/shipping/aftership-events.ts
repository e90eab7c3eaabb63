import {
  atCustoms,
  atMilestone,
  type Milestone,
  type ShipmentStatus,
} from "../domain/shipments/milestone.ts";
import { readEventText } from "../domain/shipments/read-event-text.ts";
import type { TrackingEvent } from "../domain/shipments/shipment.ts";
import type { Checkpoint } from "./aftership-answer.ts";
import { alpha2 } from "./alpha-3.ts";
import { cainiaoStatus } from "./cainiao-actions.ts";
import { deliveredUnless } from "./delivered.ts";
import { instantOf } from "./instant-of.ts";
import { placeNamed } from "./place.ts";

/** One checkpoint in our terms. */
export function trackingEvent(checkpoint: Checkpoint): TrackingEvent {
  const text = checkpoint.message?.trim() ?? "";
  const printed = placeNamed(checkpoint.location ?? checkpoint.city);
  return {
    ...instantOf(checkpoint.checkpoint_time),
    text,
    status: statusOf(checkpoint, text),
    place: { name: printed.name, country: alpha2(checkpoint.country_region) ?? printed.country },
    source: { provider: "aftership", code: checkpoint.subtag ?? checkpoint.tag ?? null },
  };
}

/**
 * What the carrier's own code, AfterShip's and the words say together. Cainiao's code is the most exact: AfterShip calls
 * its start of *export* clearance `InTransit_006`, as it does the start of import.
 */
export function statusOf(
  { subtag, tag, raw_tag: rawTag }: Pick<Checkpoint, "subtag" | "tag" | "raw_tag">,
  text: string,
): ShipmentStatus {
  const said = readEventText(text);
  const action = cainiaoStatus(rawTag);
  if (action !== null) return withWords(action, said);
  const saidCustoms = said?.customs ?? null;
  const code = subtag ?? tag ?? "";
  switch (code) {
    case "InTransit_006":
      return saidCustoms === null || said === null ? atCustoms("unknown", "submitted") : said;
    case "InTransit_005":
      return atCustoms(saidCustoms?.side ?? "unknown", "released");
    case "Exception_018":
      return saidCustoms?.state === "held_duty_payable" && said !== null
        ? said
        : atCustoms(saidCustoms?.side ?? "unknown", "held_info_required", saidCustoms?.asks ?? null);
    case "Exception_004":
      return saidCustoms === null || said === null ? atCustoms("unknown", "held_other") : said;
    case "Exception_006":
      // Any payment: only words tell that it is duty.
      return saidCustoms === null
        ? atMilestone("exception")
        : atCustoms(saidCustoms.side, "held_duty_payable", "duty");
    case "Exception_009":
    case "Exception_021":
      return saidCustoms === null || said === null ? plainStatus(code, null) : said;
    default:
      return code.startsWith("Delivered") ? deliveredUnless(said) : plainStatus(code, said);
  }
}

/** True for a code of which neither the whole nor the main part is known; worth a line in the log. */
export function isUnknownAftershipCode(code: string): boolean {
  return milestoneOf(code) === undefined;
}

/** A hold that Cainiao gives no reason for has one where the words do. */
function withWords(action: ShipmentStatus, said: ShipmentStatus | null): ShipmentStatus {
  const { customs } = action;
  if (customs === null) return action.milestone === "delivered" ? deliveredUnless(said) : action;
  const words = said?.customs;
  const isHeld = customs.state.startsWith("held_") && words?.state.startsWith("held_");
  return isHeld && words ? atCustoms(customs.side, words.state, words.asks) : action;
}

/** Codes that say little give way to words; words that say little give way to codes. */
function plainStatus(code: string, said: ShipmentStatus | null): ShipmentStatus {
  const coded = milestoneOf(code);
  if (coded === undefined) return said ?? atMilestone("unknown");
  const isVague = coded === "in_transit" || coded === "exception";
  return isVague && said !== null && said.milestone !== "delivered" ? said : atMilestone(coded);
}

/** Of the whole code, else of its main part. */
function milestoneOf(code: string): Milestone | undefined {
  return MILESTONES.get(code) ?? MILESTONES.get(code.split("_")[0] ?? "");
}

// AfterShip documentation, "Tags and sub tags", 2026-07.
const MILESTONES: ReadonlyMap<string, Milestone> = new Map([
  ["Pending", "not_found"],
  ["InfoReceived", "pre_advice"],
  ["InTransit", "in_transit"],
  ["InTransit_002", "accepted"],
  ["InTransit_004", "arrived_destination"],
  ["InTransit_009", "with_last_mile"],
  ["OutForDelivery", "out_for_delivery"],
  ["AttemptFail", "attempt_failed"],
  ["AvailableForPickup", "available_for_pickup"],
  ["Delivered", "delivered"],
  ["Exception", "exception"],
  ["Exception_003", "attempt_failed"],
  ["Exception_007", "attempt_failed"],
  ["Exception_009", "attempt_failed"],
  ["Exception_010", "returning"],
  ["Exception_011", "returned"],
  ["Exception_012", "damaged"],
  ["Exception_013", "lost"],
  ["Exception_020", "cancelled"],
  ["Exception_021", "destroyed"],
  ["Expired", "expired"],
]);
