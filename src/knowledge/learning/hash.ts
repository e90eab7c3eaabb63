/** What an empty text hashes to. */
export const HASH_OF_NOTHING = 0x811c9dc5 | 0;

/** The hash of a text with one more letter (FNV-1a): beginnings are hashed on the way to the whole. */
export function hashWith(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

export function hashOf(text: string): number {
  let hash = HASH_OF_NOTHING;
  for (let at = 0; at < text.length; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of two hashes, in this order. */
export function hashOfPair(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
