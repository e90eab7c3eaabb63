import { buildShipment } from "../domain/shipments/build-shipment.ts";
import { atMilestone, type Milestone, type ShipmentStatus } from "../domain/shipments/milestone.ts";
import { readEventText } from "../domain/shipments/read-event-text.ts";
import type { Shipment, TrackingEvent } from "../domain/shipments/shipment.ts";
import { deliveredUnless } from "./delivered.ts";
import type { DhlEvent, DhlShipment } from "./dhl-answer.ts";
import { instantOf } from "./instant-of.ts";
import { placeNamed } from "./place.ts";

/** A parcel from DHL's answer. Its present status counts as the newest event, with its remark and next steps. */
export function dhlShipment(answered: DhlShipment, number: string, fetchedAt: Date): Shipment {
  const events = answered.events ?? [];
  const latest = answered.status ?? null;
  const all = latest === null ? events : [latest, ...events.filter((event) => !isSameScan(event, latest))];
  return buildShipment({
    number,
    aliases: [answered.id.replace(/[\s-]/g, "").toUpperCase()],
    carrier: "dhl",
    origin: answered.origin?.address?.countryCode ?? null,
    destination: answered.destination?.address?.countryCode ?? null,
    legs: [all.map(dhlEvent)],
    source: "dhl",
    fetchedAt,
  });
}

/** True for a code that DHL's documents do not name. */
export function isUnknownDhlCode(code: string): boolean {
  return !MILESTONES.has(code);
}

function isSameScan(event: DhlEvent, latest: DhlEvent): boolean {
  return event.timestamp === latest.timestamp && event.statusCode === latest.statusCode;
}

function dhlEvent(event: DhlEvent): TrackingEvent {
  const { timestamp, location, statusCode } = event;
  const printed = placeNamed(location?.address?.addressLocality);
  return {
    ...instantOf(timestamp),
    text: sentencesOf(event).join(". "),
    status: statusOf(event),
    place: { name: printed.name, country: location?.address?.countryCode ?? printed.country },
    source: { provider: "dhl", code: statusCode ?? null },
  };
}

/**
 * DHL has no code for customs: what it says of them stands in the words, most exactly in remark and next steps. Words
 * never make a parcel delivered that the code does not call so: DHL's own sample says DELIVERED of one in pre-transit.
 */
function statusOf(event: DhlEvent): ShipmentStatus {
  const code = event.statusCode ?? "";
  const readings = sentencesOf(event).flatMap((sentence) => readEventText(sentence) ?? []);
  const customs = readings.find((reading) => reading.customs !== null);
  const said = customs ?? readings.find(({ milestone }) => milestone !== "delivered") ?? null;
  if (code === "delivered") return deliveredUnless(said);
  if (customs !== undefined) return customs;
  if (code === "pre-transit") return atMilestone("pre_advice");
  return said ?? atMilestone(MILESTONES.get(code) ?? "unknown");
}

/** What is said of an event, the most exact first; a sentence that DHL repeats, once. */
function sentencesOf({ remark, nextSteps, description, status }: DhlEvent): readonly string[] {
  const sentences = [remark, nextSteps, description, status].map(
    (text) => text?.trim().replace(/\.$/, "") ?? "",
  );
  return [...new Set(sentences)].filter((sentence) => sentence !== "");
}

const MILESTONES: ReadonlyMap<string, Milestone> = new Map([
  ["pre-transit", "pre_advice"],
  ["transit", "in_transit"],
  ["delivered", "delivered"],
  ["failure", "exception"],
  ["unknown", "unknown"],
]);
