import fc from "fast-check";
import { expect, test } from "vitest";
import { fuseRankings } from "../../src/knowledge/fuse-rankings.ts";

test("what stands high in both comes before what stands first in one only", () => {
  const fused = fuseRankings([{ names: ["a", "b", "c"] }, { names: ["d", "b", "e"] }]);
  expect(fused[0]).toBe("b");
  expect([...fused].sort()).toEqual(["a", "b", "c", "d", "e"]);
});

test("a name of less weight counts less", () => {
  expect(
    fuseRankings([{ names: ["a"] }, { names: ["b"], weightOf: (name) => (name === "b" ? 0.4 : 1) }]),
  ).toEqual(["a", "b"]);
});

test("one ranking alone, or twice the same, stays as it is", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), (names) => {
      expect(fuseRankings([{ names }])).toEqual(names);
      expect(fuseRankings([{ names }, { names }])).toEqual(names);
    }),
  );
});
