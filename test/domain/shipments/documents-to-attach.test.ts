import { expect, test } from "vitest";
import { documentsToAttach } from "../../../src/domain/shipments/documents-to-attach.ts";
import type { Ask } from "../../../src/domain/shipments/milestone.ts";
import { statusCodes } from "../../../src/domain/shipments/milestone.ts";
import { nextMove } from "../../../src/domain/shipments/next-move.ts";
import { ASKS, parcelAt } from "../../support/parcel-at.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

function papers(code: string, asks: Ask | null = null) {
  return documentsToAttach(nextMove(parcelAt(code, { destination: "DE", asks }), NOW));
}

test("what customs asked for is what is attached", () => {
  expect(papers("import_customs.held_info_required", "invoice")).toEqual(["invoice"]);
  expect(papers("import_customs.held_info_required", "certificate")).toEqual(["certificate"]);
  expect(papers("import_customs.held_info_required", "proof_of_payment")).toContain("proof_of_payment");
  expect(papers("import_customs.held_info_required", "description")).toContain("description");
});

test("where nobody knows what customs wants, the usual papers are", () => {
  expect(papers("import_customs.held_info_required")).toEqual([
    "invoice",
    "proof_of_payment",
    "product_page",
  ]);
  expect(papers("export_customs.held_other")).toContain("brand_authorisation");
});

test("the seller attaches something exactly where the seller has to send papers", () => {
  for (const code of statusCodes()) {
    for (const asks of ASKS) {
      const move = nextMove(parcelAt(code, { destination: "BR", asks }), NOW);
      const sends = ["send_documents", "answer_export_hold"].includes(move.step);
      expect(documentsToAttach(move).length > 0, `${code} ${asks}`).toBe(sends);
    }
  }
});
