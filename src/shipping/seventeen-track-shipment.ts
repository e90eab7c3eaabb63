import { buildShipment } from "../domain/shipments/build-shipment.ts";
import type { Accepted } from "./seventeen-track-answer.ts";
import { carrierOfKey } from "./seventeen-track-carriers.ts";
import { statusOf, trackingEvent } from "./seventeen-track-events.ts";
import type { Lookup } from "./tracking-provider.ts";

/** A parcel from 17TRACK's answer; its carriers, of the first leg and of the last, are one timeline. */
export function lookupOf({ number, carrier, track_info: track }: Accepted, fetchedAt: Date): Lookup {
  if (!track) return { kind: "no_data_yet", number };
  const { sub_status: subStatus, status } = track.latest_status ?? {};
  const providers = track.tracking?.providers ?? [];
  const answered = providers.map(({ events }) => events ?? []);
  const isEmpty = answered.every((events) => events.length === 0) && !track.latest_event;
  if (isEmpty && subStatus === "NotFound_InvalidCode") return { kind: "mistyped", number };
  if (isEmpty && status === "NotFound") return { kind: "not_found", number };
  if (isEmpty && !status) return { kind: "no_data_yet", number };

  const destination = track.shipping_info?.recipient_address?.country ?? null;
  const legs = answered.some((events) => events.length > 0)
    ? answered
    : [[track.latest_event].filter((e) => e != null)];
  const local = track.misc_info?.local_number;
  const shipment = buildShipment({
    number,
    aliases: local ? [local.toUpperCase()] : [],
    carrier: carrierOfKey(carrier) ?? providers[0]?.provider?.name ?? null,
    origin: track.shipping_info?.shipper_address?.country ?? null,
    destination,
    legs: legs.map((events) => events.map((event) => trackingEvent(event, destination))),
    latest: statusOf(subStatus ?? status ?? null, ""),
    source: "17track",
    fetchedAt,
  });
  return { kind: "found", number, shipment };
}
