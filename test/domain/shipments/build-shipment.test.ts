import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildShipment } from "../../../src/domain/shipments/build-shipment.ts";
import { parseStatusCode, statusCode, statusCodes } from "../../../src/domain/shipments/milestone.ts";
import type { Shipment, TrackingEvent } from "../../../src/domain/shipments/shipment.ts";

interface Said {
  readonly at: string | null;
  readonly code: string;
  readonly text?: string;
  readonly country?: string;
}

function event({ at, code, text = code, country }: Said): TrackingEvent {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status`);
  return {
    at,
    localTime: null,
    zoneKnown: true,
    text,
    status,
    place: { name: null, country: country ?? null },
    source: { provider: "test", code: null },
  };
}

/** A parcel from China to Brazil from events told oldest first. */
function parcel(...legs: readonly (readonly Said[])[]): Shipment {
  return buildShipment({
    number: "LP00417730952618",
    carrier: "cainiao",
    origin: "CN",
    destination: "BR",
    legs: legs.map((leg) => leg.map(event).toReversed()),
    source: "test",
    fetchedAt: new Date("2026-11-22T12:00:00Z"),
  });
}

const day = (of: number, hour = 9) =>
  `2026-11-${String(of).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;

describe("the timeline", () => {
  test("has the newest event first, whatever the legs and the printed zones", () => {
    const shipment = parcel(
      [
        { at: day(1), code: "accepted" },
        { at: day(4), code: "departed_origin" },
      ],
      [
        { at: day(3), code: "export_customs.released" },
        { at: day(6), code: "arrived_destination" },
      ],
    );
    expect(shipment.events.map(({ text }) => text)).toEqual([
      "arrived_destination",
      "departed_origin",
      "export_customs.released",
      "accepted",
    ]);
    expect(shipment.lastEventAt).toBe(day(6));
  });

  test("holds a scan that both legs report once, and the same words on another day twice", () => {
    const shipment = parcel(
      [{ at: "2026-11-02T09:00:00.000Z", code: "in_transit", text: "Arrived at hub." }],
      [
        { at: "2026-11-02T09:01:30.000Z", code: "in_transit", text: "arrived at HUB" },
        { at: day(3), code: "in_transit", text: "Arrived at hub." },
      ],
    );
    expect(shipment.events).toHaveLength(2);
  });

  test("keeps an event without a time beside its neighbours", () => {
    const shipment = parcel([
      { at: day(1), code: "accepted" },
      { at: null, code: "departed_origin" },
      { at: day(5), code: "arrived_destination" },
    ]);
    expect(shipment.events.map(({ text }) => text)).toEqual([
      "arrived_destination",
      "departed_origin",
      "accepted",
    ]);
  });
});

describe("the side of customs", () => {
  test.each([
    ["the country of the scan", [{ at: day(1), code: "customs.released", country: "BR" }], "import"],
    ["the origin's scan", [{ at: day(1), code: "customs.released", country: "CN" }], "export"],
    ["a third country's scan", [{ at: day(1), code: "customs.released", country: "NL" }], "transit"],
    [
      "the departure before it",
      [
        { at: day(1), code: "departed_origin" },
        { at: day(2), code: "customs.held_other" },
      ],
      "import",
    ],
    ["nothing", [{ at: day(1), code: "customs.submitted" }], "unknown"],
  ])("is known by %s", (_, told, side) => {
    expect(parcel(told).customs?.side).toBe(side);
  });

  test("is export when the departure comes later", () => {
    const { events } = parcel([
      { at: day(1), code: "customs.submitted" },
      { at: day(2), code: "departed_origin" },
    ]);
    expect(events[1]?.status.customs?.side).toBe("export");
  });

  test("an import declared before the parcel left does not put it into import customs", () => {
    const shipment = parcel([
      { at: day(1), code: "import_customs.submitted" },
      { at: day(2), code: "export_customs.released" },
      { at: day(3), code: "departed_origin" },
    ]);
    expect(shipment.milestone).toBe("departed_origin");
    expect(shipment.events.at(-1)?.status.customs?.preDeclared).toBe(true);
  });
});

describe("the present state", () => {
  test("goes forward: a late scan of an earlier stage does not send a parcel back", () => {
    const shipment = parcel([
      { at: day(1), code: "departed_origin" },
      { at: day(2), code: "import_customs.released" },
      { at: day(3), code: "export_customs.submitted", country: "CN" },
    ]);
    expect(statusCode(shipment)).toBe("import_customs.released");
  });

  test("a new hold counts even after release, and its beginning is remembered", () => {
    const shipment = parcel([
      { at: day(2), code: "import_customs.released" },
      { at: day(3), code: "import_customs.held_info_required" },
      { at: day(5), code: "import_customs.held_info_required", text: "reminder" },
      { at: day(6), code: "unknown" },
    ]);
    expect(statusCode(shipment)).toBe("import_customs.held_info_required");
    expect(shipment.since).toBe(day(3));
  });

  test("movement after release is the last mile, movement in a hold changes nothing", () => {
    const released = [
      { at: day(2), code: "import_customs.released" },
      { at: day(3), code: "in_transit" },
    ];
    const held = [
      { at: day(2), code: "import_customs.held_other" },
      { at: day(3), code: "in_transit" },
    ];
    expect(parcel(released).milestone).toBe("with_last_mile");
    expect(statusCode(parcel(held))).toBe("import_customs.held_other");
  });

  test("a parcel on its way back stays so until it is home", () => {
    const back = [
      { at: day(2), code: "returning" },
      { at: day(3), code: "export_customs.released", country: "BR" },
    ];
    expect(parcel(back).milestone).toBe("returning");
    expect(parcel([...back, { at: day(9), code: "delivered" }]).milestone).toBe("returned");
  });

  test("without a telling event the source's own word counts", () => {
    expect(parcel([]).milestone).toBe("unknown");
  });

  test("never throws, keeps every event of one leg apart in time, and orders by instant", () => {
    const told = fc.record({
      at: fc.integer({ min: 1, max: 28 }).map((of) => day(of)),
      code: fc.constantFrom(...statusCodes()),
      country: fc.constantFrom("CN", "BR", "NL"),
    });
    fc.assert(
      fc.property(fc.uniqueArray(told, { selector: ({ at }) => at, maxLength: 12 }), (events) => {
        const inTime = events.toSorted((a, b) => a.at.localeCompare(b.at));
        const shipment = parcel(inTime);
        expect(shipment.events.map(({ at }) => at)).toEqual(inTime.map(({ at }) => at).toReversed());
        expect(statusCodes()).toContain(statusCode(shipment));
      }),
    );
  });
});
