import fc from "fast-check";
import { expect, test } from "vitest";
import type { ParcelRow } from "../../../src/assistant/parcel-row.ts";
import { orderRows } from "../../../src/channels/lists/order-rows.ts";
import { PARCEL_GROUPS } from "../../../src/domain/shipments/sort-parcel.ts";
import { LIST_COLUMNS } from "../../../src/texts/lists/texts.ts";

const word = fc.option(fc.constantFrom("a", "b", "B 10", "B 9", "é", "中"));
const rows: fc.Arbitrary<readonly ParcelRow[]> = fc
  .array(
    fc.record({
      ...{ number: fc.constantFrom("RB1", "RB2", "LP10"), display: fc.constant(""), times: fc.constant(1) },
      group: fc.option(fc.constantFrom(...PARCEL_GROUPS)),
      ...{ tone: fc.constant("unknown" as const), groupName: word, reason: fc.constant(null), why: word },
      ...{ status: word, next: word, by: fc.option(fc.constantFrom("2026-11-28", "2026-12-01")) },
      days: fc.option(fc.nat(20)),
      ...{ carrier: word, route: word, isSample: fc.constant(false) },
    }),
  )
  .map((all) => all.map((row, place) => ({ ...row, place })));

test("sorting loses and doubles nothing, keeps alike rows in their order, and puts the unknown last both ways", () => {
  const direction = fc.constantFrom("up" as const, "down" as const);
  fc.assert(
    fc.property(rows, fc.constantFrom(...LIST_COLUMNS), direction, (unsorted, column, way) => {
      const sorted = orderRows(unsorted, { column, direction: way }, "en");
      expect(new Set(sorted)).toEqual(new Set(unsorted));
      expect(sorted).toHaveLength(unsorted.length);
      expect(orderRows(sorted, { column, direction: way }, "en")).toEqual(sorted);
      const known = sorted.map((row) => row[column] !== null);
      expect(known).toEqual(known.toSorted((one, other) => Number(other) - Number(one)));
      for (const [at, row] of sorted.entries()) {
        const next = sorted[at + 1];
        if (next !== undefined && next[column] === row[column]) expect(next.place).toBeGreaterThan(row.place);
      }
    }),
  );
});

test("numbers are sorted as numbers, groups by urgency", () => {
  const at = (days: number, group: ParcelRow["group"], place: number): ParcelRow => ({
    ...{ place, number: "", display: "", times: 1, group, tone: "unknown", groupName: null, reason: null },
    ...{ why: null, status: null, next: null, by: null, days, carrier: null, route: null, isSample: false },
  });
  const all = [at(10, "finished", 0), at(9, "act_today", 1), at(100, "normal", 2)];
  const places = (column: "days" | "group", direction: "up" | "down") =>
    orderRows(all, { column, direction }, "en").map(({ place }) => place);
  expect(places("days", "up")).toEqual([1, 0, 2]);
  expect(places("group", "up")).toEqual([1, 2, 0]);
  expect(places("group", "down")).toEqual([0, 2, 1]);
});
