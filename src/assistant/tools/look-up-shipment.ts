import { z } from "zod";
import type { ToolOffer } from "../model.ts";

export const lookUpShipmentParameters = z.object({
  number: z.string().min(6).max(40).describe("The tracking number as the seller wrote it"),
});

export const lookUpShipmentOffer: ToolOffer = {
  name: "look_up_shipment",
  description:
    "Looks up where a parcel is by its tracking number and says whose move it is. Draws a card for the seller.",
  parameters: lookUpShipmentParameters,
};
