import type { ShipmentStatus } from "../../domain/shipments/milestone.ts";
import { shipmentTexts } from "./shipment-texts.ts";

/** Where a parcel is, in a few words: "Out for delivery". */
export function statusInWords({ milestone, customs }: ShipmentStatus, language: string): string {
  const texts = shipmentTexts(language);
  return customs === null ? texts.milestone[milestone] : texts.customs(customs.side, customs.state);
}
