import fc from "fast-check";
import { expect, test } from "vitest";
import { likeness, smallVector } from "../../src/knowledge/small-vector.ts";

const vector = fc
  .array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((values) => Float32Array.from(values));

function cosine(one: Float32Array, other: Float32Array): number {
  const product = (left: Float32Array, right: Float32Array) =>
    left.reduce((sum, value, place) => sum + value * (right[place] ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

test("the likeness of small vectors is nearly the cosine of the whole ones", () => {
  fc.assert(
    fc.property(vector, vector, (one, other) => {
      const [small, smallOther] = [smallVector(one), smallVector(other)];
      if (small === null || smallOther === null) return;
      expect(Math.abs(likeness(small, smallOther) - cosine(one, other))).toBeLessThan(0.03);
    }),
  );
});

test("a vector that points nowhere is none", () => {
  for (const values of [[], [0, 0], [Number.NaN, 1], [Number.POSITIVE_INFINITY]])
    expect(smallVector(Float32Array.from(values))).toBeNull();
});
