import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildShipment } from "../../../src/domain/shipments/build-shipment.ts";
import { parseStatusCode, statusCodes } from "../../../src/domain/shipments/milestone.ts";
import type { Shipment, TrackingEvent } from "../../../src/domain/shipments/shipment.ts";
import { STOPS, wayOf } from "../../../src/domain/shipments/way.ts";

const DAY_MS = 86_400_000;

/** A parcel with these statuses, oldest first, a day apart from 1 Nov 2026 on. */
function parcel(...codes: readonly string[]): Shipment {
  const events = codes.map((code, day): TrackingEvent => {
    const status = parseStatusCode(code);
    if (status === null) throw new Error(`${code} is no status`);
    const at = new Date(Date.UTC(2026, 10, 1) + day * DAY_MS).toISOString();
    return {
      ...{ at, localTime: null, zoneKnown: true, text: code, status },
      ...{ place: { country: null, name: null }, source: { provider: "test", code } },
    };
  });
  return buildShipment({
    ...{ number: "LP00123456789012", carrier: "cainiao", origin: "CN", destination: "BR" },
    ...{ legs: [events.toReversed()], source: "test", fetchedAt: new Date("2026-11-22") },
  });
}

function states(shipment: Shipment): string {
  return wayOf(shipment)
    .map(({ state }) => state[0])
    .join("");
}

describe("the way of a parcel", () => {
  test("has the day of each stop that was scanned, and none for one that was passed unseen", () => {
    const way = wayOf(
      parcel("accepted", "departed_origin", "import_customs.submitted", "import_customs.held_other"),
    );
    expect(way.map(({ state, at }) => [state, at?.slice(0, 10) ?? null])).toEqual([
      ["reached", "2026-11-01"],
      ["reached", null],
      ["reached", "2026-11-02"],
      ["reached", null],
      ["here", "2026-11-03"],
      ["ahead", null],
      ["ahead", null],
    ]);
  });

  test.each([
    ["announced only", ["pre_advice"], "aaaaaaa"],
    ["flying", ["accepted", "departed_origin", "in_transit"], "rrhaaaa"],
    ["in customs on the way", ["accepted", "departed_origin", "transit_customs.submitted"], "rrhaaaa"],
    ["out for delivery", ["accepted", "out_for_delivery"], "rrrrrha"],
    ["delivered", ["accepted", "delivered"], "rrrrrrr"],
    ["going back", ["accepted", "import_customs.submitted", "returning"], "rrrrhaa"],
    ["lost", ["accepted", "departed_origin", "lost"], "rrhaaaa"],
    ["unknown", [], "aaaaaaa"],
  ] as const)("of one %s", (_, codes, expected) => {
    expect(states(parcel(...codes))).toBe(expected);
  });

  test("is in order, whatever was scanned: reached, at most one here, then ahead", () => {
    const codes = fc.array(fc.constantFrom(...statusCodes()), { maxLength: 12 });
    fc.assert(
      fc.property(codes, (scans) => {
        const way = wayOf(parcel(...scans));
        expect(way.map(({ milestone }) => milestone)).toEqual(STOPS);
        expect(way.map(({ state }) => state[0]).join("")).toMatch(/^r*h?a*$/);
        expect(way.filter(({ state, at }) => state === "ahead" && at !== null)).toEqual([]);
      }),
    );
  });
});
