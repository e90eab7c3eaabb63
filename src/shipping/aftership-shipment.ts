import { buildShipment } from "../domain/shipments/build-shipment.ts";
import { type Checkpoint, type Tracking, trackingSchema } from "./aftership-answer.ts";
import { isUnknownAftershipCode, statusOf, trackingEvent } from "./aftership-events.ts";
import { alpha2 } from "./alpha-3.ts";
import type { Lookup, Reading } from "./tracking-provider.ts";

/** One tracking of an answer or a push as a lookup; it is about `number`. */
export function readTracking(item: unknown, number: string, { now, onUnknownCode }: Reading): Lookup {
  const parsed = trackingSchema.safeParse(item);
  if (!parsed.success) return { kind: "unavailable", number, reason: "malformed" };
  for (const { subtag, tag } of parsed.data.checkpoints ?? []) {
    const code = subtag ?? tag;
    if (code && isUnknownAftershipCode(code)) onUnknownCode?.(code);
  }
  return lookupOf(parsed.data, number, now());
}

function lookupOf(tracking: Tracking, number: string, fetchedAt: Date): Lookup {
  const checkpoints = distinct(tracking.checkpoints ?? []);
  if (checkpoints.length === 0 && (tracking.tag ?? "Pending") === "Pending") {
    return { kind: "no_data_yet", number };
  }
  const { last_mile: lastMile, slug } = tracking;
  const events = checkpoints.map(trackingEvent);
  const shipment = buildShipment({
    number,
    aliases: lastMile?.tracking_number ? [lastMile.tracking_number.toUpperCase()] : [],
    carrier: carrierOf(slug),
    origin: alpha2(tracking.origin_country_region),
    destination: alpha2(tracking.destination_country_region ?? tracking.courier_destination_country_region),
    // Its checkpoints come oldest first.
    legs: [newestFirst(events)],
    latest: statusOf(tracking.tag === undefined ? {} : { tag: tracking.tag, subtag: tracking.subtag }, ""),
    source: "aftership",
    fetchedAt,
  });
  return { kind: "found", number, shipment };
}

/** AfterShip's own hash tells a checkpoint that comes twice. */
function distinct(checkpoints: readonly Checkpoint[]): readonly Checkpoint[] {
  const seen = new Set<string>();
  return checkpoints.filter(({ hash }) => {
    if (!hash) return true;
    if (seen.has(hash)) return false;
    seen.add(hash);
    return true;
  });
}

function newestFirst<Event extends { readonly at: string | null }>(
  events: readonly Event[],
): readonly Event[] {
  const first = events.find(({ at }) => at !== null)?.at ?? "";
  const last = events.findLast(({ at }) => at !== null)?.at ?? "";
  return first <= last ? events.toReversed() : events;
}

/** AfterShip's slug of a carrier; null where it had better find out itself. */
export function slugOf(carrier: string | null): string | null {
  return CARRIERS.find(([, id]) => id === carrier)?.[0] ?? null;
}

function carrierOf(slug: string | null | undefined): string | null {
  return CARRIERS.find(([of]) => of === slug)?.[1] ?? slug ?? null;
}

// AfterShip's slugs of the carriers that we name ourselves; it has more than a thousand.
const CARRIERS: readonly (readonly [slug: string, carrier: string])[] = [
  ["china-post", "china_post"],
  ["brazil-correios", "correios_br"],
  ["usps", "usps"],
  ["dhl", "dhl"],
  ["yunexpress", "yunexpress"],
  ["yanwen", "yanwen"],
  ["4px", "4px"],
  ["cainiao", "cainiao"],
];
