/** The direction of a vector in a byte a number: a quarter of the memory, and rankings stay the same but for near ties. */
export interface SmallVector {
  readonly values: Int8Array;
  /** Multiplied with this the values make a vector of length 1. */
  readonly scale: number;
}

/** Null for a vector that points nowhere: empty, all zero, or with numbers that are none. */
export function smallVector(vector: Float32Array): SmallVector | null {
  const most = vector.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  if (!(most > 0) || !Number.isFinite(most)) return null;
  return vectorOfBytes(Int8Array.from(vector, (value) => Math.round((value / most) * MOST)));
}

export function vectorOfBytes(values: Int8Array): SmallVector {
  return { values, scale: 1 / Math.sqrt(product(values, values)) };
}

/** Cosine of the angle between two vectors of the same length, -1 to 1. */
export function likeness(one: SmallVector, other: SmallVector): number {
  return product(one.values, other.values) * one.scale * other.scale;
}

const MOST = 127;

function product(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += (one[place] ?? 0) * (other[place] ?? 0);
  return sum;
}
