import { expect, test } from "vitest";
import type { ShipmentCard } from "../../src/domain/card.ts";
import type { MessageParts } from "../../src/domain/message.ts";
import { readParts } from "../../src/storage/parts.ts";

test("every kind of card is read back as it was drawn, with what stands beside it", () => {
  const parts: MessageParts = {
    citations: [
      {
        ...{
          number: 1,
          slug: "brazil-import",
          lang: "en",
          heading: null,
          title: "Brazil",
          asOf: "2026-11-22",
        },
        url: "https://desk.example/help/en/brazil-import",
      },
    ],
    suggestions: ["Talk to a person"],
    cards: [
      {
        ...{
          kind: "estimate",
          title: "Estimate of duty and tax: Brazil",
          total: "USD 20.06",
          payer: "The buyer pays.",
        },
        steps: [{ label: "Import tax", how: "20 % of USD 45", amount: "USD 9.00" }],
        notes: ["An estimate, not a ruling."],
      },
      { kind: "handoff", known: { name: "Sam" }, missing: ["email"] },
      { kind: "ticket", number: "CW-1001", state: "open" },
    ],
  };
  expect(readParts(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
});

test("a parcel's card is read back with what there is to send, and one of before there was any without", () => {
  const before: ShipmentCard = {
    ...{ kind: "shipment", number: "LP00123456789012", carrier: null, tone: "act_now" },
    ...{ status: "Held by customs", nextMove: "Send the invoice.", facts: [], events: [], isSample: false },
    route: { origin: "CN", destination: "BR" },
  };
  const now: ShipmentCard = {
    ...before,
    forBuyer: { title: "Message for the buyer (Portuguese)", language: "pt", text: "Olá." },
    documents: { title: "Documents to attach", papers: ["Commercial invoice"] },
  };
  const parts: MessageParts = { citations: [], suggestions: [], cards: [before, now] };
  expect(readParts(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
});
