import type { Place } from "../domain/shipments/shipment.ts";

/** The place that a carrier prints; a country only where two capital letters end it: "Curitiba, BR". */
export function placeNamed(printed: string | null | undefined): Place {
  const name = printed?.trim() ?? "";
  const country = /(?:^|[,\s(])([A-Z]{2})\)?$/.exec(name)?.[1] ?? null;
  return { name: name === "" ? null : name, country };
}
