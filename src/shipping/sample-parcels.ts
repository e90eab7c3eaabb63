import type { Database } from "../storage/database.ts";
import { findShipments, listSamples } from "../storage/shipments.ts";
import { statusInWords } from "../texts/shipment/status-in-words.ts";
import { createShipmentTable } from "./shipment-table.ts";

/** The sample parcels that are still in the table, for people who want to try one. */
export async function sampleParcels(
  database: Database,
  now: () => Date,
  language: string,
): Promise<readonly { readonly number: string; readonly route: string; readonly status: string }[]> {
  const table = createShipmentTable((numbers) => findShipments(database, numbers), now);
  const numbers = (await listSamples(database)).map(({ number }) => number);
  const lookups = await table.lookUp(numbers, AbortSignal.timeout(5_000));
  return lookups.flatMap((lookup) => {
    if (lookup.kind !== "found") return [];
    const { number, origin, destination } = lookup.shipment;
    const route = [origin, destination].filter((place) => place !== null).join(" → ");
    return [{ number, route, status: statusInWords(lookup.shipment, language) }];
  });
}
