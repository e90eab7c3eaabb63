import { FEATURES } from "./features.ts";

/** A text that was told apart by hand. */
export interface Example<Label extends string> {
  readonly features: readonly number[];
  readonly label: Label;
}

/** Labels with how likely each is, 0 to 1, together 1; the likeliest first. */
export type Classifier<Label extends string> = (
  features: readonly number[],
) => readonly { readonly label: Label; readonly likelihood: number }[];

const ROUNDS = 4;
/** How far the first round moves; a feature of many examples moves by the root of their number less at a time. */
const RATE = 8;
/** A feature that only one example has would only repeat that example. */
const LEAST_EXAMPLES = 2;
/** Labels with few examples count for more, up to so much. */
const MOST_WEIGHT = 3;

/**
 * Learns from examples to tell texts apart: logistic regression by gradient descent, in an order that is fixed, so that
 * the same examples always give the same classifier.
 */
export function learn<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
): Classifier<Label> {
  const vocabulary = new Vocabulary(examples);
  const model = new Weights(vocabulary.rates, labels.length);
  const rows = examples.map(({ features, label }) => ({
    features: vocabulary.placesOf(features),
    label: labels.indexOf(label),
  }));
  const weights = weightsOf(rows, labels.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rate = RATE / (1 + round / 2);
    for (const { features, label } of inOrderOf(rows, round)) {
      model.correct(features, label, rate * (weights[label] ?? 1));
    }
  }
  return (features) => {
    const likely = model.likelihoods(vocabulary.placesOf(features));
    return labels
      .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
      .sort((one, other) => other.likelihood - one.likelihood);
  };
}

/** The features worth a weight, in places one after another; place 0 is in every text. */
class Vocabulary {
  readonly #places = new Uint16Array(FEATURES);
  /** By place. */
  readonly rates: Float32Array;

  constructor(examples: readonly Example<string>[]) {
    const counts = new Uint16Array(FEATURES);
    for (const { features } of examples)
      for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
    const rates = [1 / Math.sqrt(examples.length)];
    counts.forEach((count, feature) => {
      if (count < LEAST_EXAMPLES) return;
      this.#places[feature] = rates.length;
      rates.push(1 / Math.sqrt(count));
    });
    this.rates = Float32Array.from(rates);
  }

  placesOf(features: readonly number[]): readonly number[] {
    const places = [0];
    for (const feature of features) {
      const place = this.#places[feature] ?? 0;
      if (place > 0) places.push(place);
    }
    return places;
  }
}

/** The weights of all features for all labels; those of one feature lie together. */
class Weights {
  readonly #labels: number;
  readonly #rates: Float32Array;
  readonly #values: Float32Array;
  readonly #likely: Float64Array;

  constructor(rates: Float32Array, labels: number) {
    this.#labels = labels;
    this.#rates = rates;
    this.#values = new Float32Array(rates.length * labels);
    this.#likely = new Float64Array(labels);
  }

  /** Valid until the next call. */
  likelihoods(places: readonly number[]): Float64Array {
    const likely = this.#likely.fill(0);
    for (const place of places) {
      const start = place * this.#labels;
      for (let label = 0; label < this.#labels; label += 1) {
        likely[label] = (likely[label] ?? 0) + (this.#values[start + label] ?? 0);
      }
    }
    const scale = Math.sqrt(places.length);
    const top = Math.max(...likely);
    let total = 0;
    for (let label = 0; label < this.#labels; label += 1) {
      const power = Math.exp(((likely[label] ?? 0) - top) / scale);
      likely[label] = power;
      total += power;
    }
    for (let label = 0; label < this.#labels; label += 1) likely[label] = (likely[label] ?? 0) / total;
    return likely;
  }

  correct(places: readonly number[], right: number, rate: number): void {
    const errors = this.likelihoods(places);
    for (let label = 0; label < this.#labels; label += 1) {
      errors[label] = (label === right ? 1 : 0) - (errors[label] ?? 0);
    }
    for (const place of places) {
      const start = place * this.#labels;
      const step = (rate * (this.#rates[place] ?? 0)) / Math.sqrt(places.length);
      for (let label = 0; label < this.#labels; label += 1) {
        this.#values[start + label] = (this.#values[start + label] ?? 0) + step * (errors[label] ?? 0);
      }
    }
  }
}

interface Row {
  readonly features: readonly number[];
  readonly label: number;
}

function weightsOf(rows: readonly Row[], labels: number): readonly number[] {
  const usual = rows.length / labels;
  return Array.from({ length: labels }, (_, at) => {
    const own = rows.filter(({ label }) => label === at).length;
    return Math.min(MOST_WEIGHT, Math.sqrt(usual / Math.max(1, own)));
  });
}

/** Another fixed order in each round, so that examples of one label do not come in a row. */
function inOrderOf(rows: readonly Row[], round: number): readonly Row[] {
  const step = 7_919 + 104_729 * round;
  return rows
    .map((row, place) => ({ row, key: ((place + 1) * step) % 1_000_003 }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);
}
