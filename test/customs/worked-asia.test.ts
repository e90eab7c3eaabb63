import { describe, expect, test } from "vitest";
import { between, covers, exactly, outcome, worked } from "./worked-parcel.ts";

describe("Japan", () => {
  test("exempts what is worth up to JPY 10,000 at 60 % of its price", () => {
    expect(worked({ to: "JP", value: "16000 JPY", goods: ["toys"] })).toMatchObject({
      ...{ regime: "up-to-10000", customsValue: (16_000 * 0.6).toFixed(0), total: exactly(0, 0) },
      ...{ payer: "nobody", unknown: [] },
    });
    expect(worked({ to: "JP", value: "16666 JPY" })).toMatchObject({
      // Shoes would not be free: whoever does not name the goods is asked for them.
      ...{ regime: "up-to-10000-goods-not-named", total: exactly(0, 0), unknown: ["duty_rate"] },
    });
    expect(worked({ to: "JP", value: "16667 JPY" }).regime).toBe("over-10000");
  });

  test("takes 10 % of value and duty above it, whatever the duty is", () => {
    const estimate = worked({ to: "JP", value: "20000 JPY", shipping: 2000, goods: ["toys"] });
    expect(estimate).toMatchObject({
      ...{ regime: "over-10000", customsValue: "12000", total: between(12_000 * 0.1, null, 0) },
      ...{ unknown: ["duty_rate", "carrier_fee"], assumed: [] },
    });
    // The article assumes 5 %: 600 + 10 % × 12,600.
    expect(covers(estimate.total, 600 + 1260)).toBe(true);
  });

  test("takes the full price of what a shop buys for resale", () => {
    const estimate = worked({ to: "JP", value: "12000 JPY", consignee: "business" });
    expect(estimate).toMatchObject({ regime: "over-10000", customsValue: "12000" });
    expect(covers(estimate.total, 600 + 1260)).toBe(true);
    const freight = { to: "JP", value: "9500 JPY", shipping: 600, consignee: "business" } as const;
    expect(worked(freight).customsValue).toBe("10100");
  });

  test("exempts no shoes, leather and knitwear", () => {
    for (const goods of ["footwear", "leather", "knitwear"]) {
      expect(worked({ to: "JP", value: "5000 JPY", goods: [goods] })).toMatchObject({
        // 10 % of 60 % of 5,000, and duty.
        ...{ regime: "leather-shoes-knitwear", total: between(300, null, 0), limits: [] },
      });
    }
    expect(worked({ to: "JP", value: "5000 JPY", hs: "610910" }).regime).toBe("leather-shoes-knitwear");
    expect(worked({ to: "JP", value: "5000 JPY", hs: "620520" }).regime).toBe("up-to-10000");
  });

  test("leaves clothing open that may be knitted", () => {
    expect(worked({ to: "JP", value: "5000 JPY", goods: ["clothing"] })).toMatchObject({
      ...{ total: between(0, null, 0), unknown: ["duty_rate", "tax_rate", "carrier_fee"] },
    });
  });

  test("taxes small orders too from April 2028, as announced", () => {
    expect(worked({ to: "JP", value: "5000 JPY", goods: ["toys"], on: "2028-04-01" })).toMatchObject({
      ...{ regime: "platform", total: exactly(5000 * 0.1, 0), payer: "buyer_at_checkout" },
      rule: { status: "announced", confidence: "medium" },
    });
    expect(worked({ to: "JP", value: "5000 JPY", goods: ["toys"], on: "2028-03-31" })).toMatchObject({
      ...{ total: exactly(0, 0), change: { on: "2028-04-01", status: "announced" } },
    });
    expect(worked({ to: "JP", value: "5000 JPY" }).change).toBeNull();
  });
});

describe("South Korea", () => {
  test("looks at the goods alone for USD 150", () => {
    expect(worked({ to: "KR", value: "145 USD", shipping: 15 })).toMatchObject({
      ...{ regime: "up-to-150", total: exactly(0) },
    });
    expect(worked({ to: "KR", value: "150 USD", shipping: 40 }).total).toEqual(exactly(0));
  });

  test("taxes the whole with freight once it is exceeded", () => {
    const over = worked({ to: "KR", value: "180 USD", shipping: 20 });
    expect(over).toMatchObject({ regime: "over-the-limit", total: between(200 * 0.1, null) });
    // The articles assume 8 %: 16 + 10 % × 216, and 13.60 + 10 % × 183.60.
    expect(covers(over.total, 16 + 21.6)).toBe(true);
    expect(covers(worked({ to: "KR", value: "160 USD", shipping: 10 }).total, 13.6 + 18.36)).toBe(true);
    expect(worked({ to: "KR", value: "150.01 USD" }).total).toEqual(between(15, null));
    expect(worked({ to: "KR", value: "170 USD" }).total.low).toBe("17.00");
  });

  test("gives USD 200 only to goods shipped from the US, and not to supplements", () => {
    const order = { to: "KR", value: "180 USD", from: "US" } as const;
    expect(worked(order)).toMatchObject({ total: exactly(0), limits: [{ limit: "200" }, { limit: "200" }] });
    expect(worked({ ...order, goods: ["supplements"] }).regime).toBe("over-the-limit");
    expect(worked({ ...order, from: "CN" }).regime).toBe("over-the-limit");
    expect(worked({ ...order, value: "201 USD" }).regime).toBe("over-the-limit");
  });

  test("knows lines with the tax prepaid, and no limit for resale", () => {
    expect(worked({ to: "KR", value: "180 USD", transport: "line" }).payer).toBe("seller_or_platform");
    expect(worked({ to: "KR", value: "50 USD", consignee: "business" })).toMatchObject({
      ...{ regime: "resale", payer: "importer", total: between(5, null), limits: [] },
    });
  });
});

describe("Taiwan, Hong Kong, Macao", () => {
  test("count freight for Taiwan's TWD 2,000", () => {
    expect(worked({ to: "TW", value: "1700 TWD", shipping: 200 }).total).toEqual(exactly(0));
    expect(worked({ to: "TW", value: "1700 TWD", shipping: 301 }).regime).toBe("over-2000");
    const over = worked({ to: "TW", value: "4000 TWD" });
    // At least 5 % of 4,000; the article assumes 5 % duty: 200 + 5 % × 4,200.
    expect(over.total).toEqual(between(200, null));
    expect(covers(over.total, 200 + 210)).toBe(true);
    expect(worked({ to: "TW", value: "500 TWD", goods: ["tobacco"] }).regime).toBe("alcohol-tobacco");
  });

  test("take nothing in the free ports, except on excise goods", () => {
    for (const to of ["HK", "MO"]) {
      expect(worked({ to, value: "900 USD" })).toMatchObject({
        total: exactly(0),
        payer: "nobody",
        limits: [],
      });
      expect(worked({ to, value: "900 USD", goods: ["tobacco"] }).total).toEqual(between(0, null));
    }
  });
});

describe("mainland China", () => {
  test("takes 70 % of 13 % on cross-border retail, up to CNY 5,000", () => {
    expect(worked({ to: "CN", value: "300 CNY", from: "DE" })).toMatchObject({
      ...{ regime: "cbec", duty: exactly(0), total: exactly(300 * 0.13 * 0.7), payer: "buyer_at_checkout" },
    });
    expect(worked({ to: "CN", value: "5000.01 CNY", from: "DE" })).toMatchObject({
      ...{ regime: "cbec-over-quota", total: between(0, null), unknown: ["ordinary_import"] },
    });
  });

  test("waives articles tax up to CNY 50 on personal post", () => {
    const post = { to: "CN", from: "DE", scheme: "out" } as const;
    // 13 % of 300 is 39, waived; 50 % would be 150.
    expect(worked({ ...post, value: "300 CNY" }).total).toEqual(between(0, 300 * 0.5));
    expect(worked({ ...post, value: "400 CNY" }).total).toEqual(between(400 * 0.13, 400 * 0.5));
    expect(worked({ ...post, value: "90 CNY" })).toMatchObject({
      total: exactly(0),
      charges: [{ waived: true }],
    });
    expect(worked({ ...post, value: "900 CNY" }).regime).toBe("personal-post");
    expect(worked({ ...post, value: "900 CNY", from: "HK" }).regime).toBe("over-800-from-hk-mo-tw");
    expect(worked({ ...post, value: "1001 CNY" }).regime).toBe("ordinary-import");
  });
});

describe("India", () => {
  test("takes 30.98 % in three steps", () => {
    expect(worked({ to: "IN", value: "5000 INR" })).toMatchObject({
      charges: [
        { name: "duty", ...exactly(5000 * 0.1) },
        { name: "surcharge", ...exactly(500 * 0.1) },
        { name: "igst", ...exactly(5550 * 0.18) },
      ],
      ...{ duty: exactly(550), tax: exactly(999), total: exactly(5000 * 0.3098) },
    });
    expect(worked({ to: "IN", value: "4500 INR", shipping: 500 }).total).toEqual(exactly(1549));
  });

  test("does not collect duty of less than INR 100", () => {
    // 30.98 % of 322 is 99.76, of 323 it is 100.07: 32.30 + 3.23 + 18 % × 358.53.
    expect(worked({ to: "IN", value: "322 INR" }).total).toEqual(exactly(0));
    expect(worked({ to: "IN", value: "323 INR" }).total).toEqual(exactly(32.3 + 3.23 + 64.54));
  });

  test("leaves commercial imports to a broker, and holds no rule before April 2026", () => {
    expect(worked({ to: "IN", value: "5000 INR", consignee: "business" }).unknown).toEqual([
      "ordinary_import",
    ]);
    expect(outcome({ to: "IN", value: "5000 INR", on: "2026-03-31" })).toMatchObject({
      ...{ kind: "no_rule", earliest: "2026-04-01" },
    });
  });
});

describe("Pakistan and Bangladesh", () => {
  test("take sales tax at any value in Pakistan, duty above PKR 500", () => {
    expect(worked({ to: "PK", value: "500 PKR" })).toMatchObject({
      ...{ duty: exactly(0, 0), total: exactly(500 * 0.18, 0), rule: { confidence: "low" } },
    });
    const over = worked({ to: "PK", value: "3000 PKR" });
    expect(over.total).toEqual(between(3000 * 0.18, null, 0));
    // The article assumes 20 %: 600 + 18 % × 3,600.
    expect(covers(over.total, 600 + 648)).toBe(true);
    expect(outcome({ to: "PK", value: "3000 PKR", on: "2025-06-30" }).kind).toBe("no_rule");
  });

  test("leave open in Bangladesh what lies between BDT 1,000 and 2,000", () => {
    expect(worked({ to: "BD", value: "900 BDT" }).total).toEqual(exactly(0));
    expect(worked({ to: "BD", value: "1500 BDT" })).toMatchObject({
      ...{ total: between(0, null), unknown: ["not_confirmed", "carrier_fee"] },
    });
    expect(worked({ to: "BD", value: "2001 BDT" }).total).toEqual(between(2001 * 0.15, null));
  });
});
