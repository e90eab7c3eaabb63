import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statusCode } from "../../src/domain/shipments/milestone.ts";
import { createDhl } from "../../src/shipping/dhl.ts";
import type { KnownDetails } from "../../src/shipping/tracking-provider.ts";
import { type ScriptedHttp, startScriptedHttp } from "./scripted-http.ts";
import { testConnection } from "./test-connection.ts";

let server: ScriptedHttp;
beforeAll(async () => {
  server = await startScriptedHttp();
});
afterAll(() => server.stop());

const codes: string[] = [];

function provider() {
  return createDhl({
    ...testConnection().connection,
    ...{ baseUrl: server.baseUrl, apiKey: "a-key", onUnknownCode: (code) => codes.push(code) },
  });
}

async function shipmentOf(fixture: string, number: string, details: KnownDetails = {}) {
  const body = readFileSync(new URL(`../fixtures/dhl/${fixture}.json`, import.meta.url), "utf8");
  server.play(() => ({ body }));
  const signal = new AbortController().signal;
  const [lookup] = await provider().lookUp([number], signal, new Map([[number, details]]));
  if (lookup?.kind !== "found") throw new Error(`${number} is ${lookup?.kind}`);
  return lookup.shipment;
}

test("what customs want stands in the remark, since DHL has no code for it; another parcel is left aside", async () => {
  const shipment = await shipmentOf("held", "1234567890");
  expect(statusCode(shipment)).toBe("import_customs.held_info_required");
  expect(shipment).toMatchObject({
    origin: "CN",
    destination: "BR",
    carrier: "dhl",
    customs: { asks: "id_number" },
  });
  expect(shipment.events.map(({ at, zoneKnown }) => [at, zoneKnown])).toEqual([
    ["2026-11-19T08:12:00.000Z", false],
    ["2026-11-19T02:50:00.000Z", true],
    ["2026-11-16T18:00:00.000Z", false],
  ]);
  expect(codes).toEqual(["beamed-away"]);
});

test("a piece is answered with its shipment, whose number is an alias", async () => {
  const shipment = await shipmentOf("held", "JD014600003828391826");
  expect([shipment.number, shipment.aliases]).toEqual(["JD014600003828391826", ["1234567890"]]);
});

test("words do not make a parcel delivered that the code says is announced only", async () => {
  expect(statusCode(await shipmentOf("contradicting", "7777777770"))).toBe("customs.under_inspection");
});

test("the postcode is sent when the seller gave it, the service where the shape tells it", async () => {
  await shipmentOf("held", "1234567890", { postalCode: "80010-000" });
  const query = Object.fromEntries(server.calls.at(-1)?.query ?? []);
  expect(query).toEqual({
    ...{ trackingNumber: "1234567890", language: "en", service: "express" },
    recipientPostalCode: "80010-000",
  });
});

test("only numbers that may be DHL's are asked for", () => {
  const { handles } = provider();
  expect(handles?.("JJD014600003828391826", {})).toBe(true);
  expect(handles?.("LP00417730952618", {})).toBe(false);
  expect(handles?.("LP00417730952618", { carrier: "dhl" })).toBe(true);
  expect(handles?.("JJD014600003828391826", { carrier: "yodel" })).toBe(false);
});
