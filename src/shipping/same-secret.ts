import { timingSafeEqual } from "node:crypto";

/** Compares a signature with the right one in a time that tells nothing of where they differ. */
export function isSameSecret(given: string | undefined, right: string): boolean {
  const [a, b] = [Buffer.from(given ?? ""), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
