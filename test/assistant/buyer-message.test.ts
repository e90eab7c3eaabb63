import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSend } from "../../src/assistant/buyer-message.ts";
import { buyerLanguage } from "../../src/domain/shipments/buyer-language.ts";
import { statusCodes } from "../../src/domain/shipments/milestone.ts";
import { nextMove } from "../../src/domain/shipments/next-move.ts";
import { dateInWords } from "../../src/texts/dates.ts";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { ASKS, PARCEL_NUMBER, parcelAt } from "../support/parcel-at.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

/** One destination of each language, and those whose number has a peculiar format or none. */
const DESTINATIONS = ["BR", "ES", "CL", "MX", "KZ", "RU", "CN", "TW", "US", "KR", "IN", "SA", "IT", null];

const parcels = statusCodes().flatMap((code) =>
  DESTINATIONS.flatMap((destination) => ASKS.map((asks) => ({ code, destination, asks }))),
);

function sent({ code, ...told }: { readonly code: string } & Parameters<typeof parcelAt>[1], lang = "en") {
  const parcel = parcelAt(code, told);
  const move = nextMove(parcel, NOW);
  return { move, ...toSend(parcel, move, lang) };
}

describe("a message for the buyer", () => {
  test("is there exactly where the buyer has to act or customs has the parcel", () => {
    for (const parcel of parcels) {
      const { move, forBuyer } = sent(parcel);
      expect(forBuyer !== undefined, JSON.stringify(parcel)).toBe(
        move.actor === "buyer" || move.actor === "customs",
      );
    }
  });

  test("is fit for a marketplace: no address, no other number, no rating, nothing shouted", () => {
    for (const parcel of parcels) {
      const text = sent(parcel).forBuyer?.text ?? "";
      const rest = text.replaceAll(PARCEL_NUMBER, "№");
      expect(rest, text).not.toMatch(/https?|www|@|\.(?:com|cn|ru|br|org|net)\b|[!！¡]/i);
      expect(rest, text).not.toMatch(/\d{5}|\d(?:[\s().+-]*\d){5}/);
      expect(rest, text).not.toMatch(
        /feedback|rating|review|stars|dispute|评价|好评|評價|отзыв|оценк|avalia|valorac|estrela|estrella/i,
      );
      expect(rest, text).not.toMatch(/undefined|null|NaN|\[object|[{}$%]| {2}|\(\)/);
    }
  });

  test("names the parcel, in the language of the destination, and the number with its format", () => {
    for (const parcel of parcels) {
      const { move, forBuyer } = sent(parcel);
      if (forBuyer === undefined) continue;
      expect(forBuyer.language).toBe(buyerLanguage(parcel.destination));
      expect(forBuyer.text).toContain(PARCEL_NUMBER);
      if (move.idNumber !== null) expect(forBuyer.text).toContain(move.idNumber.name);
      if (move.idNumber?.shape != null) {
        expect(forBuyer.text).toContain(move.idNumber.shape.replaceAll("@", "A"));
        const digits = move.idNumber.shape.replace(/[^#]/g, "").length;
        expect(forBuyer.text).toMatch(new RegExp(`(?<!\\d)${digits}(?!\\d)`));
      }
    }
  });

  test("says by when as long as the day is ahead", () => {
    const since = fc.integer({ min: 0, max: 60 }).map((days) => new Date(NOW.getTime() - days * MS_PER_DAY));
    fc.assert(
      fc.property(fc.constantFrom(...parcels), since, (parcel, began) => {
        const { move, forBuyer } = sent({ ...parcel, since: began.toISOString() });
        if (forBuyer === undefined || move.by === null || move.actor !== "buyer") return;
        expect(forBuyer.text).toContain(dateInWords(move.by, forBuyer.language));
      }),
    );
  });

  test("reads whole, and has its title in the seller's language", () => {
    const held = { code: "import_customs.held_info_required", destination: "BR" };
    expect(sent(held).forBuyer).toEqual({
      title: "Message for the buyer (Portuguese)",
      language: "pt",
      text: "Olá, escrevemos sobre o seu pacote LP00417730952618. A alfândega precisa do número de um documento seu ou do seu número fiscal para processá-lo. Número exigido: CPF. Formato: ###.###.###-##, em que # é um dígito (11 dígitos). Por favor, informe-o à transportadora ou aos correios, no site oficial ou no aplicativo deles, e não neste chat. Por favor, faça isso até 23 de nov. de 2026. Caso contrário, o pacote pode ser devolvido ao remetente. Agradecemos a atenção.",
    });
    expect(sent(held, "zh").forBuyer?.title).toBe("给买家的消息（葡萄牙语）");
    expect(sent({ code: "import_customs.submitted", destination: "DE" }).forBuyer?.text).toBe(
      "Hello, we are writing about your parcel LP00417730952618. It is with customs. You do not need to do anything for now. Thank you.",
    );
  });

  test("asks who is late for haste, not for a day that is past", () => {
    const late = sent({ code: "available_for_pickup", destination: "US", since: "2026-11-01T09:00:00Z" });
    expect(late.forBuyer?.text).toContain("Please do this as soon as you can.");
    expect(late.forBuyer?.text).not.toContain("2026");
  });
});

test("the papers to attach are named in the seller's language", () => {
  const held = { code: "import_customs.held_info_required", destination: "DE" };
  const lists = INTERFACE_LANGUAGES.map((lang) => sent(held, lang).documents);
  expect(lists[0]).toEqual({
    title: "Documents to attach",
    papers: [
      "Commercial invoice",
      "Proof of payment for the order",
      "Link to the product page, or a screenshot of it",
    ],
  });
  expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(INTERFACE_LANGUAGES.length);
  expect(sent({ code: "delivered", destination: "DE" }).documents).toBeUndefined();
});

const MS_PER_DAY = 86_400_000;
