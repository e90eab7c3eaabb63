import type { ListEntry } from "../domain/shipments/read-parcel-list.ts";
import type { LookUp } from "./look-up-shipments.ts";
import { detailsOf } from "./read-details.ts";
import type { Lookup } from "./tracking-provider.ts";

/** As many as the providers take in one request. */
export const PARCELS_AT_ONCE = 40;
/** A provider that does not answer holds the rest of a list up no longer than this. */
const BATCH_PATIENCE_MS = 40_000;

/** An entry of a list with its place in it. */
export interface PlacedEntry extends ListEntry {
  readonly place: number;
}

/** What looking one entry up came to. */
export interface CheckedEntry {
  readonly place: number;
  readonly lookup: Lookup;
}

/** `contactId`: whose earlier words open parcels that need more than a number; null where nobody is known. */
export interface AskedParcels {
  readonly entries: readonly PlacedEntry[];
  readonly contactId: string | null;
}

/** Looks the readable entries up in their order, some at a time, and yields what each of these batches came to. */
export async function* checkParcels(
  lookUp: LookUp,
  { entries, contactId }: AskedParcels,
  stop: AbortSignal,
): AsyncGenerator<readonly CheckedEntry[]> {
  const readable = entries.flatMap(({ place, reading }) =>
    reading.kind === "number" ? [{ place, number: reading.number, candidates: reading.candidates }] : [],
  );
  const asker = contactId === null ? {} : { contactId };
  for (let at = 0; at < readable.length && !stop.aborted; at += PARCELS_AT_ONCE) {
    const batch = readable.slice(at, at + PARCELS_AT_ONCE);
    const patience = AbortSignal.any([stop, AbortSignal.timeout(BATCH_PATIENCE_MS)]);
    const numbers = batch.map(({ number }) => number);
    const lookups = await lookUp(numbers, patience, { details: detailsOf(batch, ""), ...asker });
    if (stop.aborted) return;
    const byNumber = new Map(lookups.map((lookup) => [lookup.number, lookup]));
    yield batch.map(({ place, number }) => ({
      place,
      lookup: byNumber.get(number) ?? { kind: "unavailable", number, reason: "down" },
    }));
  }
}
