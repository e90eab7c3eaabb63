import { afterAll, beforeAll, expect, test } from "vitest";
import { findShipments } from "../../../src/storage/shipments.ts";
import { type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

let desk: RunningDesk;
let cookie: string;
beforeAll(async () => {
  desk = await runDesk();
  cookie = (await signedIn(desk, "Mei")).cookie;
});
afterAll(() => desk.stop());

const row = {
  ...{ number: "RX 274 501 985 CN", carrier: "china_post", origin: "CN", destination: "ru" },
  ...{
    event_time: "2026-11-01T10:00:00+08:00",
    status: "accepted",
    description: "已收寄",
    location: "Yiwu, CN",
  },
};

async function put(
  json: unknown,
  sent: { readonly cookie?: string; readonly headers?: Record<string, string> } = { cookie },
) {
  const response = await send(desk, "/api/desk/shipments", { method: "PUT", json, ...sent });
  return { status: response.status, body: await response.json() };
}

const find = (number: string) => findShipments(desk.database, [number]);

test("an agent puts rows into the operator's table, each shipment whole", async () => {
  const later = {
    ...row,
    event_time: "2026-11-05 08:00",
    status: "departed_origin",
    description: "航班起飞",
  };
  const { carrier: _carrier, location: _location, ...short } = later;
  expect(await put([row, { ...short, destination: null }])).toEqual({
    status: 200,
    body: { shipments: 1, rows: 2 },
  });
  const [shipment] = await find("RX274501985CN");
  expect(shipment).toMatchObject({ carrier: "china_post", destination: "RU", isSample: false });
  expect(shipment?.events).toHaveLength(2);
  expect((await put([row])).status).toBe(200);
  expect((await find("RX274501985CN"))[0]?.events).toHaveLength(1);
});

test("one faulty row keeps all out, and each fault is named", async () => {
  const good = { ...row, number: "LP00417730952618" };
  const faulty = [
    good,
    { ...row, number: "RX274501986CN", status: "beamed" },
    "no row",
    { ...good, destination: "BR" },
    { ...row, number: 274501985 },
    [row],
  ];
  const { status, body } = await put(faulty);
  expect(status).toBe(422);
  expect(body.detail).toBe("5 of the rows have faults; nothing was stored.");
  expect(Object.keys(body.errors)).toEqual([
    "row 2: number",
    "row 2: status",
    "row 3",
    "row 4: destination",
    "row 5: number",
    "row 6",
  ]);
  expect(await find("LP00417730952618")).toEqual([]);
});

test("a body that is no list of rows is refused", async () => {
  for (const body of [[], {}, "rows", Array.from({ length: 2_001 }, () => row)]) {
    expect((await put(body)).status).toBe(422);
  }
});

test("characters that a database cannot hold are left out", async () => {
  const hostile = { ...row, number: "UE662039189YP", description: "a\0b\ud800" };
  expect((await put([hostile])).status).toBe(200);
  expect((await find("UE662039189YP"))[0]?.events[0]?.description).toBe("ab\ufffd");
});

test("without a session, or from another site, nothing is stored", async () => {
  const stranger = { ...row, number: "RA467448573RU" };
  expect((await put([stranger], {})).status).toBe(401);
  expect((await put("rubbish", {})).status).toBe(401);
  expect((await put([stranger], { cookie, headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  expect(await find("RA467448573RU")).toEqual([]);
});
