import type { ShipmentRecord } from "../../src/domain/shipments/shipment-record.ts";

const DAY_MS = 86_400_000;

export interface Waiting {
  readonly now: Date;
  readonly count: number;
  /** Days in customs so far, or where they are. */
  readonly days: number;
  readonly status?: string;
  readonly destination?: string;
  readonly carrier?: string;
}

let made = 0;

/** Parcels of the operator's own table that have been where they are for so many days. */
export function waiting({ now, count, days, status, destination, carrier }: Waiting): ShipmentRecord[] {
  const since = new Date(now.getTime() - days * DAY_MS);
  return Array.from({ length: count }, () =>
    record({ destination, carrier, updatedAt: now }, [
      ["departed_origin", new Date(since.getTime() - 9 * DAY_MS)],
      [status ?? "import_customs.submitted", since],
    ]),
  );
}

/** Parcels that were cleared in so many days, lately. */
export function cleared({ now, count, days, destination, carrier }: Waiting): ShipmentRecord[] {
  const delivered = new Date(now.getTime() - 30 * DAY_MS);
  const released = new Date(delivered.getTime() - 3 * DAY_MS);
  return Array.from({ length: count }, () =>
    record({ destination, carrier, updatedAt: now }, [
      ["import_customs.submitted", new Date(released.getTime() - days * DAY_MS)],
      ["import_customs.released", released],
      ["delivered", delivered],
    ]),
  );
}

function record(
  given: {
    readonly destination: string | undefined;
    readonly carrier: string | undefined;
    readonly updatedAt: Date;
  },
  scans: readonly (readonly [status: string, at: Date])[],
): ShipmentRecord {
  made += 1;
  const { destination = "BR", carrier = "cainiao", updatedAt } = given;
  const events = scans.map(([status, at]) => ({ at, status, description: status, location: "" }));
  const number = `LP${String(made).padStart(14, "0")}`;
  return { number, origin: "CN", destination, carrier, events, isSample: false, updatedAt };
}
