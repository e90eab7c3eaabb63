import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { statusCode } from "../../src/domain/shipments/milestone.ts";
import { createSeventeenTrack } from "../../src/shipping/seventeen-track.ts";
import type { Lookup, TrackingProvider } from "../../src/shipping/tracking-provider.ts";
import { recorded, type Scripted17Track, start17Track } from "./scripted-17track.ts";
import { testConnection } from "./test-connection.ts";

let track: Scripted17Track;
let unknownCodes: string[];

beforeAll(async () => {
  track = await start17Track();
});
afterAll(() => track.stop());
beforeEach(() => {
  unknownCodes = [];
});

function provider(): TrackingProvider {
  return createSeventeenTrack({
    ...testConnection().connection,
    apiKey: "a-key",
    baseUrl: track.baseUrl,
    onUnknownCode: (code) => unknownCodes.push(code),
  });
}

async function lookUp(...numbers: readonly string[]): Promise<readonly Lookup[]> {
  return provider().lookUp(numbers, new AbortController().signal);
}

async function shipmentOf(fixture: string, number: string) {
  track.play(() => ({ body: recorded(fixture) }));
  const [lookup] = await lookUp(number);
  if (lookup?.kind !== "found") throw new Error(`${number} is ${lookup?.kind}`);
  return lookup.shipment;
}

describe("a known parcel", () => {
  test("is read with the key and never registered", async () => {
    const before = track.calls.length;
    await shipmentOf("two-legs", "LP00417730952618");
    expect(track.calls.slice(before)).toEqual([
      { endpoint: "gettrackinfo", numbers: ["LP00417730952618"], key: "a-key" },
    ]);
  });

  test("has its two legs in one timeline, a scan of both once", async () => {
    const { events, aliases, carrier, origin, destination } = await shipmentOf(
      "two-legs",
      "LP00417730952618",
    );
    expect(events.map(({ status }) => statusCode(status))).toEqual([
      "import_customs.held_info_required",
      "import_customs.submitted",
      "arrived_destination",
      "departed_origin",
      "export_customs.released",
      "export_customs.submitted",
      "accepted",
    ]);
    expect({ aliases, carrier, origin, destination }).toEqual({
      aliases: ["NM412650874BR"],
      carrier: "cainiao",
      origin: "CN",
      destination: "BR",
    });
  });

  test("is held for what the carrier's words say, since when they said it", async () => {
    const { customs, since } = await shipmentOf("two-legs", "LP00417730952618");
    expect(customs).toEqual({
      side: "import",
      state: "held_info_required",
      asks: "id_number",
      preDeclared: false,
    });
    expect(since).toBe("2026-11-13T17:22:00.000Z");
  });

  test("that was delivered at a time without a zone keeps the clock as printed", async () => {
    const shipment = await shipmentOf("delivered-without-zone", "NM412650874BR");
    expect(shipment.milestone).toBe("delivered");
    expect(shipment.events[0]).toMatchObject({ localTime: "2026-11-20T14:23:00", zoneKnown: false });
  });

  test("with codes that nobody documents is told by its words, and each unknown code is reported", async () => {
    const shipment = await shipmentOf("unknown-codes", "RX274501985CN");
    expect(shipment.events.map(({ status }) => statusCode(status))).toEqual([
      "in_transit",
      "unknown",
      "export_customs.submitted",
    ]);
    expect(unknownCodes).toEqual(["Teleport_Started"]);
  });
});

describe("an unknown number", () => {
  test("is registered, and has no data yet", async () => {
    const before = track.calls.length;
    track.play(({ endpoint }) => ({ body: recorded(endpoint === "register" ? "registered" : "rejected") }));
    expect(await lookUp("YT2630500703318842", "UE662039189YP", "1234")).toEqual([
      { kind: "no_data_yet", number: "YT2630500703318842" },
      { kind: "no_data_yet", number: "UE662039189YP" },
      { kind: "mistyped", number: "1234" },
    ]);
    expect(track.calls.slice(before).map(({ endpoint, numbers }) => [endpoint, numbers.length])).toEqual([
      ["gettrackinfo", 3],
      ["register", 1],
    ]);
  });

  test("that somebody registered meanwhile is no failure", async () => {
    track.play(({ endpoint }) => ({
      body: recorded(endpoint === "register" ? "already-registered" : "rejected"),
    }));
    expect(await lookUp("YT2630500703318842")).toEqual([
      { kind: "no_data_yet", number: "YT2630500703318842" },
    ]);
  });

  test("that the carriers know nothing of is not found", async () => {
    const nothing = {
      latest_status: { status: "NotFound", sub_status: "NotFound_Other" },
      tracking: { providers: [] },
    };
    track.play(({ numbers: [number] }) => ({
      body: accepted({ number, carrier: 3011, track_info: nothing }),
    }));
    expect(await lookUp("RX274501985CN")).toEqual([{ kind: "not_found", number: "RX274501985CN" }]);
  });
});

describe("error codes", () => {
  test.each([
    [-18019903, { kind: "needs_detail", detail: "carrier" }],
    [-18010018, { kind: "needs_detail", detail: "destination_country" }],
    [-18010019, { kind: "needs_detail", detail: "postal_code" }],
    [-18010020, { kind: "needs_detail", detail: "phone_number" }],
    [-18010022, { kind: "needs_detail", detail: "other" }],
    [-18010016, { kind: "not_found" }],
    [-18019907, { kind: "unavailable", reason: "quota" }],
    [-18019908, { kind: "unavailable", reason: "quota" }],
    [-99999999, { kind: "unavailable", reason: "down" }],
  ])("%i of one number", async (code, outcome) => {
    track.play(({ numbers: [number] }) => ({
      body: {
        code: 0,
        data: { accepted: [], rejected: [{ number, carrier: "0", error: { code, message: "" } }] },
      },
    }));
    expect(await lookUp("RX274501985CN")).toEqual([{ number: "RX274501985CN", ...outcome }]);
  });

  test("a refused key is said so for every number", async () => {
    track.play(() => ({ body: recorded("bad-key") }));
    expect(await lookUp("RX274501985CN", "LK900172464RU")).toEqual([
      { kind: "unavailable", number: "RX274501985CN", reason: "key_refused" },
      { kind: "unavailable", number: "LK900172464RU", reason: "key_refused" },
    ]);
  });

  test("a number in neither list is unavailable, not unknown", async () => {
    track.play(() => ({ body: { code: 0, data: { accepted: [], rejected: [] } } }));
    expect(await lookUp("RX274501985CN")).toMatchObject([{ kind: "unavailable", reason: "down" }]);
  });

  test("one odd item does not spoil the others", async () => {
    const [good] = acceptedOf(recorded("two-legs"));
    track.play(() => ({ body: accepted({ number: "RX274501985CN", track_info: "?" }, good) }));
    const lookups = await lookUp("RX274501985CN", "LP00417730952618");
    expect(lookups).toMatchObject([{ kind: "unavailable", reason: "malformed" }, { kind: "found" }]);
  });
});

describe("what the seller told", () => {
  const details = new Map([
    [
      "RX274501985CN",
      { destinationCountry: "BR", postalCode: "80010-000", phoneNumber: "+55 41 99999-1234" },
    ],
    ["YT2630500703318842", { carrier: "yanwen" }],
  ]);

  test("is registered with the number, and the carrier where the number or the seller leaves no doubt", async () => {
    const before = track.bodies.length;
    track.play(({ endpoint, numbers }) => ({
      body:
        endpoint === "register"
          ? accepted(...numbers.map((number) => ({ number, carrier: 3011 })))
          : rejectedAll(numbers, -18019902),
    }));
    await provider().lookUp(
      ["RX274501985CN", "YT2630500703318842", "LP00417730952618"],
      new AbortController().signal,
      details,
    );
    expect(track.bodies.slice(before)[1]).toEqual([
      {
        number: "RX274501985CN",
        carrier: 3011,
        destination_country: "BR",
        destination_postal_code: "80010-000",
        phone_number_last_4: "1234",
      },
      { number: "YT2630500703318842", carrier: 190012 },
      { number: "LP00417730952618" },
    ]);
  });

  test("what a carrier wants to know is asked for", async () => {
    track.play(({ endpoint, numbers }) => ({
      body: rejectedAll(numbers, endpoint === "register" ? -18010019 : -18019902),
    }));
    expect(await lookUp("RX274501985CN")).toEqual([
      { kind: "needs_detail", number: "RX274501985CN", detail: "postal_code" },
    ]);
  });
});

test("more than forty numbers go in several calls", async () => {
  const numbers = Array.from({ length: 95 }, (_, index) => `LP004177309526${String(index).padStart(2, "0")}`);
  const before = track.calls.length;
  track.play(({ numbers: asked }) => ({
    body: accepted(...asked.map((number) => ({ number, carrier: 190271 }))),
  }));
  expect(await lookUp(...numbers)).toHaveLength(95);
  expect(track.calls.slice(before).map((call) => call.numbers.length)).toEqual([40, 40, 15]);
});

test("two lookups at once are sent one after the other: together they would come back empty", async () => {
  const alone = await start17Track();
  alone.play(() => ({ body: recorded("two-legs"), afterMs: 30 }));
  const { connection } = testConnection();
  const one = createSeventeenTrack({ ...connection, apiKey: "a-key", baseUrl: alone.baseUrl });
  const { signal } = new AbortController();
  await Promise.all([one.lookUp(["LP00417730952618"], signal), one.lookUp(["LP00417730952618"], signal)]);
  expect([alone.calls.length, alone.mostOpen()]).toEqual([2, 1]);
  await alone.stop();
});

function rejectedAll(numbers: readonly string[], code: number): unknown {
  const rejected = numbers.map((number) => ({ number, carrier: "0", error: { code, message: "" } }));
  return { code: 0, data: { accepted: [], rejected } };
}

function accepted(...items: readonly unknown[]): unknown {
  return { code: 0, data: { accepted: items, rejected: [] } };
}

function acceptedOf(answer: unknown): readonly unknown[] {
  const { data } = z.object({ data: z.object({ accepted: z.array(z.unknown()) }) }).parse(answer);
  return data.accepted;
}
