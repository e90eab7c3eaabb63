import fc from "fast-check";
import { expect, test } from "vitest";
import { parcelsOf } from "../../../src/channels/console/parcels.ts";
import type { ShipmentCard } from "../../../src/domain/card.ts";
import { type Message, NO_PARTS } from "../../../src/domain/message.ts";

const card = (number: string, status: string): ShipmentCard => ({
  ...{ kind: "shipment", number, carrier: null, route: { origin: null, destination: null } },
  ...{ tone: "waiting", status, nextMove: "", facts: [], events: [], isSample: false },
});
const showing = (...cards: readonly ShipmentCard[]): Message => ({
  ...{ id: "m", seq: "1", conversationId: "c", author: "assistant", authorName: null, text: "" },
  ...{ language: null, parts: { ...NO_PARTS, cards }, cut: false, inReplyTo: null },
  createdAt: new Date(0),
});

test("numbers that the seller gave come first, each once, with what was last seen of them", () => {
  const trackingNumber = "RA 467 448 573 RU，LP00123456789012; ra467448573ru";
  const messages = [
    showing(card("LP00123456789012", "Held")),
    showing(card("LP00123456789012", "Released"), card("YT2412345678901234", "On its way")),
  ];
  expect(parcelsOf({ trackingNumber }, messages)).toMatchObject([
    { number: "RA467448573RU", display: "RA 467 448 573 RU", latest: null },
    { number: "LP00123456789012", latest: { status: "Released" } },
    { number: "YT2412345678901234", latest: { status: "On its way" } },
  ]);
});

test("a number with a wrong check digit is called mistyped, and what is no number is shown as written", () => {
  expect(parcelsOf({ trackingNumber: "RA467448574RU, see the photo" }, [])).toMatchObject([
    { number: "RA467448574RU", isMistyped: true },
    { number: "see the photo", isMistyped: false },
  ]);
  expect(parcelsOf({ trackingNumber: " , ;" }, [])).toEqual([]);
  expect(parcelsOf({}, [])).toEqual([]);
});

test("whatever stands in the field, every parcel has a number and none comes twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (trackingNumber) => {
      const numbers = parcelsOf({ trackingNumber }, []).map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers).not.toContain("");
    }),
  );
});
