import { z } from "zod";
import type { ToolOffer } from "../model.ts";

export const watchParcelParameters = z.object({
  number: z.string().min(6).max(40).describe("The tracking number as the seller wrote it"),
  wanted: z.boolean().describe("true to be told from now on, false to be told no longer"),
});

export const watchParcelOffer: ToolOffer = {
  name: "watch_parcel",
  description:
    "Begins or ends telling the seller whenever one of their parcels moves. Only at the seller's own wish; the system itself says what was done.",
  parameters: watchParcelParameters,
};
