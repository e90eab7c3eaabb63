import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ask, parseStatusCode, statusCodes } from "../../../src/domain/shipments/milestone.ts";
import { nextMove } from "../../../src/domain/shipments/next-move.ts";
import type { Shipment } from "../../../src/domain/shipments/shipment.ts";

const NOW = new Date("2026-11-22T12:00:00Z");

function parcel(
  code: string,
  { to = "BR", since = "2026-11-13T09:00:00Z", asks = null, carrier = "cainiao" }: Partial<Told> = {},
): Shipment {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status`);
  return {
    number: "LP00417730952618",
    aliases: [],
    carrier,
    origin: "CN",
    destination: to,
    milestone: status.milestone,
    customs: status.customs === null ? null : { ...status.customs, asks },
    since,
    events: [],
    lastEventAt: since,
    source: "test",
    fetchedAt: NOW.toISOString(),
    isSample: false,
  };
}

interface Told {
  readonly to: string | null;
  readonly since: string | null;
  readonly asks: Ask | null;
  readonly carrier: string;
}

describe("held by import customs", () => {
  test("information in Brazil means the buyer's CPF, even where the event does not say so", () => {
    const move = nextMove(parcel("import_customs.held_info_required"), NOW);
    expect(move).toMatchObject({
      actor: "buyer",
      step: "buyer_gives_id",
      idNumber: { name: "CPF", shape: "###.###.###-##" },
      days: 9,
      otherwise: "returned_to_sender",
      otherwiseAfterDays: 30,
      article: "buyer-id-numbers",
    });
  });

  test("an invoice is the seller's to send, within two days", () => {
    const since = "2026-11-21T09:00:00Z";
    const move = nextMove(
      parcel("import_customs.held_info_required", { to: "DE", asks: "invoice", since }),
      NOW,
    );
    expect(move).toMatchObject({
      actor: "seller",
      step: "send_documents",
      document: "invoice",
      by: "2026-11-23",
    });
    expect(move.idNumber).toBeNull();
  });

  test("a day that is past is not named any more", () => {
    const move = nextMove(parcel("import_customs.held_info_required", { to: "DE" }), NOW);
    expect(move).toMatchObject({ by: null, late: true });
  });

  test.each([
    ["BR", "2026-12-03"],
    ["ES", "2026-11-28"],
    ["GB", "2026-12-03"],
    ["NG", "2026-11-28"],
  ])("duty in %s is the buyer's to pay by the country's own term", (to, by) => {
    expect(nextMove(parcel("import_customs.held_duty_payable", { to }), NOW)).toMatchObject({
      actor: "buyer",
      step: "buyer_pays_duty",
      by,
      overdue: false,
    });
  });

  test("a bare hold is a question to the carrier, and a case for a person after ten working days", () => {
    const fresh = nextMove(parcel("import_customs.held_other", { since: "2026-11-09T09:00:00Z" }), NOW);
    const old = nextMove(parcel("import_customs.held_other", { since: "2026-11-05T09:00:00Z" }), NOW);
    expect([fresh.step, fresh.overdue, old.overdue]).toEqual(["ask_carrier", false, true]);
  });

  test.each(["import_customs.rejected", "import_customs.seized", "returned", "lost"])(
    "%s is for a person at once",
    (code) => {
      expect(nextMove(parcel(code), NOW).overdue).toBe(true);
    },
  );
});

describe("waiting", () => {
  test("two weeks without a scan are stale with a carrier, not while a buyer is to act", () => {
    const since = "2026-11-01T09:00:00Z";
    expect(nextMove(parcel("departed_origin", { since }), NOW).stale).toBe(true);
    expect(nextMove(parcel("available_for_pickup", { since }), NOW).stale).toBe(false);
  });

  test("what left customs long ago is to be asked after, not called held", () => {
    const move = nextMove(parcel("import_customs.released", { since: "2026-11-14T09:00:00Z" }), NOW);
    expect(move).toMatchObject({ actor: "carrier", step: "wait_for_last_mile", overdue: true });
  });

  test("export customs is answered by the seller", () => {
    expect(nextMove(parcel("export_customs.held_other"), NOW)).toMatchObject({
      actor: "seller",
      step: "answer_export_hold",
    });
  });
});

test("every status has a move with an article, whatever is unknown about the parcel", () => {
  const countries = fc.constantFrom("BR", "US", "RU", "XX", null);
  const times = fc.constantFrom("2026-11-01T00:00:00Z", "2026-11-22T11:00:00Z", "2026-12-01T00:00:00Z", null);
  fc.assert(
    fc.property(fc.constantFrom(...statusCodes()), countries, times, (code, to, since) => {
      const move = nextMove(parcel(code, { to, since }), NOW);
      expect(move.article).toMatch(/^[a-z0-9-]+$/);
      expect(move.days === null ? since : 0).toBe(move.days === null ? null : 0);
    }),
  );
});
