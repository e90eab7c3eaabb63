import { describe, expect, test } from "vitest";
import { between, covers, exactly, outcome, worked } from "./worked-parcel.ts";

describe("Singapore", () => {
  test("takes 9 % at checkout up to SGD 400, and at import on the whole above it", () => {
    expect(worked({ to: "SG", value: "50 SGD" })).toMatchObject({
      ...{ regime: "registered-seller", total: exactly(50 * 0.09), payer: "buyer_at_checkout" },
    });
    expect(worked({ to: "SG", value: "450 SGD" })).toMatchObject({
      ...{ regime: "over-400", total: exactly(450 * 0.09), payer: "buyer_on_delivery" },
    });
    // Freight counts: 390 + 10 is within the limit, 390 + 20 is over it.
    expect(worked({ to: "SG", value: "390 SGD", shipping: 10 }).regime).toBe("registered-seller");
    expect(worked({ to: "SG", value: "390 SGD", shipping: 20 })).toMatchObject({
      ...{ regime: "over-400", total: exactly(410 * 0.09) },
    });
  });

  test("takes nothing up to SGD 400 where the seller is not registered, all the same above it", () => {
    expect(worked({ to: "SG", value: "50 SGD", scheme: "out" }).total).toEqual(exactly(0));
    expect(worked({ to: "SG", value: "450 SGD", scheme: "out" }).total).toEqual(exactly(40.5));
  });

  test("took 8 % in 2023", () => {
    expect(worked({ to: "SG", value: "50 SGD", on: "2023-12-31" }).total).toEqual(exactly(50 * 0.08));
    expect(worked({ to: "SG", value: "50 SGD", on: "2024-01-01" }).total).toEqual(exactly(50 * 0.09));
  });

  test("leaves tobacco open", () => {
    expect(worked({ to: "SG", value: "50 SGD", goods: ["tobacco"] })).toMatchObject({
      ...{ total: between(4.5, null), limits: [] },
    });
  });
});

describe("Malaysia", () => {
  test("takes 10 % of the price without freight up to MYR 500", () => {
    expect(worked({ to: "MY", value: "100 MYR", shipping: 20 })).toMatchObject({
      ...{ regime: "registered-seller", tax: exactly(100 * 0.1), total: exactly(10) },
      ...{ payer: "buyer_at_checkout", assumed: [{ kind: "scheme", name: "LVG", as: "in" }] },
    });
    expect(worked({ to: "MY", value: "100 MYR", scheme: "out" }).total).toEqual(exactly(0));
  });

  test("leaves duty and the rate of the sales tax open above it", () => {
    expect(worked({ to: "MY", value: "600 MYR" })).toMatchObject({
      ...{ regime: "over-500", total: between(0, null), unknown: ["duty_rate", "tax_rate", "carrier_fee"] },
    });
    expect(worked({ to: "MY", value: "490 MYR", shipping: 11 }).regime).toBe("over-500");
  });
});

describe("Thailand", () => {
  test("takes duty of 10 to 30 % and 7 % VAT from the first baht since 2026", () => {
    const estimate = worked({ to: "TH", value: "1000 THB" });
    expect(estimate).toMatchObject({
      ...{ regime: "ordinary", payer: "buyer_on_delivery", unknown: ["duty_rate", "carrier_fee"] },
      duty: between(1000 * 0.1, 1000 * 0.3),
      tax: between(1100 * 0.07, 1300 * 0.07),
      total: between(100 + 77, 300 + 91),
    });
    // The article assumes 20 %: 200 + 7 % × 1,200.
    expect(covers(estimate.total, 200 + 84)).toBe(true);
    expect(worked({ to: "TH", value: "1 THB" }).total).toEqual(exactly(0));
    expect(worked({ to: "TH", value: "1000 THB", scheme: "in" }).payer).toBe("buyer_at_checkout");
  });

  test("took VAT alone up to THB 1,500 from July 2024", () => {
    const order = { to: "TH", on: "2025-12-31" };
    expect(worked({ ...order, value: "1000 THB" }).total).toEqual(exactly(1000 * 0.07));
    expect(worked({ ...order, value: "1501 THB" }).regime).toBe("over-1500");
    expect(worked({ ...order, value: "1000 THB" }).change).toMatchObject({ on: "2026-01-01" });
    expect(outcome({ ...order, value: "1000 THB", on: "2024-07-04" }).kind).toBe("no_rule");
  });
});

describe("Vietnam", () => {
  test("takes VAT of 8 to 10 % and perhaps duty up to VND 1,000,000", () => {
    expect(worked({ to: "VN", value: "500000 VND" })).toMatchObject({
      ...{ regime: "up-to-1000000", total: between(500_000 * 0.08, 500_000 * 0.1, 0) },
      ...{ unknown: ["tax_rate", "carrier_fee", "not_confirmed"], rule: { confidence: "medium" } },
    });
    expect(worked({ to: "VN", value: "2000000 VND" }).total).toEqual(between(160_000, null, 0));
  });

  test("tells that the 8 % is to end with 2026", () => {
    expect(worked({ to: "VN", value: "500000 VND" }).change).toEqual({
      ...{ on: "2027-01-01", status: "announced", confidence: "low" },
    });
    expect(worked({ to: "VN", value: "500000 VND", on: "2027-01-01" }).total).toEqual(exactly(50_000, 0));
  });
});

describe("Indonesia", () => {
  test("takes VAT alone up to USD 3", () => {
    expect(worked({ to: "ID", value: "3 USD" })).toMatchObject({ duty: exactly(0), total: exactly(0.33) });
  });

  test("takes 7.5 % of ordinary goods up to USD 1,500, and VAT on value and duty", () => {
    expect(worked({ to: "ID", value: "120 USD", goods: ["toys"] })).toMatchObject({
      ...{ duty: exactly(120 * 0.075), tax: exactly(129 * 0.11), total: exactly(9 + 14.19) },
      unknown: ["carrier_fee"],
    });
  });

  test("says that the duty depends on the goods where they are not named", () => {
    expect(worked({ to: "ID", value: "120 USD" })).toMatchObject({
      ...{ total: exactly(23.19), unknown: ["duty_rate", "carrier_fee"] },
    });
  });

  test.each([
    ["books", 0, 120 * 0.11],
    ["cosmetics", 120 * 0.15, 138 * 0.11],
    ["watches", 120 * 0.15, 138 * 0.11],
    ["steel", 120 * 0.15, 138 * 0.11],
    ["bags", 120 * 0.25, 150 * 0.11],
    ["clothing", 120 * 0.25, 150 * 0.11],
    ["footwear", 120 * 0.25, 150 * 0.11],
    ["bicycles", 120 * 0.25, 150 * 0.11],
  ])("has a rate of its own for %s", (goods, duty, tax) => {
    expect(worked({ to: "ID", value: "120 USD", goods: [goods] })).toMatchObject({
      ...{ duty: exactly(duty), tax: exactly(tax), total: exactly(duty + tax) },
    });
  });

  test("knows those rates by HS code", () => {
    expect(worked({ to: "ID", value: "120 USD", hs: "420221" }).total).toEqual(exactly(30 + 16.5));
    expect(worked({ to: "ID", value: "120 USD", hs: "490199" }).duty).toEqual(exactly(0));
  });

  test("leaves what is over USD 1,500 to a broker", () => {
    expect(worked({ to: "ID", value: "1501 USD" })).toMatchObject({
      ...{ regime: "general-regime", unknown: ["ordinary_import"], payer: "importer" },
    });
  });
});

describe("the Philippines", () => {
  test("take nothing up to PHP 10,000 of goods, duty and 12 % above it", () => {
    expect(worked({ to: "PH", value: "6000 PHP" })).toMatchObject({ total: exactly(0), payer: "nobody" });
    expect(worked({ to: "PH", value: "10000 PHP", shipping: 500 }).total).toEqual(exactly(0));
    expect(worked({ to: "PH", value: "12000 PHP", shipping: 500 }).total).toEqual(
      between(12_500 * 0.12, null),
    );
    expect(worked({ to: "PH", value: "600 PHP", goods: ["alcohol"] }).regime).toBe("alcohol-tobacco");
  });
});
