import { readTrackingNumber } from "../domain/shipments/read-tracking-number.ts";
import type { KnownDetails } from "./tracking-provider.ts";

/** The carrier of a number: as the seller named it, or as the shape leaves no doubt; null otherwise. */
export function carrierHint(number: string, { carrier }: KnownDetails): string | null {
  if (carrier !== undefined) return carrier;
  const [only, ...others] = candidatesOf(number);
  return only?.confidence === "high" && others.length === 0 ? only.carrier : null;
}

/** True when the number may be of this carrier, or the seller says that it is. */
export function mayBeOf(carrier: string, number: string, details: KnownDetails): boolean {
  if (details.carrier !== undefined) return details.carrier === carrier;
  // Shapes that say little, such as any fourteen digits, are not worth one of a day's calls.
  return candidatesOf(number).some((one) => one.carrier === carrier && one.confidence !== "low");
}

function candidatesOf(number: string) {
  const reading = readTrackingNumber(number);
  return reading.kind === "number" ? reading.number.candidates : [];
}
