/** A text that was told apart by hand. */
export interface Example<Label extends string> {
  readonly features: readonly string[];
  readonly label: Label;
}

/** Labels with how likely each is, 0 to 1, together 1; the likeliest first. */
export type Classifier<Label extends string> = (
  features: readonly string[],
) => readonly { readonly label: Label; readonly likelihood: number }[];

const ROUNDS = 12;
const RATE = 0.6;
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
  const places = placesOf(examples);
  const model = new Weights(places.size + 1, labels.length);
  const rows = examples.map(({ features, label }) => ({
    features: known(features, places),
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
    const likely = model.likelihoods(known(features, places));
    return labels
      .map((label, at) => ({ label, likelihood: likely[at] ?? 0 }))
      .sort((one, other) => other.likelihood - one.likelihood);
  };
}

/** The weights of all features for all labels; those of one feature lie together. */
class Weights {
  readonly #labels: number;
  readonly #values: Float32Array;
  readonly #likely: Float64Array;

  constructor(features: number, labels: number) {
    this.#labels = labels;
    this.#values = new Float32Array(features * labels);
    this.#likely = new Float64Array(labels);
  }

  /** Valid until the next call. */
  likelihoods(features: readonly number[]): Float64Array {
    const likely = this.#likely.fill(0);
    for (const feature of features) {
      const start = feature * this.#labels;
      for (let label = 0; label < this.#labels; label += 1) {
        likely[label] = (likely[label] ?? 0) + (this.#values[start + label] ?? 0);
      }
    }
    const scale = Math.sqrt(features.length);
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

  correct(features: readonly number[], right: number, rate: number): void {
    const likely = this.likelihoods(features);
    const step = rate / Math.sqrt(features.length);
    for (const feature of features) {
      const start = feature * this.#labels;
      for (let label = 0; label < this.#labels; label += 1) {
        const error = (label === right ? 1 : 0) - (likely[label] ?? 0);
        this.#values[start + label] = (this.#values[start + label] ?? 0) + step * error;
      }
    }
  }
}

function placesOf(examples: readonly Example<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= LEAST_EXAMPLES);
  return new Map(kept.map(([feature], place) => [feature, place + 1]));
}

/** Places of the features that are known; the first is the bias. */
function known(features: readonly string[], places: ReadonlyMap<string, number>): readonly number[] {
  return [0, ...features.flatMap((feature) => places.get(feature) ?? [])];
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
