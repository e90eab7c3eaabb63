import fc from "fast-check";
import { expect, test } from "vitest";
import { CHART_WIDTH, stageBars } from "../../src/domain/lane-chart.ts";
import { PATH } from "../../src/domain/shipments/milestone.ts";

const days = fc.double({ min: 0, max: 500, noNaN: true });
const times = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...PATH), fc.integer({ min: 1, max: 900 }), days, days, days)
    .map(([state, count, ...three]) => {
      const [low = 0, median = 0, high = 0] = three.toSorted((one, other) => one - other);
      return { state, count, low, median, high, late: high };
    }),
  { selector: ({ state }) => state, maxLength: 12 },
);

test("bars stand in the order of the way, lie in the chart, and hold their median", () => {
  fc.assert(
    fc.property(times, (stages) => {
      const bars = stageBars(stages);
      expect(bars.map(({ milestone }) => milestone)).toEqual(
        PATH.filter((milestone) => stages.some(({ state }) => state === milestone)),
      );
      for (const { left, middle, right } of bars) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(CHART_WIDTH + 1e-6);
        expect(right - left).toBeGreaterThanOrEqual(3 - 1e-6);
        expect(middle).toBeGreaterThanOrEqual(left - 1e-6);
        expect(middle).toBeLessThanOrEqual(right + 1e-6);
      }
    }),
  );
});

test("all bars share one scale", () => {
  const time = { count: 40, low: 0, median: 0, late: 0 };
  const [short, long] = stageBars([
    { ...time, state: "accepted", high: 10 },
    { ...time, state: "import_customs", high: 40 },
  ]);
  expect([short?.right, long?.right]).toEqual([CHART_WIDTH / 4, CHART_WIDTH]);
});

test("what is no stage is left out, and nothing makes no bar", () => {
  const time = { count: 40, low: 1, median: 2, high: 3, late: 4 };
  expect(stageBars([{ ...time, state: "teleported" }])).toEqual([]);
  expect(stageBars([])).toEqual([]);
});
