import type { Features } from "./features.ts";
import { type FeatureSpan, Regression, toLikelihoods } from "./regression.ts";
import { createVocabulary, numberIn } from "./vocabulary.ts";

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

/** What was learnt from examples: plain data, which can be stored. */
export interface Learnt<Label extends string> {
  readonly labels: readonly Label[];
  /** Those that were seen often enough, ascending. */
  readonly features: Int32Array;
  /** The weights of what every text has, one a label. */
  readonly biases: Float32Array;
  /** For each feature one weight a label, in steps of `STEP`. */
  readonly weights: Int8Array;
}

/** How far the weights move in the first round; a feature that was seen often moves by the root of that less. */
const RATE = 20;
/** Labels with few examples count for more, up to so much. */
const MOST_WEIGHT = 3;
/** In each round examples are taken so far apart, so that those of one label do not come in a row. Primes. */
const STRIDES = [1_299_709, 7_368_787, 15_485_863];

/** A weight takes one byte: finer steps than this change no likelihood by more than a hundredth, and few are larger. */
const STEP = 1 / 16;
const MOST_STEPS = 127;

/** Learns from examples to tell texts apart. The same examples in any order teach the same. */
export function learn<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
  readFeatures: Features,
): Learnt<Label> {
  const ordered = [...examples].sort(byText);
  const { features: all, ends } = featuresOf(ordered, readFeatures);
  const { features, seen } = createVocabulary(all);
  const weights = new Float32Array((features.length + 1) * labels.length);
  const rights = ordered.map(({ label }) => labels.indexOf(label));
  const rates = ratesOf(seen, examples.length);
  train(new Regression(weights, labels.length), spansOf(all, ends, features), rights, rates);
  const rounded = weights.subarray(labels.length).map((weight) => Math.round(weight / STEP));
  return {
    ...{ labels, features, biases: weights.slice(0, labels.length) },
    weights: Int8Array.from(rounded, (steps) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps))),
  };
}

/** Tells texts apart by what was learnt; `readFeatures` must read as it did then. */
export function classifierOf<Label extends string>(
  learnt: Learnt<Label>,
  readFeatures: Features,
): Classifier<Label> {
  const { labels } = learnt;
  const tell = tellerOf(learnt);
  return (text) => {
    const own: number[] = [];
    readFeatures(text, (feature) => own.push(feature));
    const likely = tell(own);
    return labels
      .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
      .sort((one, other) => other.likelihood - one.likelihood);
  };
}

/** How likely each label is, in their order, for a text of which so much was read. Valid until the next call. */
export type Teller = (features: readonly number[]) => ArrayLike<number>;

/** Tells by what was read of a text before, where several ask of the same. */
export function tellerOf({ labels, features: known, biases, weights }: Learnt<string>): Teller {
  const sums = new Float64Array(labels.length);
  return (features) => {
    let read = 1;
    sums.set(biases);
    for (const feature of features) {
      const number = numberIn(known, feature);
      if (number === 0) continue;
      read += 1;
      const first = (number - 1) * labels.length;
      for (let label = 0; label < labels.length; label += 1) {
        sums[label] = (sums[label] ?? 0) + (weights[first + label] ?? 0) * STEP;
      }
    }
    return toLikelihoods(sums, read);
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

/** By number; what every text has moves least: in a small set each step of it would tip all texts. */
function ratesOf(seen: Int32Array, examples: number): Float32Array {
  return Float32Array.from(seen, (times, number) => (number === 0 ? 1 / examples : 1 / Math.sqrt(times)));
}

/** The known features of each text, after the one that every text has. */
function spansOf(
  features: ArrayLike<number>,
  ends: readonly number[],
  known: Int32Array,
): readonly FeatureSpan[] {
  const numbers = new Int32Array(features.length + ends.length);
  let from = 0;
  let end = 0;
  return ends.map((to) => {
    const start = end;
    numbers[end] = 0;
    end += 1;
    for (; from < to; from += 1) {
      const number = numberIn(known, features[from] ?? 0);
      if (number > 0) {
        numbers[end] = number;
        end += 1;
      }
    }
    return { features: numbers, start, end };
  });
}

function train(
  regression: Regression,
  spans: readonly FeatureSpan[],
  rights: readonly number[],
  rates: Float32Array,
): void {
  const weights = weightsOf(rights);
  STRIDES.forEach((stride, round) => {
    const rate = RATE / (1 + round / 2);
    for (let step = 0; step < spans.length; step += 1) {
      const at = (step * stride) % spans.length;
      const span = spans[at];
      const right = rights[at] ?? 0;
      if (span !== undefined) regression.correct(span, right, rate * (weights[right] ?? 1), rates);
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
