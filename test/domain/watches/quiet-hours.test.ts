import fc from "fast-check";
import { expect, test } from "vitest";
import { isQuiet, tellAt } from "../../../src/domain/watches/quiet-hours.ts";
import { isTimeZone, localMinutes, sellersZone } from "../../../src/domain/watches/time-zone.ts";

const zone = fc.constantFrom(
  "Asia/Shanghai",
  "America/Sao_Paulo",
  "Europe/Madrid",
  "Asia/Kathmandu",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "UTC",
);
const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });
const HOUR_MS = 3_600_000;

test("ordinary news is told by day, at once or at eight, and never later than a night takes", () => {
  fc.assert(
    fc.property(instant, zone, (now, where) => {
      const at = tellAt(now, { zone: where, isUrgent: false });
      expect(isQuiet(at, where)).toBe(false);
      expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
      expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(11 * HOUR_MS);
      if (isQuiet(now, where)) expect(localMinutes(at, where)).toBe(8 * 60);
      else expect(at).toEqual(now);
    }),
    { numRuns: 500 },
  );
});

test("what cannot wait is told at once, at any hour", () => {
  fc.assert(
    fc.property(instant, zone, (now, where) => {
      expect(tellAt(now, { zone: where, isUrgent: true })).toEqual(now);
    }),
  );
});

test("a parcel that clears at two in the morning in Shanghai is told at eight there", () => {
  const at = tellAt(new Date("2026-11-22T18:00:00Z"), { zone: "Asia/Shanghai", isUrgent: false });
  expect(at.toISOString()).toBe("2026-11-23T00:00:00.000Z");
});

test("in the night in which clocks go back the clock on the wall counts", () => {
  const at = tellAt(new Date("2026-10-24T21:30:00Z"), { zone: "Europe/Madrid", isUrgent: false });
  expect(at.toISOString()).toBe("2026-10-25T07:00:00.000Z");
});

test("a zone that is none gives way to the one that goes with the language", () => {
  expect([isTimeZone("Europe/Madrid"), isTimeZone("Mars/Olympus")]).toEqual([true, false]);
  expect(sellersZone("Mars/Olympus", "pt-BR")).toBe("America/Sao_Paulo");
  expect(sellersZone("Asia/Tokyo", "pt-BR")).toBe("Asia/Tokyo");
  expect(sellersZone(null, null)).toBe("Asia/Shanghai");
});
