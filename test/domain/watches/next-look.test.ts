import fc from "fast-check";
import { expect, test } from "vitest";
import { statusCodes } from "../../../src/domain/shipments/milestone.ts";
import { endOf, type Look, nextLook } from "../../../src/domain/watches/next-look.ts";
import { stallsAt } from "../../../src/domain/watches/stall.ts";
import { parcelWith } from "./parcel.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const code = fc.constantFrom(...statusCodes());
const daysAgo = fc.integer({ min: 0, max: 200 });
const spread = fc.double({ min: 0, max: 1, noNaN: true });

const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString();
const found = (status: string, days = 0): Look => ({
  kind: "found",
  shipment: parcelWith([status, ago(days)]),
  history: [],
});
const waitOf = (look: Look, part = 0, startedAt = NOW) =>
  nextLook(look, { now: NOW, startedAt, spread: part }).getTime() - NOW.getTime();

test("the next look is in the future, within three days, and not after a stall begins", () => {
  fc.assert(
    fc.property(code, daysAgo, spread, (status, days, part) => {
      const look = found(status, days);
      const wait = waitOf(look, part);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(3 * DAY_MS);
      const stall = look.kind === "found" ? stallsAt(look.shipment, look.history, NOW) : null;
      if (stall !== null && stall > NOW) expect(wait).toBeLessThanOrEqual(stall.getTime() - NOW.getTime());
    }),
    { numRuns: 300 },
  );
});

test("a parcel at customs is looked at more often than one in the air, a held one most, a finished one least", () => {
  const waits = [
    "import_customs.held_duty_payable",
    "import_customs.submitted",
    "departed_origin",
    "delivered",
  ].map((status) => waitOf(found(status)));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(new Set(waits).size).toBe(4);
});

test("silence makes looks rarer, down to one a day", () => {
  fc.assert(
    fc.property(daysAgo, daysAgo, (one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      // Only "lost" has no time after which it stalls.
      expect(waitOf(found("lost", early))).toBeLessThanOrEqual(waitOf(found("lost", late)));
      expect(waitOf(found("lost", late))).toBeLessThanOrEqual(DAY_MS);
    }),
  );
});

test("failures in a row are tried again after two minutes, then ever later, at most an hour", () => {
  const waits = [1, 2, 3, 4, 5, 6, 40].map((failures) => waitOf({ kind: "failed", failures }) / MINUTE_MS);
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
});

test("a watch is over a week after the parcel came, and given up without a scan for four months or data for one", () => {
  const end = (look: Look, startedDaysAgo: number) =>
    endOf(look, { now: NOW, startedAt: new Date(ago(startedDaysAgo)) });
  expect([end(found("delivered", 6), 20), end(found("delivered", 8), 20)]).toEqual([null, "finished"]);
  expect([end(found("departed_origin", 119), 200), end(found("departed_origin", 121), 200)]).toEqual([
    null,
    "given_up",
  ]);
  expect([end({ kind: "nothing_yet" }, 29), end({ kind: "nothing_yet" }, 31)]).toEqual([null, "given_up"]);
  expect(end({ kind: "failed", failures: 99 }, 400)).toBeNull();
});
