import { describe, expect, test } from "vitest";
import { createWordGroups } from "../../../src/knowledge/learning/word-groups.ts";

describe("groups of words", () => {
  const groups = createWordGroups([["less", "lower", "меньш*", "少"], ["declar*", "报"], ["少报"]]);

  test("hold words whole and by their beginning", () => {
    expect(groups.ofWord("lower")).toEqual([0]);
    expect(groups.ofWord("lowering")).toEqual([]);
    expect(groups.ofWord("меньше")).toEqual([0]);
    expect(groups.ofWord("declaration")).toEqual([1]);
  });

  test("hold every row of ideographs that begins at a place", () => {
    expect(groups.ofRow(["少", "报", "点"], 0)).toEqual([0, 2]);
    expect(groups.ofRow(["少", "写"], 0)).toEqual([0]);
    expect(groups.ofRow(["少", "报"], 1)).toEqual([1]);
    expect(groups.ofRow(["多"], 0)).toEqual([]);
  });
});
