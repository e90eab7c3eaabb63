/** A part of a long row of features: from `start` up to `end`, not included. */
export interface FeatureSpan {
  readonly features: Int32Array;
  readonly start: number;
  readonly end: number;
}

/** Above this likelihood of the right label there is little left to learn. */
const CERTAIN = 0.95;

/** Sums of the weights of so many features, turned into likelihoods where they stand. */
export function toLikelihoods(sums: Float64Array, features: number): Float64Array {
  const scale = 1 / Math.sqrt(features);
  let total = 0;
  for (let label = 0; label < sums.length; label += 1) {
    const power = Math.exp((sums[label] ?? 0) * scale);
    sums[label] = power;
    total += power;
  }
  for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] ?? 0) / total;
  return sums;
}

/** Multinomial logistic regression: for each feature and label a weight; a text's labels are as likely as its weights sum up. */
export class Regression {
  readonly #labels: number;
  /** Those of one feature lie together. */
  readonly #weights: Float32Array;
  readonly #likely: Float64Array;

  /** `weights` are for each feature one a label; they change as it learns. */
  constructor(weights: Float32Array, labels: number) {
    this.#labels = labels;
    this.#weights = weights;
    this.#likely = new Float64Array(labels);
  }

  /** Of each label for a text with these features, together 1. Valid until the next call. */
  likelihoods(span: FeatureSpan): Float64Array {
    return toLikelihoods(this.#sums(span), span.end - span.start);
  }

  /** Moves the weights towards the right label of a text; `rates` say how far each feature moves at a time. */
  correct(span: FeatureSpan, right: number, rate: number, rates: Float32Array): void {
    const errors = this.likelihoods(span);
    if ((errors[right] ?? 0) > CERTAIN) return;
    for (let label = 0; label < this.#labels; label += 1) {
      errors[label] = (label === right ? 1 : 0) - (errors[label] ?? 0);
    }
    const { features, start, end } = span;
    const labels = this.#labels;
    const weights = this.#weights;
    const scaled = rate / Math.sqrt(end - start);
    for (let at = start; at < end; at += 1) {
      const feature = features[at] ?? 0;
      const step = scaled * (rates[feature] ?? 0);
      const first = feature * labels;
      for (let label = 0; label < labels; label += 1) {
        weights[first + label] = (weights[first + label] ?? 0) + step * (errors[label] ?? 0);
      }
    }
  }

  #sums({ features, start, end }: FeatureSpan): Float64Array {
    const labels = this.#labels;
    const weights = this.#weights;
    const sums = this.#likely.fill(0);
    for (let at = start; at < end; at += 1) {
      const first = (features[at] ?? 0) * labels;
      for (let label = 0; label < labels; label += 1) {
        sums[label] = (sums[label] ?? 0) + (weights[first + label] ?? 0);
      }
    }
    return sums;
  }
}
