import type { Features } from "./features.ts";
import { type FeatureSpan, Regression } from "./regression.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A text that was told apart by hand. */
export interface Example<Label extends string> {
  readonly text: string;
  readonly label: Label;
}

export interface Likely<Label extends string> {
  readonly label: Label;
  /** 0 to 1, of all labels together 1. */
  readonly likelihood: number;
}

/** All labels for a text, the likeliest first. */
export type Classifier<Label extends string> = (text: string) => readonly Likely<Label>[];

/** How far the weights move in the first round; a feature that was seen often moves by the root of that less. */
const RATE = 10;
/** Labels with few examples count for more, up to so much. */
const MOST_WEIGHT = 3;
/** In each round examples are taken so far apart, so that those of one label do not come in a row. Primes. */
const STRIDES = [1_299_709, 7_368_787, 15_485_863];

/** Learns from examples to tell texts apart. The same examples in any order give the same classifier. */
export function learn<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  readFeatures: Features,
): Classifier<Label> {
  const ordered = [...examples].sort(byText);
  const { features, ends } = featuresOf(ordered, readFeatures);
  const vocabulary = createVocabulary(features);
  const regression = new Regression(ratesOf(vocabulary, examples.length), labels.length);
  const rights = ordered.map(({ label }) => labels.indexOf(label));
  train(regression, spansOf(features, ends, vocabulary), rights);
  return (text) => {
    const own: number[] = [];
    readFeatures(text, (feature) => own.push(feature));
    const [span] = spansOf(own, [own.length], vocabulary);
    const likely = span === undefined ? [] : regression.likelihoods(span);
    return labels
      .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
      .sort((one, other) => other.likelihood - one.likelihood);
  };
}

function byText(one: Example<string>, other: Example<string>): number {
  if (one.text === other.text) return 0;
  return one.text < other.text ? -1 : 1;
}

/** Those of all examples in one long row: thousands of short ones would keep the garbage collector busy. */
function featuresOf(examples: readonly Example<string>[], readFeatures: Features) {
  let features = new Int32Array(2 ** 16);
  let end = 0;
  const add = (feature: number) => {
    if (end === features.length) {
      const longer = new Int32Array(2 * end);
      longer.set(features);
      features = longer;
    }
    features[end] = feature;
    end += 1;
  };
  const ends = examples.map(({ text }) => {
    readFeatures(text, add);
    return end;
  });
  return { features: features.subarray(0, end), ends };
}

/** By number; what every text has counts as seen in all. */
function ratesOf({ seen }: Vocabulary, examples: number): Float32Array {
  return Float32Array.from(seen, (times, number) => 1 / Math.sqrt(number === 0 ? examples : times));
}

/** The known features of each text, after the one that every text has. */
function spansOf(
  features: ArrayLike<number>,
  ends: readonly number[],
  { numberOf }: Vocabulary,
): readonly FeatureSpan[] {
  const numbers = new Int32Array(features.length + ends.length);
  let from = 0;
  let end = 0;
  return ends.map((to) => {
    const start = end;
    numbers[end] = 0;
    end += 1;
    for (; from < to; from += 1) {
      const number = numberOf(features[from] ?? 0);
      if (number > 0) {
        numbers[end] = number;
        end += 1;
      }
    }
    return { features: numbers, start, end };
  });
}

function train(regression: Regression, spans: readonly FeatureSpan[], rights: readonly number[]): void {
  const weights = weightsOf(rights);
  STRIDES.forEach((stride, round) => {
    const rate = RATE / (1 + round / 2);
    for (let step = 0; step < spans.length; step += 1) {
      const at = (step * stride) % spans.length;
      const span = spans[at];
      const right = rights[at] ?? 0;
      if (span !== undefined) regression.correct(span, right, rate * (weights[right] ?? 1));
    }
  });
}

/** By label; one with an equal share of the examples counts once. */
function weightsOf(rights: readonly number[]): readonly number[] {
  const counts: number[] = [];
  for (const right of rights) counts[right] = (counts[right] ?? 0) + 1;
  const usual = rights.length / counts.length;
  return counts.map((count) => Math.min(MOST_WEIGHT, Math.sqrt(usual / count)));
}
