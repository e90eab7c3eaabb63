import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { statusCode } from "../../src/domain/shipments/milestone.ts";
import { createSeventeenTrack } from "../../src/shipping/seventeen-track.ts";
import type { Lookup, TrackingProvider } from "../../src/shipping/tracking-provider.ts";
import { recorded, type Scripted17Track, start17Track } from "./scripted-17track.ts";

let track: Scripted17Track;
let clock: number;
let waits: number[];
let unknownCodes: string[];

beforeAll(async () => {
  track = await start17Track();
});
afterAll(() => track.stop());
beforeEach(() => {
  clock = Date.parse("2026-11-22T12:00:00Z");
  waits = [];
  unknownCodes = [];
});

function provider(timeoutMs = 2_000): TrackingProvider {
  return createSeventeenTrack({
    apiKey: "a-key",
    baseUrl: track.baseUrl,
    now: () => new Date(clock),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
    timeoutMs,
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

describe("limits and faults", () => {
  test("more than forty numbers go in several calls, three a second, one after another", async () => {
    const numbers = Array.from(
      { length: 95 },
      (_, index) => `LP004177309526${String(index).padStart(2, "0")}`,
    );
    const before = track.calls.length;
    track.play(({ numbers: asked }) => ({
      body: accepted(...asked.map((number) => ({ number, carrier: 190271, track_info: null }))),
    }));
    const one = provider();
    const { signal } = new AbortController();
    const [first, second] = await Promise.all([one.lookUp(numbers, signal), one.lookUp(numbers, signal)]);
    expect(first.map(({ number }) => number)).toEqual(numbers);
    expect(second).toHaveLength(95);
    expect(
      track.calls
        .slice(before)
        .map((call) => call.numbers.length)
        .sort(),
    ).toEqual([15, 15, 40, 40, 40, 40]);
    expect(waits).toEqual([0, 334, 334, 334, 334, 334]);
  });

  test("after 429 it waits as told and tries once more", async () => {
    const before = track.calls.length;
    track.play((_, count) =>
      count === before + 1
        ? { status: 429, headers: { "retry-after": "2" } }
        : { body: recorded("two-legs") },
    );
    expect(await lookUp("LP00417730952618")).toMatchObject([{ kind: "found" }]);
    expect(waits).toContain(2_000);
  });

  test.each([
    ["429 again and again", { status: 429, headers: { "retry-after": "1" } }, "throttled"],
    ["429 for an hour", { status: 429, headers: { "retry-after": "3600" } }, "throttled"],
    ["a broken server", { status: 503, body: "<html>" }, "down"],
    ["a lost connection", { cut: true }, "down"],
    ["an unknown key", { status: 401 }, "key_refused"],
    ["no JSON", { body: "<html>maintenance</html>" }, "malformed"],
    ["another shape", { body: { hello: 1 } }, "malformed"],
  ])("%s is an outcome, not an exception", async (_, reply, reason) => {
    track.play(() => reply);
    expect(await lookUp("RX274501985CN")).toEqual([{ kind: "unavailable", number: "RX274501985CN", reason }]);
  });

  test("silence ends after the time-out", async () => {
    track.play(() => ({ stall: true }));
    const lookups = await provider(50).lookUp(["RX274501985CN"], new AbortController().signal);
    expect(lookups).toMatchObject([{ kind: "unavailable", reason: "timeout" }]);
  });

  test("a clock that is set back does not make it wait for hours", async () => {
    const one = provider();
    track.play(() => ({ body: recorded("two-legs") }));
    await one.lookUp(["LP00417730952618"], new AbortController().signal);
    clock -= 86_400_000;
    await one.lookUp(["LP00417730952618"], new AbortController().signal);
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_000);
  });

  test("a cancelled lookup asks nobody", async () => {
    const before = track.calls.length;
    const lookups = await provider().lookUp(["RX274501985CN"], AbortSignal.abort());
    expect(lookups).toMatchObject([{ kind: "unavailable", reason: "cancelled" }]);
    expect(track.calls).toHaveLength(before);
  });
});

function accepted(...items: readonly unknown[]): unknown {
  return { code: 0, data: { accepted: items, rejected: [] } };
}

function acceptedOf(answer: unknown): readonly unknown[] {
  const { data } = z.object({ data: z.object({ accepted: z.array(z.unknown()) }) }).parse(answer);
  return data.accepted;
}
