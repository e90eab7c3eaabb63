import { createHash } from "node:crypto";
import { z } from "zod";
import { CUSTOMS_STATES, OFF_PATH, PATH } from "../domain/shipments/milestone.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import type { TrackingSnapshot } from "../storage/tracking-snapshots.ts";
import { freshForMs } from "./freshness.ts";
import type { Lookup } from "./tracking-provider.ts";

/**
 * A lookup as it is kept; null for an outage, which says nothing of the parcel. `openedBy` is the fingerprint of the
 * details that it was told for, empty where anyone may see it.
 */
export function snapshotOf(lookup: Lookup, now: Date, openedBy = ""): TrackingSnapshot | null {
  if (lookup.kind === "unavailable") return null;
  return {
    number: lookup.number,
    openedBy,
    outcome: JSON.stringify(lookup),
    version: lookup.kind === "found" ? versionOf(lookup.shipment) : "",
    freshUntil: new Date(now.getTime() + freshForMs(lookup)),
  };
}

/** A kept lookup; null when it was written in a shape that is no longer ours. */
export function lookupFrom({ outcome }: Pick<TrackingSnapshot, "outcome">): Lookup | null {
  return lookupSchema.safeParse(JSON.parse(outcome)).data ?? null;
}

/**
 * Total order of what one provider says of one parcel: by its last scan, then by how much it tells, then by content, so
 * that of any two answers the same one is kept, whichever comes first. When we asked does not count.
 */
function versionOf({ lastEventAt, events, fetchedAt: _asked, ...rest }: Shipment): string {
  const content = JSON.stringify({ events, ...rest });
  const digest = createHash("sha256").update(content).digest("hex");
  return `${lastEventAt ?? "-"} ${String(events.length).padStart(6, "0")} ${digest}`;
}

const text = z.string().nullable();

const status = {
  milestone: z.enum([...PATH, ...OFF_PATH]),
  customs: z
    .object({
      side: z.enum(["export", "transit", "import", "unknown"]),
      state: z.enum(CUSTOMS_STATES),
      asks: z
        .enum([
          "id_number",
          "invoice",
          "proof_of_payment",
          "certificate",
          "power_of_attorney",
          "description",
          "duty",
        ])
        .nullable(),
      preDeclared: z.boolean(),
    })
    .nullable(),
};

const shipmentSchema = z.object({
  number: z.string(),
  aliases: z.array(z.string()),
  carrier: text,
  origin: text,
  destination: text,
  ...status,
  since: text,
  events: z.array(
    z.object({
      at: text,
      localTime: text,
      zoneKnown: z.boolean(),
      text: z.string(),
      status: z.object(status),
      place: z.object({ country: text, name: text }),
      source: z.object({ provider: z.string(), code: text }),
    }),
  ),
  lastEventAt: text,
  source: z.string(),
  fetchedAt: z.string(),
  isSample: z.boolean(),
});

const number = z.string();

const lookupSchema: z.ZodType<Lookup> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), number, shipment: shipmentSchema }),
  z.object({ kind: z.literal("not_found"), number }),
  z.object({ kind: z.literal("no_data_yet"), number }),
  z.object({ kind: z.literal("mistyped"), number }),
  z.object({
    kind: z.literal("needs_detail"),
    number,
    detail: z.enum(["carrier", "destination_country", "postal_code", "phone_number", "other"]),
  }),
]);
