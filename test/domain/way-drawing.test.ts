import fc from "fast-check";
import { expect, test } from "vitest";
import { drawWay } from "../../src/domain/way-drawing.ts";

const days = fc.integer({ min: 0, max: 1_000 });
const gauges = fc
  .tuple(days, days, fc.integer({ min: 1, max: 1_000 }), fc.option(fc.integer({ min: 1, max: 1_000 })))
  .map(([spent, one, other, limit]) => ({
    ...{ spent, limit },
    ...{ from: Math.min(one, other), to: Math.max(one, other) },
  }));
const stops = fc.array(
  fc.constantFrom("reached", "here", "ahead").map((state) => ({ state })),
  { minLength: 1, maxLength: 12 },
);

test("whatever is drawn lies in the picture and is a number", () => {
  fc.assert(
    fc.property(stops, fc.option(gauges), (way, gauge) => {
      const { width, height, shapes, figures } = drawWay({ stops: way, gauge }, "waiting");
      const points = shapes.flatMap((shape): readonly (readonly [number, number])[] => {
        if (shape.kind === "line") return [shape.from, shape.to];
        if (shape.kind === "circle")
          return [
            [shape.x - shape.r, shape.y - shape.r],
            [shape.x + shape.r, shape.y + shape.r],
          ];
        return [
          [shape.x, shape.y],
          [shape.x + shape.width, shape.y + shape.height],
        ];
      });
      for (const [x, y] of [...points, ...figures.map((figure) => [figure.x, figure.y] as const)]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test("more days spent lie further right, and in the usual range exactly while they are usual", () => {
  fc.assert(
    fc.property(gauges, (gauge) => {
      const { shapes } = drawWay({ stops: [{ state: "here" }], gauge }, "waiting");
      const spent = shapes.find(({ role }) => role === "spent");
      const usual = shapes.find(({ role }) => role === "usual");
      if (spent?.kind !== "circle" || usual?.kind !== "box") throw new Error("The gauge is missing.");
      const isInside = spent.x >= usual.x - 1e-6 && spent.x <= usual.x + usual.width + 1e-6;
      expect(isInside).toBe(gauge.spent >= gauge.from && gauge.spent <= gauge.to);
    }),
  );
});

test("figures never lie on each other", () => {
  fc.assert(
    fc.property(gauges, (gauge) => {
      const { figures } = drawWay({ stops: [{ state: "here" }], gauge }, "waiting");
      figures.forEach((one, at) => {
        for (const other of figures.slice(at + 1)) {
          expect(Math.abs(one.x - other.x) >= 18 || Math.abs(one.y - other.y) >= 11).toBe(true);
        }
      });
    }),
  );
});
