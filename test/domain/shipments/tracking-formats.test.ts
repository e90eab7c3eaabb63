import { expect, test } from "vitest";
import { COURIERS, carrierName } from "../../../src/domain/shipments/carriers.ts";
import { TRACKING_FORMATS } from "../../../src/domain/shipments/tracking-formats.ts";

test("every format says where it comes from and is written to match whole numbers", () => {
  for (const { pattern, source } of TRACKING_FORMATS) {
    expect(pattern.source).toMatch(/^\^.*\$$/);
    expect(pattern.flags).toBe("");
    expect(source.length).toBeGreaterThan(3);
  }
});

test("every carrier of a format has a name, and couriers are listed once", () => {
  for (const { carrier } of TRACKING_FORMATS) expect(carrierName(carrier)).not.toBe(carrier);
  expect(new Set(COURIERS.map(({ id }) => id)).size).toBe(COURIERS.length);
});

test("digits alone are never believed alone, unless a check digit guards more than twenty of them", () => {
  for (const { pattern, needs, check, length } of TRACKING_FORMATS) {
    const shortest = typeof length === "number" ? length : length[0];
    const isDigits = pattern.test("1".repeat(shortest)) || pattern.test("9".repeat(shortest));
    if (isDigits && needs === "nothing") expect([check !== undefined, shortest > 20]).toEqual([true, true]);
  }
});
