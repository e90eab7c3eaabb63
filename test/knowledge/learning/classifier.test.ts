import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifierOf, learn } from "../../../src/knowledge/learning/classifier.ts";
import { createFeatures } from "../../../src/knowledge/learning/features.ts";
import { createWordGroups } from "../../../src/knowledge/learning/word-groups.ts";

const LABELS = ["fruit", "weather"] as const;
const EXAMPLES = [
  ...["a ripe apple", "two ripe pears", "ripe plums and apples", "an apple a day", "pears for a day"].map(
    (text) => ({ text, label: "fruit" as const }),
  ),
  ...["a rainy day", "rain and wind", "wind from the sea", "snow and rain", "a windy rainy sea"].map(
    (text) => ({
      text,
      label: "weather" as const,
    }),
  ),
];
const readFeatures = createFeatures(createWordGroups([]));

describe("a classifier", () => {
  const learnt = learn(EXAMPLES, LABELS, readFeatures);
  const classify = classifierOf(learnt, readFeatures);

  test("tells texts apart that it has not seen", () => {
    expect(classify("apples, quite ripe")[0]?.label).toBe("fruit");
    expect(classify("it will rain at sea")[0]?.label).toBe("weather");
  });

  test("gives all labels, the likeliest first, together certain", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const guesses = classify(text);
        expect(guesses.map(({ label }) => label).sort()).toEqual([...LABELS]);
        expect(guesses.map(({ likelihood }) => likelihood)).toEqual(
          guesses.map(({ likelihood }) => likelihood).sort((one, other) => other - one),
        );
        expect(guesses.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1);
      }),
    );
  });

  test("is the same for the same examples, in whatever order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(EXAMPLES, { minLength: EXAMPLES.length }), (shuffled) => {
        expect(learn(shuffled, LABELS, readFeatures)).toEqual(learnt);
      }),
    );
  });

  test("can be stored, and tells the same", () => {
    const stored = classifierOf(deserialize(serialize(learnt)), readFeatures);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(stored(text)).toEqual(classify(text));
      }),
    );
  });

  test("is at a loss where it knows no word", () => {
    expect(classify("qwertz")[0]?.likelihood).toBeLessThan(0.8);
  });
});
