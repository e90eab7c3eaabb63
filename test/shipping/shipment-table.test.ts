import { expect, test } from "vitest";
import { statusCode } from "../../src/domain/shipments/milestone.ts";
import type { ShipmentRecord } from "../../src/domain/shipments/shipment-record.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";

const signal = new AbortController().signal;
const now = () => new Date("2026-11-22T12:00:00Z");

const RECORD: ShipmentRecord = {
  number: "LP00417730952618",
  carrier: "cainiao",
  origin: "CN",
  destination: "BR",
  isSample: true,
  updatedAt: now(),
  events: [
    {
      at: new Date("2026-11-13T17:22:00Z"),
      status: "import_customs.held_info_required",
      description: "Aguardando documentação: CPF não informado",
      location: "Curitiba, BR",
    },
    {
      at: new Date("2026-11-02T15:55:00Z"),
      status: "departed_origin",
      description: "航班起飞",
      location: "",
    },
    {
      at: new Date("2026-11-09T14:31:00Z"),
      status: "arrived_destination",
      description: "",
      location: "Curitiba",
    },
  ],
};

test("a parcel of the table is told from its rows, in order of time", async () => {
  const [lookup] = await createShipmentTable(async () => [RECORD], now).lookUp([RECORD.number], signal);
  if (lookup?.kind !== "found") throw new Error("The parcel is in the table.");
  const { shipment } = lookup;
  expect(statusCode(shipment)).toBe("import_customs.held_info_required");
  expect(shipment).toMatchObject({
    customs: { asks: "id_number" },
    since: "2026-11-13T17:22:00.000Z",
    lastEventAt: "2026-11-13T17:22:00.000Z",
    fetchedAt: "2026-11-22T12:00:00.000Z",
    source: "table",
    isSample: true,
  });
  expect(shipment.events.map(({ at, place }) => [at?.slice(0, 10), place.country])).toEqual([
    ["2026-11-13", "BR"],
    ["2026-11-09", null],
    ["2026-11-02", null],
  ]);
});

test("each number is answered in its place, also those that are not in the table", async () => {
  const lookups = await createShipmentTable(async () => [RECORD], now).lookUp(
    ["X1234567", RECORD.number],
    signal,
  );
  expect(lookups).toMatchObject([{ kind: "not_found", number: "X1234567" }, { kind: "found" }]);
});

test("when the table cannot be read its parcels are unavailable, and somebody is told why", async () => {
  const told: unknown[] = [];
  const failure = new Error("no database");
  const table = createShipmentTable(
    () => Promise.reject(failure),
    now,
    (error) => told.push(error),
  );
  expect(await table.lookUp(["A", "B"], signal)).toEqual([
    { kind: "unavailable", number: "A", reason: "down" },
    { kind: "unavailable", number: "B", reason: "down" },
  ]);
  expect(told).toEqual([failure]);
});
