/** Compares two `seq` numbers, which may be longer than a JavaScript number is exact. */
export function compareSeq(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

/** The `seq` before this one, for what is known to stand right before a message. */
export function seqBefore(seq: string): string {
  return (BigInt(seq) - 1n).toString();
}
