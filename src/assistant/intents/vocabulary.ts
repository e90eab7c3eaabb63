/** Features are numbers from 0 up to here, not included: what a word or a pair hashes to. */
export const FEATURES = 2 ** 18;

/** A feature that was seen once would only repeat its example. */
const LEAST_SEEN = 2;

/** The features that are worth a weight, numbered from 1; 0 stands for those that are not. */
export interface Vocabulary {
  readonly numberOf: (feature: number) => number;
  /** How often each was seen, by number. */
  readonly seen: readonly number[];
}

/** Learns from the features of all examples, one after the other. */
export function createVocabulary(features: Int32Array): Vocabulary {
  const counts = new Uint16Array(FEATURES);
  for (let at = 0; at < features.length; at += 1) {
    const feature = features[at] ?? 0;
    counts[feature] = (counts[feature] ?? 0) + 1;
  }
  const numbers = new Uint16Array(FEATURES);
  const seen = [0];
  for (let feature = 0; feature < FEATURES; feature += 1) {
    const count = counts[feature] ?? 0;
    if (count >= LEAST_SEEN) numbers[feature] = seen.push(count) - 1;
  }
  return { seen, numberOf: (feature) => numbers[feature] ?? 0 };
}
