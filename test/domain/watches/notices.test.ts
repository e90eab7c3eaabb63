import fc from "fast-check";
import { expect, test } from "vitest";
import { atCustoms, atMilestone } from "../../../src/domain/shipments/milestone.ts";
import type { Shipment } from "../../../src/domain/shipments/shipment.ts";
import { newsOf } from "../../../src/domain/watches/news.ts";
import { findingsOf, type Known, kindsSoFar } from "../../../src/domain/watches/notices.ts";
import { parcelWith, type Scan } from "./parcel.ts";

const WAY: readonly Scan[] = [
  ["accepted", "2026-11-01T08:00:00Z"],
  ["export_customs.released", "2026-11-02T08:00:00Z"],
  ["departed_origin", "2026-11-03T08:00:00Z"],
  ["arrived_destination", "2026-11-08T08:00:00Z"],
  ["import_customs.submitted", "2026-11-09T08:00:00Z"],
  ["import_customs.held_info_required", "2026-11-10T08:00:00Z"],
  ["import_customs.released", "2026-11-12T08:00:00Z"],
  ["out_for_delivery", "2026-11-14T08:00:00Z"],
  ["delivered", "2026-11-14T12:00:00Z"],
];
const NOW = new Date("2026-11-14T13:00:00Z");

/** What a seller is told who watches from the first of these pictures on; each comes an hour after its last scan. */
function told(first: readonly Scan[], ...pictures: readonly (readonly Scan[])[]): readonly string[] {
  const begun = parcelWith(...first);
  let known: Known = { kinds: new Set(kindsSoFar(begun)), lastEventAt: begun.lastEventAt, history: [] };
  return pictures.flatMap((scans) => {
    const picture = parcelWith(...scans);
    const { notices, passed } = findingsOf(picture, known, anHourAfter(picture));
    const newer = (picture.lastEventAt ?? "") >= (known.lastEventAt ?? "");
    const kinds = new Set([...known.kinds, ...notices.map(({ kind }) => kind), ...passed]);
    known = { kinds, lastEventAt: newer ? picture.lastEventAt : known.lastEventAt, history: [] };
    return notices.map(({ kind }) => kind);
  });
}

function anHourAfter({ lastEventAt }: Shipment): Date {
  return new Date(Date.parse(lastEventAt ?? "") + 3_600_000);
}

const upTo = (count: number) => WAY.slice(0, count);
const FROM_THE_THIRD = WAY.slice(3).map(([code]) => code);

test("however many scans come at once, and however often, each state after the first picture is told once and in order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 3, max: WAY.length }), { maxLength: 12 }), (counts) => {
      expect(told(upTo(3), ...counts.map(upTo), WAY)).toEqual(FROM_THE_THIRD);
    }),
  );
});

test("pictures that come late, and scans that come late, tell nothing", () => {
  const before = upTo(6);
  const withLateScan: readonly Scan[] = [...upTo(6), ["transit_customs.submitted", "2026-11-05T08:00:00Z"]];
  expect(told(upTo(3), before, upTo(4), before, withLateScan)).toEqual(FROM_THE_THIRD.slice(0, 3));
});

test("a stray scan of an earlier stage is no news", () => {
  const stray: readonly Scan[] = [...upTo(5), ["departed_origin", "2026-11-09T20:00:00Z"]];
  expect(told(upTo(4), stray)).toEqual(["import_customs.submitted"]);
});

test("of a parcel that nothing was known of only the present state is told, and what was before is no news later", () => {
  const first = findingsOf(
    parcelWith(...upTo(5)),
    { kinds: new Set<string>(), lastEventAt: null, history: [] },
    NOW,
  );
  expect(first.notices.map(({ kind }) => kind)).toEqual(["import_customs.submitted"]);
  expect(first.passed).toEqual(
    expect.arrayContaining(["accepted", "departed_origin", "arrived_destination"]),
  );
});

test("a hold and a duty that is due cannot wait; a hold that is over can", () => {
  const since = (count: number, known: number) => {
    const before = parcelWith(...upTo(known));
    const kinds = new Set(kindsSoFar(before));
    return findingsOf(
      parcelWith(...upTo(count)),
      { kinds, lastEventAt: before.lastEventAt, history: [] },
      NOW,
    ).isUrgent;
  };
  expect([since(6, 4), since(7, 4), since(5, 4)]).toEqual([true, false, false]);
  expect(newsOf(atCustoms("import", "held_duty_payable"))?.isUrgent).toBe(true);
  expect(newsOf(atCustoms("import", "released"))?.isUrgent).toBe(false);
});

test("what customs asks for is news beside the hold; the bare hold after it is none", () => {
  const asked = newsOf(atCustoms("import", "held_info_required", "id_number"));
  const bare = newsOf(atCustoms("unknown", "held_info_required"));
  expect(asked?.kind).not.toBe(bare?.kind);
  expect(asked?.implied).toEqual([bare?.kind]);
});

test("what says nothing new is no news", () => {
  for (const milestone of ["unknown", "not_found", "pre_advice", "in_transit"] as const) {
    expect(newsOf(atMilestone(milestone))).toBeNull();
  }
});

test("a parcel that stands still is told once for each state, when its time is over and not before", () => {
  const still = parcelWith(...upTo(4));
  const known = { kinds: new Set(kindsSoFar(still)), lastEventAt: still.lastEventAt, history: [] };
  const kinds = (at: string, more: readonly string[] = []) =>
    findingsOf(still, { ...known, kinds: new Set([...known.kinds, ...more]) }, new Date(at)).notices.map(
      ({ kind }) => kind,
    );
  expect(kinds("2026-11-13T07:59:00Z")).toEqual([]);
  expect(kinds("2026-11-13T08:00:00Z")).toEqual(["stalled:arrived_destination"]);
  expect(kinds("2026-11-20T08:00:00Z", ["stalled:arrived_destination"])).toEqual([]);
});

test("where enough parcels of the lane are finished, their days decide when standing still is news", () => {
  const still = parcelWith(...upTo(4));
  const slow = {
    ...{ state: "arrived_destination", count: 40 },
    ...{ low: 2, median: 5, high: 9, late: 20 },
  };
  const kinds = (at: string, count: number) =>
    findingsOf(
      still,
      { kinds: new Set(kindsSoFar(still)), lastEventAt: still.lastEventAt, history: [{ ...slow, count }] },
      new Date(at),
    ).notices.map(({ kind }) => kind);
  expect(kinds("2026-11-13T08:00:00Z", 40)).toEqual([]);
  expect(kinds("2026-12-20T08:00:00Z", 40)).toEqual(["stalled:arrived_destination"]);
  expect(kinds("2026-11-13T08:00:00Z", 5)).toEqual(["stalled:arrived_destination"]);
});
