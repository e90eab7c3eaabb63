import { describe, expect, it } from "vitest";
import { estimateOf, limitsOn, sumsOf } from "../support/parcels.ts";

// Every sum is worked by hand from the facts, beside the case it belongs to.

const UNION = ["RU", "KZ", "BY", "AM", "KG"];

describe.each(UNION)("%s", (to) => {
  it("is free up to EUR 200", () => {
    expect(limitsOn(to)).toEqual(["200", "200", "goods", "EUR"]);
    expect(sumsOf(to, "200 EUR")).toMatchObject({ regime: "up-to-200", total: "0.00" });
  });

  it("charges 15 % of the excess only", () => {
    // 15 % of 60 = 9; the least, EUR 2 a kilogram of the excess, is 4 at most.
    expect(sumsOf(to, "260 EUR", { weightKg: "2" })).toMatchObject({ duty: "9.00", total: "9.00" });
  });

  it("says that the new regime may have begun, and that a customs fee comes on top", () => {
    const { rule, unknown } = estimateOf(to, "260 EUR", { weightKg: "2" });
    expect(rule).toMatchObject({ status: "in_force", confidence: "low" });
    expect(unknown).toEqual(["not_confirmed", "entry_fee"]);
  });

  it("gives a span where the weight could decide", () => {
    // 15 % of 60 = 9; if all 10 kg belonged to the excess: 20.
    expect(sumsOf(to, "260 EUR", { weightKg: "10" }).duty).toBe("9.00 to 20.00");
    expect(estimateOf(to, "260 EUR").unknown).toContain("weight");
  });

  it("does not free what weighs more than 31 kg, nor what a firm imports", () => {
    expect(sumsOf(to, "100 EUR", { weightKg: "31" }).total).toBe("0.00");
    expect(sumsOf(to, "100 EUR", { weightKg: "31.5" }).duty).toBe("0.00 or more");
    expect(sumsOf(to, "100 EUR", { consignee: "business" }).regime).toBe("business");
  });

  it("knew no new regime until it was planned to begin", () => {
    const before = estimateOf(to, "260 EUR", { on: "2026-06-30", weightKg: "2" });
    expect(before.unknown).toEqual(["entry_fee"]);
    expect(before.duty.low).toBe("9.00");
    expect(before.change?.on).toBe("2026-07-01");
  });
});

describe("Russia from 2027", () => {
  it("is told beforehand as announced", () => {
    expect(estimateOf("RU", "100 EUR").change).toEqual({
      ...{ on: "2027-01-01", status: "announced", confidence: "low" },
    });
  });

  it("may charge VAT on every parcel", () => {
    // 0 to 22 % of 100.
    expect(sumsOf("RU", "100 EUR", { on: "2027-01-01" })).toMatchObject({
      duty: "0.00",
      tax: "0.00 to 22.00",
    });
  });
});

describe("Georgia and Azerbaijan", () => {
  it("are free up to a limit that is not confirmed", () => {
    expect(limitsOn("GE")).toEqual(["300", "300", "goods", "GEL"]);
    expect(limitsOn("AZ")).toEqual(["300", "300", "goods", "USD"]);
    expect(sumsOf("GE", "300 GEL").total).toBe("0.00");
    expect(sumsOf("AZ", "300 USD").total).toBe("0.00");
    expect(estimateOf("GE", "300 GEL").unknown).toEqual(["not_confirmed"]);
  });

  it("charge 18 % VAT above it, and a duty that is open", () => {
    // 18 % of 400 = 72.
    expect(sumsOf("GE", "400 GEL")).toMatchObject({ duty: "0.00 or more", tax: "72.00 or more" });
    expect(sumsOf("AZ", "400 USD")).toMatchObject({ duty: "0.00 or more", tax: "72.00 or more" });
  });

  it("do not free what weighs more than 30 kg in Georgia", () => {
    expect(sumsOf("GE", "100 GEL", { weightKg: "30.5" }).regime).toBe("over-30-kg");
  });
});
