import type { ShipmentRecord } from "../domain/shipments/shipment-record.ts";
import type { Database, Queries } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import { hurryWatches } from "./watches.ts";

/** The operator's rows for these numbers, in no order; a number without a row is left out. */
export async function findShipments(
  queries: Queries,
  numbers: readonly string[],
): Promise<readonly ShipmentRecord[]> {
  const rows = await queries.shipment.findMany({
    where: { number: { in: [...numbers] } },
    include: { events: true },
  });
  return rows.map(toRecord);
}

/** Stores each shipment whole: its former events are replaced. All or nothing; who watches one is told soon. */
export async function saveShipments(database: Database, records: readonly ShipmentRecord[]): Promise<void> {
  await database.$transaction(async (transaction) => {
    for (const { number, carrier, origin, destination, isSample, updatedAt, events } of records) {
      const columns = { carrier, origin, destination, isSample, updatedAt };
      await transaction.shipment.upsert({
        where: { number },
        create: { number, ...columns },
        update: columns,
      });
      await transaction.shipmentEvent.deleteMany({ where: { number } });
      await transaction.shipmentEvent.createMany({
        data: events.map((event) => ({ number, ...event })),
        skipDuplicates: true,
      });
      await hurryWatches(transaction, [number], updatedAt);
    }
  });
}

export async function listSamples(queries: Queries): Promise<readonly ShipmentRecord[]> {
  const rows = await queries.shipment.findMany({
    where: { isSample: true },
    include: { events: true },
    orderBy: { number: "asc" },
  });
  return rows.map(toRecord);
}

/** Returns how many samples there were. */
export async function removeSamples(queries: Queries): Promise<number> {
  return (await queries.shipment.deleteMany({ where: { isSample: true } })).count;
}

/** True in a database that nobody has put shipments into, nor taken the samples out of. */
export async function mayLoadSamples(queries: Queries): Promise<boolean> {
  return (await queries.setting.count({ where: { name: SAMPLES_LOADED } })) === 0;
}

export async function rememberSamples(queries: Queries): Promise<void> {
  await queries.setting.upsert({
    where: { name: SAMPLES_LOADED },
    create: { name: SAMPLES_LOADED, value: true },
    update: {},
  });
}

const SAMPLES_LOADED = "samples_loaded";

function toRecord(row: Prisma.ShipmentGetPayload<{ include: { events: true } }>): ShipmentRecord {
  const { number, carrier, origin, destination, isSample, updatedAt } = row;
  const events = row.events.map(({ at, status, description, location }) => ({
    at,
    status,
    description,
    location,
  }));
  return { number, carrier, origin, destination, isSample, updatedAt, events };
}
