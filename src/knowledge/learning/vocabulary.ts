/** Features are numbers from 0 up to here, not included: what a word or a pair hashes to. */
export const FEATURES = 2 ** 18;

/** A feature that was seen once would only repeat its example. */
const LEAST_SEEN = 2;

/** The features that are worth a weight, numbered from 1; 0 stands for those that are not. */
export interface Vocabulary {
  /** Ascending: the first has number 1. */
  readonly features: Int32Array;
  /** How often each was seen, by number. */
  readonly seen: Int32Array;
}

/** Learns from the features of all examples, one after the other. */
export function createVocabulary(features: Int32Array): Vocabulary {
  const counts = new Int32Array(FEATURES);
  for (let at = 0; at < features.length; at += 1) {
    const feature = features[at] ?? 0;
    counts[feature] = (counts[feature] ?? 0) + 1;
  }
  const known: number[] = [];
  counts.forEach((count, feature) => {
    if (count >= LEAST_SEEN) known.push(feature);
  });
  return {
    features: Int32Array.from(known),
    seen: Int32Array.from([0, ...known.map((feature) => counts[feature] ?? 0)]),
  };
}

/** The number of a feature in a vocabulary. */
export function numberIn(features: Int32Array, feature: number): number {
  let from = 0;
  let to = features.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((features[middle] ?? 0) < feature) from = middle + 1;
    else to = middle;
  }
  return features[from] === feature ? from + 1 : 0;
}
