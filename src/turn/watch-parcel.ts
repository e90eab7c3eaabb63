import { readTrackingNumber } from "../domain/shipments/read-tracking-number.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { kindsSoFar } from "../domain/watches/notices.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import type { Database } from "../storage/database.ts";
import { findShipments } from "../storage/shipments.ts";
import { type Beginning, startWatch } from "../storage/watches.ts";

export interface WatchWish {
  readonly contactId: string;
  /** Where the seller wants to be told. */
  readonly conversationId: string;
  /** As written. */
  readonly number: string;
}

export type Watched =
  /** `shipment` is the parcel as it stands now, from which on every change is told; null while nothing is known of it. */
  | { readonly kind: "watching"; readonly number: string; readonly shipment: Shipment | null }
  | { readonly kind: "mistyped" }
  /** No carrier has numbers like this. */
  | { readonly kind: "no_number" }
  | { readonly kind: "too_many" };

const LOOK_UP_MS = 20_000;

/** Watches a parcel for a seller, from what can be seen of it now. */
export async function watchParcel(
  {
    database,
    lookUp,
    now,
  }: { readonly database: Database; readonly lookUp: LookUp; readonly now: () => Date },
  { contactId, conversationId, number: written }: WatchWish,
): Promise<Watched> {
  const read = await readNumber(database, written);
  if (typeof read !== "string") return read;
  const [lookup] = await lookUp([read], AbortSignal.timeout(LOOK_UP_MS), { contactId });
  if (lookup?.kind === "mistyped") return { kind: "mistyped" };
  const shipment = lookup?.kind === "found" ? lookup.shipment : null;
  const beginning = shipment === null ? {} : { beginning: beginningOf(shipment) };
  const request = {
    contactId,
    conversationId,
    number: read,
    source: "asked",
    ...beginning,
    now: now(),
  } as const;
  const started = await database.$transaction((transaction) => startWatch(transaction, request));
  return started.kind === "too_many" ? { kind: "too_many" } : { kind: "watching", number: read, shipment };
}

/** A parcel as a seller has seen it, as the beginning of a watch. */
export function beginningOf(shipment: Shipment): Beginning {
  const { number, lastEventAt } = shipment;
  return {
    kinds: kindsSoFar(shipment),
    outcome: JSON.stringify({ kind: "found", number, shipment }),
    lastEventAt,
  };
}

/** Numbers of no known shape are the operator's own, when they are in their table. */
async function readNumber(database: Database, written: string): Promise<string | Watched> {
  const reading = readTrackingNumber(written);
  if (reading.kind === "number") return reading.number.number;
  if (reading.kind === "near_miss") return { kind: "mistyped" };
  const compact = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return (await findShipments(database, [compact])).length > 0 ? compact : { kind: "no_number" };
}
