import { createListLinks } from "../../src/desk/list-link.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { createParcelLists } from "../../src/shipping/parcel-lists.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";
import type { Database } from "../../src/storage/database.ts";
import { findShipments } from "../../src/storage/shipments.ts";

/** Lists of parcels over the operator's own table. */
export function keptLists(database: Database, now: () => Date, publicUrl: string) {
  const table = createShipmentTable((numbers) => findShipments(database, numbers), now);
  const secretKey = "a secret of at least thirty-two characters";
  const lookUp = createLookUp([table]);
  return {
    lookUp,
    lists: createParcelLists({
      ...{ database, lookUp, now, log: createLog("silent") },
      metrics: createMetrics().lists,
    }),
    listLinks: createListLinks({ secretKey, publicUrl }),
  };
}
