import { z } from "zod";
import { CASE_TYPES } from "../../domain/tickets/ticket.ts";
import type { ToolOffer } from "../model.ts";

export const handOffParameters = z.object({
  reason: z.enum(["person_asked", "case_specific", "no_evidence"]),
  caseType: z.enum(CASE_TYPES),
});

export const handOffOffer: ToolOffer = {
  name: "hand_off",
  description:
    "Passes the conversation to a person. The seller is asked for missing contact details by the system.",
  parameters: handOffParameters,
};
