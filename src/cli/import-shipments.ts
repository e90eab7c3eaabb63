import { readFile } from "node:fs/promises";
import { parseShipmentCsv } from "../shipping/shipment-csv.ts";
import { saveShipments } from "../storage/shipments.ts";
import { visit } from "./visit.ts";

// `npm run import:shipments -- file.csv`: puts the operator's parcels into the table, each whole.
await visit(async (database) => {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error("Which file? Usage: npm run import:shipments -- file.csv");
  const records = parseShipmentCsv(await readFile(path, "utf8"), { isSample: false, now: new Date() });
  await saveShipments(database, records);
  return `${records.length} shipments are in the table.`;
});
