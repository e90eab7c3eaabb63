import { describe, expect, test } from "vitest";
import { CUSTOMS_STATES, statusCode } from "../../src/domain/shipments/milestone.ts";
import { nextMove } from "../../src/domain/shipments/next-move.ts";
import { readTrackingNumber } from "../../src/domain/shipments/read-tracking-number.ts";
import { sampleShipments } from "../../src/shipping/sample-shipments.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

async function samples() {
  const records = await sampleShipments(NOW);
  const table = createShipmentTable(
    async () => records,
    () => NOW,
  );
  const lookups = await table.lookUp(
    records.map(({ number }) => number),
    new AbortController().signal,
  );
  return lookups.flatMap((lookup) => (lookup.kind === "found" ? [lookup.shipment] : []));
}

describe("the sample parcels", () => {
  test("are thirty, with numbers of the carriers that they name", async () => {
    const shipments = await samples();
    expect(shipments).toHaveLength(30);
    for (const { number, carrier, isSample } of shipments) {
      const reading = readTrackingNumber(number);
      const carriers = reading.kind === "number" ? reading.number.candidates.map((one) => one.carrier) : [];
      expect([carriers, isSample]).toEqual([expect.arrayContaining([carrier]), true]);
    }
  });

  test("cover every state of import customs, and export and transit", async () => {
    const codes = (await samples()).map(statusCode);
    expect(codes).toEqual(expect.arrayContaining(CUSTOMS_STATES.map((state) => `import_customs.${state}`)));
    for (const code of ["export_customs.submitted", "export_customs.held_other", "export_customs.rejected"]) {
      expect(codes).toContain(code);
    }
    expect(codes).toContain("transit_customs.submitted");
  });

  test("happened before 22 November 2026, none in the future", async () => {
    for (const { lastEventAt } of await samples()) {
      expect(Date.parse(lastEventAt ?? "")).toBeLessThan(NOW.getTime());
      expect(Date.parse(lastEventAt ?? "")).toBeGreaterThan(Date.parse("2026-10-01"));
    }
  });

  test("have one in Brazil that waits for the buyer's CPF since 13 November", async () => {
    const parcel = (await samples()).find(({ number }) => number === "LP00123456789012");
    if (parcel === undefined) throw new Error("The parcel is missing.");
    expect(parcel).toMatchObject({
      origin: "CN",
      destination: "BR",
      since: expect.stringContaining("2026-11-13"),
    });
    expect(nextMove(parcel, NOW)).toMatchObject({
      step: "buyer_gives_id",
      idNumber: { name: "CPF" },
      days: 9,
    });
  });
});
