import type { NextMove } from "./next-move.ts";

/** A paper that a seller sends to the carrier for customs. */
export const PAPERS = [
  "invoice",
  "corrected_invoice",
  "proof_of_payment",
  "product_page",
  "description",
  "certificate",
  "brand_authorisation",
  "battery_papers",
] as const;

export type Paper = (typeof PAPERS)[number];

/** What the seller attaches to the answer; none where the seller has nothing to send. */
export function documentsToAttach({ actor, step, document }: NextMove): readonly Paper[] {
  if (actor !== "seller") return [];
  if (step !== "send_documents" && step !== "answer_export_hold") return [];
  switch (document) {
    case "invoice":
      return ["invoice"];
    case "proof_of_payment":
      return ["proof_of_payment", "product_page"];
    case "certificate":
      return ["certificate"];
    case "description":
      return ["description", "product_page"];
    default:
      return step === "send_documents"
        ? ["invoice", "proof_of_payment", "product_page"]
        : ["corrected_invoice", "brand_authorisation", "battery_papers"];
  }
}
