import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statusCode } from "../../src/domain/shipments/milestone.ts";
import { createAftership } from "../../src/shipping/aftership.ts";
import { isUnknownAftershipCode, statusOf } from "../../src/shipping/aftership-events.ts";
import { type Reply, type ScriptedHttp, startScriptedHttp } from "./scripted-http.ts";
import { testConnection } from "./test-connection.ts";

let server: ScriptedHttp;
beforeAll(async () => {
  server = await startScriptedHttp();
});
afterAll(() => server.stop());

function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/aftership/${name}.json`, import.meta.url), "utf8");
}

const never = new AbortController().signal;

function provider() {
  return createAftership({ ...testConnection().connection, baseUrl: server.baseUrl, apiKey: "a-key" });
}

test("a parcel is one timeline, with Cainiao's codes telling export from import and a repeated scan once", async () => {
  server.play(() => ({ body: fixture("list") }));
  const [lookup] = await provider().lookUp(["LP00417730952618"], never);
  if (lookup?.kind !== "found") throw new Error(`The parcel is ${lookup?.kind}`);
  const { events, ...shipment } = lookup.shipment;
  expect(events.map(({ status }) => statusCode(status))).toEqual([
    "import_customs.held_info_required",
    "arrived_destination",
    "departed_origin",
    "export_customs.released",
    "export_customs.submitted",
  ]);
  expect(events[1]).toMatchObject({ zoneKnown: false, localTime: "2026-11-09T11:31:00" });
  expect(shipment).toMatchObject({
    ...{ origin: "CN", destination: "BR", carrier: "cainiao", aliases: ["NM412650874BR"] },
    customs: { side: "import", asks: "id_number" },
    since: "2026-11-13T17:22:00.000Z",
  });
});

describe("a number that AfterShip does not know", () => {
  const afterCreating = async (reply: Reply, details = {}) => {
    server.play(({ method }) => (method === "GET" ? { body: fixture("empty-list") } : reply));
    const [lookup] = await provider().lookUp(["RX274501985CN"], never, new Map([["RX274501985CN", details]]));
    return lookup;
  };

  test("is created with what the seller told, and has no data yet", async () => {
    const details = { destinationCountry: "BR", postalCode: "80010-000", phoneNumber: "041 99999-1234" };
    expect(await afterCreating({ status: 201, body: { meta: { code: 201 } } }, details)).toMatchObject({
      kind: "no_data_yet",
    });
    expect(server.calls.at(-1)).toMatchObject({
      method: "POST",
      path: "/trackings",
      body: {
        tracking_number: "RX274501985CN",
        slug: "china-post",
        destination_country_region: "BRA",
        destination_postal_code: "80010-000",
        tracking_key: "1234",
      },
    });
  });

  test.each([
    [4003, "", { kind: "no_data_yet" }],
    [4012, "", { kind: "needs_detail", detail: "carrier" }],
    [
      4011,
      "`destination_country_region` is required",
      { kind: "needs_detail", detail: "destination_country" },
    ],
    [4011, "`tracking_key` is required", { kind: "needs_detail", detail: "phone_number" }],
    [4011, "something is required", { kind: "needs_detail", detail: "other" }],
    [4017, "", { kind: "mistyped" }],
    [4004, "", { kind: "not_found" }],
    [4999, "", { kind: "unavailable", reason: "down" }],
  ])("with error %i %s", async (code, message, outcome) => {
    expect(await afterCreating({ status: 400, body: { meta: { code, message } } })).toEqual({
      number: "RX274501985CN",
      ...outcome,
    });
  });
});

test.each([
  ["InTransit_006", null, "Customs clearance started", "customs.submitted"],
  ["InTransit_006", "CC_EX_START", "", "export_customs.submitted"],
  ["InTransit_006", "CC＿IM＿START", "", "import_customs.submitted"],
  ["InTransit_005", null, "Import customs clearance complete", "import_customs.released"],
  ["InTransit_003", null, "", "in_transit"],
  ["Exception_004", null, "", "customs.held_other"],
  ["Exception_006", null, "Customs duties payable", "customs.held_duty_payable"],
  ["Exception_006", null, "Awaiting payment of the shop", "exception"],
  ["Exception_010", null, "", "returning"],
  ["Delivered_001", null, "Delivered to parcel locker, ready for pickup", "available_for_pickup"],
  ["InTransit_001", "GTMS_STA_SIGNED", "", "available_for_pickup"],
  [
    "InTransit_001",
    "CC_IM_FAILURE",
    "Held by customs: invoice required",
    "import_customs.held_info_required",
  ],
  ["Teleport_001", null, "", "unknown"],
])("%s with %s and “%s” is %s", (subtag, rawTag, text, expected) => {
  expect(statusCode(statusOf({ subtag, tag: undefined, raw_tag: rawTag }, text))).toBe(expected);
});

test("a code is unknown only when its main part is", () => {
  expect(["InTransit_099", "constructor", "Teleport_001"].map(isUnknownAftershipCode)).toEqual([
    false,
    true,
    true,
  ]);
});
