import type { Transport } from "../customs/rule.ts";
import { isExpress, isLine } from "./carriers.ts";
import { postalOperatorName, s10Operator } from "./s10-operators.ts";
import type { Shipment } from "./shipment.ts";

const S10 = /^[A-Z]{2}\d{9}([A-Z]{2})$/;

/**
 * How a parcel travels and is cleared; null where nothing tells. A parcel of a dedicated line that also has a postal
 * number is handed to the posts, and cleared by them.
 */
export function transportOf({
  number,
  aliases,
  carrier,
}: Pick<Shipment, "number" | "aliases" | "carrier">): Transport | null {
  if (isExpress(carrier)) return "express";
  if ([number, ...aliases].some(isPostal)) return "post";
  if (isLine(carrier)) return "line";
  return carrier !== null && (carrier === "s10" || postalOperatorName(carrier) !== null) ? "post" : null;
}

/** Some lines number their parcels as posts do, and are none. */
function isPostal(number: string): boolean {
  const operator = s10Operator(S10.exec(number)?.[1] ?? "");
  return operator !== null && !isLine(operator.carrier);
}
