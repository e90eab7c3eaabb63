import { z } from "zod";
import { type ListEntry, type ListReading, UNREADABLE } from "../domain/shipments/read-parcel-list.ts";
import { type Looked, type SortedParcel, sortParcel } from "../domain/shipments/sort-parcel.ts";
import type { StoredRow } from "../storage/parcel-lists.ts";
import { lookupFrom } from "./stored-lookup.ts";
import type { Lookup } from "./tracking-provider.ts";

/** One parcel of a list with what is known of it. */
export interface ListRow extends ListEntry {
  /** From 0, in the order of the list. */
  readonly place: number;
  /** Null while it is being looked up, and for what cannot be. */
  readonly lookup: Lookup | null;
}

/** Where a row stands; null while its parcel is being looked up. */
export function sortRow({ reading, lookup }: ListRow, now: Date): SortedParcel | null {
  if (reading.kind === "unreadable") return { group: "unreadable", reason: reading.why, move: null };
  return lookup === null ? null : sortParcel(lookup satisfies Looked, now);
}

export function isSettled({ reading, lookup }: ListRow): boolean {
  return reading.kind === "unreadable" || lookup !== null;
}

/** A row from what is kept of it. */
export function rowFrom({ place, written, times, reading, outcome }: StoredRow): ListRow {
  return { place, written, times, reading: readingFrom(reading), lookup: lookupOf(outcome) };
}

/** What is kept of a look-up: a list shows no scans but the last. */
export function outcomeOf(lookup: Lookup): string {
  if (lookup.kind !== "found") return JSON.stringify(lookup);
  const events = lookup.shipment.events.slice(0, 1);
  return JSON.stringify({ ...lookup, shipment: { ...lookup.shipment, events } });
}

const number = z.string();
const readingSchema: z.ZodType<ListReading> = z.discriminatedUnion("kind", [
  z.object({
    ...{ kind: z.literal("number"), number },
    candidates: z.array(z.object({ carrier: z.string(), confidence: z.enum(["high", "medium", "low"]) })),
  }),
  z.object({ kind: z.literal("unreadable"), why: z.enum(UNREADABLE) }),
]);

function readingFrom(json: string): ListReading {
  return readingSchema.parse(JSON.parse(json));
}

const unavailable = z.object({ kind: z.literal("unavailable"), number });

function lookupOf(json: string | null): Lookup | null {
  if (json === null) return null;
  const lookup = lookupFrom({ outcome: json });
  if (lookup !== null) return lookup;
  // An outage, or what an older version wrote otherwise: either way nothing is known.
  const told = unavailable.safeParse(JSON.parse(json)).data;
  return { kind: "unavailable", number: told?.number ?? "", reason: "down" };
}
