import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aftershipPushes } from "../../src/shipping/aftership-push.ts";
import { seventeenTrackPushes } from "../../src/shipping/seventeen-track-push.ts";

const reading = { now: () => new Date("2026-11-22T12:00:00Z") };
// The vectors of the providers' own documents, or computed from them elsewhere than here.
const STOPPED =
  '{"event":"TRACKING_STOPPED","data":{"number":"RR123456785CN","carrier":3011,"param":null,"tag":""}}';
const STOPPED_SIGN = "a273ea8fe055db20cffaee96f5254a0f9e460d7d6030e4087034710666f3e915";

describe("17TRACK", () => {
  const { read } = seventeenTrackPushes("TESTKEY0123456789", reading);

  test("signs with the SHA-256 of the bytes, a slash and the key; that updates end tells nothing of the parcel", () => {
    expect(read(Buffer.from(STOPPED), STOPPED_SIGN)).toMatchObject({
      kind: "genuine",
      push: { provider: "17track", number: "RR123456785CN", lookup: null },
    });
  });

  test("is not believed after any change of a byte, of the signature or of the key", () => {
    fc.assert(
      fc.property(fc.nat(STOPPED.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(STOPPED);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        expect(read(bytes, STOPPED_SIGN).kind).toBe("forged");
      }),
    );
    for (const sign of [
      undefined,
      "",
      STOPPED_SIGN.slice(1),
      `${STOPPED_SIGN}0`,
      STOPPED_SIGN.replace("a", "b"),
    ]) {
      expect(read(Buffer.from(STOPPED), sign).kind).toBe("forged");
    }
    expect(seventeenTrackPushes("OTHERKEY", reading).read(Buffer.from(STOPPED), STOPPED_SIGN).kind).toBe(
      "forged",
    );
  });
});

describe("AfterShip", () => {
  const { read } = aftershipPushes("TESTSECRET", reading);
  const sign = (body: string) => createHmac("sha256", "TESTSECRET").update(body).digest("base64");
  const tracking = () => {
    const list = readFileSync(new URL("../fixtures/aftership/list.json", import.meta.url), "utf8");
    return JSON.parse(list).data.trackings[0];
  };

  test("signs with HMAC-SHA256 over the bytes, in base64", () => {
    const bytes = Buffer.from('{"event":"tracking_update"}');
    expect(read(bytes, "Y/Kgqi3zuo/7ZXVjRfIsOygeIz0xdwfynCF4k1Xb+S4=").kind).toBe("genuine");
    expect(read(bytes, "Y/Kgqi3zuo/7ZXVjRfIsOygeIz0xdwfynCF4k1Xb+S5=").kind).toBe("forged");
    expect(read(bytes, undefined).kind).toBe("forged");
  });

  test.each([
    ["the tracking itself", (found: unknown) => found],
    ["an object around it", (found: unknown) => ({ tracking: found })],
  ])("pushes %s, known by its event id", (_, wrap) => {
    const body = JSON.stringify({ event: "tracking_update", event_id: "e-1", msg: wrap(tracking()) });
    expect(read(Buffer.from(body), sign(body))).toMatchObject({
      kind: "genuine",
      push: {
        ...{ id: "e-1", number: "LP00417730952618", body },
        lookup: { kind: "found", shipment: { customs: { state: "held_info_required" } } },
      },
    });
  });

  test("what is genuine and no JSON is broken; other events and other shapes tell nothing of a parcel", () => {
    expect(read(Buffer.from("<html>"), sign("<html>")).kind).toBe("broken");
    const others = [
      JSON.stringify({ event: "edd_revise", event_id: "e-2", msg: tracking() }),
      '{"hello":1}',
      "null",
      "[]",
    ];
    for (const body of others) {
      expect(read(Buffer.from(body), sign(body))).toMatchObject({ kind: "genuine", push: { lookup: null } });
    }
  });
});
