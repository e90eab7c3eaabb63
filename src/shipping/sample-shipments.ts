import { readFile } from "node:fs/promises";
import type { ShipmentRecord } from "../domain/shipments/shipment-record.ts";
import { parseShipmentCsv } from "./shipment-csv.ts";

const FILE = new URL("../../knowledge/samples/shipments.csv", import.meta.url);

/** The thirty parcels that come with Clearway for trying it out. */
export async function sampleShipments(now = new Date()): Promise<readonly ShipmentRecord[]> {
  return parseShipmentCsv(await readFile(FILE, "utf8"), { isSample: true, now });
}
