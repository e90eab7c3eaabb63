import { describe, expect, test } from "vitest";
import { between, covers, exactly, outcome, worked } from "./worked-parcel.ts";

const WITH_LEVY = "2026-04-01";
const BEFORE_LEVY = "2026-03-31";

describe("Australia", () => {
  test("takes GST at checkout up to AUD 1,000, on the freight too", () => {
    expect(worked({ to: "AU", value: "80 AUD" })).toMatchObject({
      ...{ regime: "registered-seller", payer: "buyer_at_checkout" },
      ...{ duty: exactly(0), tax: exactly(80 * 0.1), total: exactly(8) },
      limits: [
        { kind: "duty", limit: "1000", of: "goods", value: "80.00", isWithin: true, isNear: false },
        { kind: "tax", limit: "0" },
      ],
      ...{ unknown: [], assumed: [{ kind: "scheme", as: "in" }, { kind: "no_shipping" }] },
    });
    // The limit looks at the goods alone: 1,000 + 60 of freight is still within it.
    expect(worked({ to: "AU", value: "1000 AUD", shipping: 60 })).toMatchObject({
      ...{ regime: "registered-seller", total: exactly(1060 * 0.1) },
    });
  });

  test("collects nothing at the border from a seller who is not registered", () => {
    expect(worked({ to: "AU", value: "80 AUD", scheme: "out" })).toMatchObject({
      ...{ regime: "unregistered-seller", total: exactly(0), payer: "nobody" },
    });
  });

  test("takes duty of 0 to 5 % of the goods, then GST on goods, freight and duty, above AUD 1,000", () => {
    const estimate = worked({ to: "AU", value: "1200 AUD", shipping: 60, scheme: "in" });
    expect(estimate).toMatchObject({
      ...{ regime: "over-1000", customsValue: "1200.00", payer: "importer" },
      duty: between(0, 1200 * 0.05),
      tax: between((1200 + 60) * 0.1, (1200 + 60 + 60) * 0.1),
      total: between(126, 60 + 132),
      unknown: ["duty_rate", "entry_fee"],
    });
    expect(covers(worked({ to: "AU", value: "1200 AUD", shipping: 100 }).total, 60 + 136)).toBe(true);
    expect(worked({ to: "AU", value: "1000.01 AUD" }).regime).toBe("over-1000");
  });

  test("exempts no alcohol", () => {
    expect(worked({ to: "AU", value: "80 AUD", goods: ["alcohol"] })).toMatchObject({
      ...{ regime: "alcohol-tobacco", total: between(8, null), limits: [] },
      unknown: ["special_goods", "entry_fee"],
    });
  });

  test("has no rule here before GST on low value goods", () => {
    expect(outcome({ to: "AU", value: "80 AUD", on: "2018-06-30" })).toEqual({
      ...{ kind: "no_rule", country: "AU", earliest: "2018-07-01" },
    });
  });
});

describe("New Zealand", () => {
  const parcel = { to: "NZ", value: "100 NZD", scheme: "in", transport: "express" } as const;

  test("adds the levy and the GST on it since April 2026", () => {
    // 2.21 × 15 % = 0.3315, so 0.33; the levy with its GST is 2.54.
    expect(worked({ ...parcel, on: WITH_LEVY })).toMatchObject({
      ...{ regime: "registered-seller", payer: "buyer_at_checkout" },
      ...{ duty: exactly(0), tax: exactly(100 * 0.15), fees: exactly(2.54), total: exactly(117.54 - 100) },
    });
    expect(worked({ ...parcel, on: BEFORE_LEVY })).toMatchObject({ fees: exactly(0), total: exactly(15) });
  });

  test("announces the levy to who asks in the half-year before", () => {
    expect(worked({ ...parcel, on: "2026-01-15" }).change).toMatchObject({ on: WITH_LEVY });
  });

  test("takes the levy once for the parcel, not for each line", () => {
    expect(worked({ ...parcel, goods: ["toys", "clothing", "bags"] }).fees).toEqual(exactly(2.54));
  });

  test("charges the posts by weight, so that a parcel by post bears GST and perhaps their fee", () => {
    expect(worked({ ...parcel, transport: "post" })).toMatchObject({
      ...{ total: exactly(15), fees: exactly(0), unknown: ["carrier_fee"] },
    });
  });

  test("takes the levy alone from a seller who is not registered", () => {
    expect(worked({ ...parcel, scheme: "out" })).toMatchObject({ tax: exactly(0), total: exactly(2.54) });
    expect(worked({ ...parcel, scheme: "out", transport: "post" }).total).toEqual(exactly(0));
  });

  test("takes duty and GST and no levy above NZD 1,000", () => {
    expect(worked({ ...parcel, value: "1100 NZD", shipping: 50 })).toMatchObject({
      ...{ regime: "over-1000", duty: between(0, null), fees: exactly(0) },
      // At least 15 % of 1,150; the duty is not known.
      ...{ total: between(1150 * 0.15, null), unknown: ["duty_rate", "entry_fee"], payer: "importer" },
    });
    expect(worked({ ...parcel, value: "1000 NZD", shipping: 50 }).regime).toBe("registered-seller");
  });
});
