import { type FeatureSpan, Regression } from "./regression.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A text that was told apart by hand. */
export interface Example<Label extends string> {
  readonly features: readonly number[];
  readonly label: Label;
}

/** Labels with how likely each is, 0 to 1, together 1; the likeliest first. */
export type Classifier<Label extends string> = (
  features: readonly number[],
) => readonly { readonly label: Label; readonly likelihood: number }[];

/** How far the weights move in the first round; a feature that was seen often moves by the root of that less. */
const RATE = 10;
/** Labels with few examples count for more, up to so much. */
const MOST_WEIGHT = 3;
/** In each round examples are taken so far apart, so that those of one label do not come in a row. Primes. */
const STRIDES = [1_299_709, 7_368_787, 15_485_863];

/** Learns from examples to tell texts apart, in an order that is fixed: the same examples always give the same classifier. */
export function learn<Label extends string>(
  examples: Iterable<Example<Label>>,
  labels: readonly Label[],
): Classifier<Label> {
  const { features, ends, rights } = collect(examples, labels);
  const vocabulary = createVocabulary(features);
  const regression = new Regression(
    Float32Array.from(vocabulary.seen, (seen, number) => 1 / Math.sqrt(number === 0 ? ends.length : seen)),
    labels.length,
  );
  train(regression, spansOf(features, ends, vocabulary), rights);
  return (own) => {
    const [span] = spansOf(own, [own.length], vocabulary);
    const likely = span === undefined ? [] : regression.likelihoods(span);
    return labels
      .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
      .sort((one, other) => other.likelihood - one.likelihood);
  };
}

/** All examples in three long rows: thousands of short ones would keep the garbage collector busy. */
function collect<Label extends string>(examples: Iterable<Example<Label>>, labels: readonly Label[]) {
  const features: number[] = [];
  const ends: number[] = [];
  const rights: number[] = [];
  for (const { features: own, label } of examples) {
    for (const feature of own) features.push(feature);
    ends.push(features.length);
    rights.push(labels.indexOf(label));
  }
  return { features, ends, rights };
}

/** The known features of each text, after the one that every text has. */
function spansOf(
  features: readonly number[],
  ends: readonly number[],
  { numberOf }: Vocabulary,
): readonly FeatureSpan[] {
  const numbers = new Int32Array(features.length + ends.length);
  let [start, end, from] = [0, 0, 0];
  return ends.map((to) => {
    start = end;
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
      const [span, right = 0] = [spans[at], rights[at]];
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
