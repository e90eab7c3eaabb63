import type { Database } from "../storage/database.ts";
import { mayLoadSamples, rememberSamples, saveShipments } from "../storage/shipments.ts";
import { sampleShipments } from "./sample-shipments.ts";

/** Puts the sample parcels into a fresh database, once: samples that were taken out stay out. */
export async function loadSamples(database: Database, now: Date): Promise<void> {
  if (!(await mayLoadSamples(database))) return;
  await saveShipments(database, await sampleShipments(now));
  await rememberSamples(database);
}
