import { describe, expect, it } from "vitest";
import { code, estimateOf, goods, limitsOn, sumsOf } from "../support/parcels.ts";

// Every sum is worked by hand from the facts, beside the case it belongs to.

it.each([
  ["EU", "0", "0", "goods", "EUR"],
  ["GB", "135", "0", "goods", "GBP"],
  ["CH", null, null, "goods_and_shipping", "CHF"],
  ["NO", "3000", "0", "unit", "NOK"],
  ["IS", "0", "0", "goods_and_shipping", "ISK"],
  ["TR", "0", "0", "goods_and_shipping", "EUR"],
  ["UA", "150", "150", "goods", "EUR"],
  ["RS", "50", "0", "goods", "EUR"],
])("the limits of %s today", (to, ...limits) => {
  expect(limitsOn(to)).toEqual(limits);
});

describe("the EU since 1 July 2026", () => {
  it("charges EUR 3 for each sub-heading, and VAT on it", () => {
    // Two T-shirts and a pair of shoes to France: 2 × 3 = 6; 20 % of 40 + 4 + 6 = 50 is 10.
    const lines = [code("610910", 2), code("640411")];
    expect(sumsOf("FR", "40 EUR", { shipping: "4", lines })).toMatchObject({
      ...{ regime: "ioss", duty: "6.00", tax: "10.00", total: "16.00" },
    });
  });

  it("charges EUR 3 once for many pieces of one code", () => {
    // Ten phone cases to Germany: 3; 19 % of 30 + 3 is 6.27.
    const lines = [code("392690", 10)];
    expect(sumsOf("DE", "30 EUR", { lines })).toMatchObject({ duty: "3.00", tax: "6.27", total: "9.27" });
  });

  it.each([
    ["ES", "2 EUR", "4.05"], // 3 + 21 % of 5 = 1.05
    ["FR", "20 EUR", "7.60"], // 3 + 20 % of 23 = 4.60
    ["IT", "20 EUR", "8.06"], // 3 + 22 % of 23 = 5.06
    ["RO", "20 EUR", "7.83"], // 3 + 21 % of 23 = 4.83
    ["DE", "20 EUR", "7.37"], // 3 + 19 % of 23 = 4.37
    ["DE", "60 EUR", "14.97"], // 3 + 19 % of 63 = 11.97
    ["FI", "100 EUR", "29.27"], // 3 + 25.5 % of 103 = 26.265, rounded up
    ["HU", "150 EUR", "44.31"], // 3 + 27 % of 153 = 41.31
  ])("takes the VAT of the member country: %s, %s", (to, price, total) => {
    expect(sumsOf(to, price).total).toBe(total);
  });

  it("charges the same without IOSS, but at the door and with a fee of the carrier", () => {
    // Germany, EUR 40: 3 + 19 % of 43 = 8.17.
    expect(sumsOf("DE", "40 EUR", { scheme: "out" })).toMatchObject({ regime: "up-to-150", total: "11.17" });
    expect(estimateOf("DE", "40 EUR", { scheme: "out" })).toMatchObject({
      payer: "buyer_on_delivery",
      unknown: ["carrier_fee", "public_fee"],
    });
    expect(estimateOf("DE", "40 EUR")).toMatchObject({
      payer: "buyer_at_checkout",
      assumed: [
        { kind: "scheme", name: "IOSS", as: "in" },
        { kind: "no_shipping" },
        { kind: "one_subheading" },
      ],
    });
  });

  it("leaves the duty above EUR 150 open where the code does not tell it", () => {
    // Germany, 200 + 20: with duty 0 the VAT is 19 % of 220 = 41.80. At 12 %: 26.40 and 19 % of 246.40 = 46.82.
    expect(sumsOf("DE", "200 EUR", { shipping: "20" })).toMatchObject({
      ...{ regime: "over-150", duty: "0.00 or more", tax: "41.80 or more", total: "41.80 or more" },
    });
    expect(sumsOf("DE", "200 EUR", { shipping: "20", lines: [code("610910", 5)] })).toMatchObject({
      ...{ duty: "26.40", tax: "46.82", total: "73.22" },
    });
    expect(sumsOf("DE", "200 EUR", { lines: [code("851713")] })).toMatchObject({
      duty: "0.00",
      tax: "38.00",
    });
  });

  it("counts EUR 150 without shipping, and one cent more as too much", () => {
    expect(sumsOf("FR", "150 EUR", { shipping: "30" }).regime).toBe("ioss");
    expect(sumsOf("FR", "150.01 EUR").regime).toBe("over-150");
  });

  it("has other rules for firms, gifts and excise goods", () => {
    expect(sumsOf("DE", "100 EUR", { consignee: "business" }).regime).toBe("business");
    expect(sumsOf("DE", "45 EUR", { purpose: "gift" })).toMatchObject({ total: "0.00" });
    // A gift above EUR 45 is taxed like a sale without IOSS or with it: 3 + 19 % of 49 = 9.31.
    expect(sumsOf("DE", "46 EUR", { purpose: "gift" }).total).toBe("12.31");
    expect(sumsOf("FR", "40 EUR", { lines: goods("perfume") })).toMatchObject({
      ...{ regime: "excise-goods", duty: "0.00 or more" },
    });
  });

  it("gives the span of the union where the member country is not told", () => {
    // 3 + 17 % of 103 = 17.51 (Luxembourg) to 3 + 27 % of 103 = 27.81 (Hungary).
    expect(sumsOf("EU", "100 EUR").total).toBe("20.51 to 30.81");
  });
});

describe("the EU before and after its dates", () => {
  it("took no duty up to EUR 150 until 30 June 2026", () => {
    // 19 % of 40 = 7.60.
    expect(sumsOf("DE", "40 EUR", { on: "2026-06-30" })).toMatchObject({ duty: "0.00", total: "7.60" });
    expect(sumsOf("DE", "40 EUR", { on: "2026-07-01" })).toMatchObject({ duty: "3.00", total: "11.17" });
  });

  it("tells the change beforehand", () => {
    expect(estimateOf("DE", "40 EUR", { on: "2026-03-01" }).change).toMatchObject({ on: "2026-07-01" });
    expect(estimateOf("DE", "40 EUR", { on: "2028-06-30" }).change).toMatchObject({
      ...{ on: "2028-07-01", status: "announced", confidence: "low" },
    });
  });
});

describe("Great Britain", () => {
  it.each([
    ["120 GBP", "24.00"], // 20 % of 120
    ["110 GBP", "22.00"],
    ["135 GBP", "27.00"],
  ])("charges 20 %% at checkout and no duty: %s", (price, total) => {
    expect(sumsOf("GB", price)).toMatchObject({ regime: "checkout-up-to-135", duty: "0.00", total });
    expect(estimateOf("GB", price).payer).toBe("buyer_at_checkout");
  });

  it("charges duty and VAT on it at the border above GBP 135", () => {
    // 150 + 10: with duty 0 the VAT is 20 % of 160 = 32; at 12 % duty is 19.20 and VAT 20 % of 179.20 = 35.84.
    expect(sumsOf("GB", "150 GBP", { shipping: "10" })).toMatchObject({
      ...{ regime: "over-135", duty: "0.00 or more", total: "32.00 or more" },
    });
    expect(sumsOf("GB", "150 GBP", { shipping: "10", lines: [code("620520")] })).toMatchObject({
      ...{ duty: "19.20", tax: "35.84", total: "55.04" },
    });
  });

  it("counts GBP 135 without shipping, and one penny more as too much", () => {
    // 20 % of 135 + 20.
    expect(sumsOf("GB", "135 GBP", { shipping: "20" })).toMatchObject({ duty: "0.00", tax: "31.00" });
    expect(sumsOf("GB", "135.01 GBP").regime).toBe("over-135");
  });

  it("frees private gifts of VAT up to GBP 39 and of duty up to GBP 135", () => {
    expect(sumsOf("GB", "39 GBP", { purpose: "gift" }).total).toBe("0.00");
    // 20 % of 40.
    expect(sumsOf("GB", "40 GBP", { purpose: "gift" })).toMatchObject({ duty: "0.00", tax: "8.00" });
    expect(sumsOf("GB", "136 GBP", { purpose: "gift" }).regime).toBe("over-135");
  });

  it("has no relief for excise goods", () => {
    expect(sumsOf("GB", "20 GBP", { lines: goods("alcohol") }).duty).toBe("0.00 or more");
    expect(sumsOf("GB", "20 GBP", { lines: [code("330300")] }).regime).toBe("excise-goods");
  });

  it("plans to end the relief by October 2028", () => {
    expect(estimateOf("GB", "50 GBP").change).toBeNull();
    expect(estimateOf("GB", "50 GBP", { on: "2028-06-01" }).change).toEqual({
      ...{ on: "2028-10-01", status: "announced", confidence: "low" },
    });
    expect(sumsOf("GB", "50 GBP", { on: "2028-10-01" }).duty).toBe("0.00 or more");
  });
});

describe("Switzerland and Liechtenstein", () => {
  it("charges 8.1 % at checkout from the first franc on a platform", () => {
    // 8.1 % of 80 = 6.48; of 10 = 0.81.
    expect(sumsOf("CH", "80 CHF")).toMatchObject({ duty: "0.00", tax: "6.48", total: "6.48" });
    expect(sumsOf("LI", "10 CHF").total).toBe("0.81");
  });

  it("does not collect CHF 5 or less from an unregistered seller", () => {
    // 8.1 % of 55 = 4.455; of 61.70 = 4.9977, rounded 5.00; of 61.85 = 5.00985, rounded 5.01.
    expect(sumsOf("CH", "50 CHF", { shipping: "5", scheme: "out" }).total).toBe("0.00");
    expect(sumsOf("CH", "61.70 CHF", { scheme: "out" }).total).toBe("0.00");
    expect(sumsOf("CH", "61.85 CHF", { scheme: "out" }).total).toBe("5.01");
    expect(estimateOf("CH", "50 CHF", { scheme: "out" }).charges[0]?.waived).toBe(true);
  });

  it("charges books at the reduced rate, and food besides with a duty that is open", () => {
    // 2.6 % of 80 = 2.08.
    expect(sumsOf("CH", "80 CHF", { lines: goods("books") }).total).toBe("2.08");
    expect(sumsOf("CH", "80 CHF", { lines: goods("food") }).total).toBe("2.08 or more");
  });

  it("had no taxed platforms before 2025", () => {
    expect(estimateOf("CH", "80 CHF", { on: "2024-12-31" }).payer).toBe("buyer_on_delivery");
    expect(sumsOf("CH", "50 CHF", { on: "2024-12-31" }).total).toBe("0.00");
  });
});

describe("Norway", () => {
  it("counts VOEC's NOK 3,000 for each item, not for the parcel", () => {
    // Two items of 2,000: 25 % of 4,000.
    expect(sumsOf("NO", "4000 NOK", { pieces: 2 })).toMatchObject({
      ...{ regime: "voec", duty: "0.00", tax: "1000.00", total: "1000.00" },
    });
    expect(sumsOf("NO", "2999.99 NOK").regime).toBe("voec");
    expect(sumsOf("NO", "3000 NOK").regime).toBe("item-of-3000-or-more");
  });

  it("charges duty and VAT from the first krone outside VOEC", () => {
    // 25 % of 500 + 100 with duty 0.
    expect(sumsOf("NO", "500 NOK", { scheme: "out", shipping: "100" })).toMatchObject({
      ...{ duty: "0.00 or more", tax: "150.00 or more" },
    });
  });

  it("lets no food into VOEC", () => {
    expect(sumsOf("NO", "100 NOK", { lines: goods("supplements") }).regime).toBe("outside-voec");
  });
});

it("Iceland charges 24 % on goods and freight from the first króna", () => {
  // 24 % of 11,500; books 11 % of 11,500 = 1,265.
  expect(sumsOf("IS", "10000 ISK", { shipping: "1500" })).toMatchObject({ duty: "0", total: "2760" });
  expect(sumsOf("IS", "10000 ISK", { shipping: "1500", lines: goods("books") }).total).toBe("1265");
  expect(estimateOf("IS", "10000 ISK").unknown).toEqual(["duty_rate", "carrier_fee"]);
});

describe("Türkiye", () => {
  it("needs a full declaration since 6 February 2026", () => {
    // 20 % of 40 with duty 0; at 10 % it would be 4 and 20 % of 44 = 8.80.
    expect(sumsOf("TR", "40 EUR")).toMatchObject({ duty: "0.00 or more", tax: "8.00 or more" });
    expect(estimateOf("TR", "40 EUR")).toMatchObject({
      ...{ payer: "importer", unknown: ["duty_rate", "carrier_fee", "ordinary_import"] },
    });
  });

  it("keeps the flat tax for medicines and supplements up to EUR 1,500", () => {
    // 60 % of 50 from China, 30 % from the EU.
    expect(sumsOf("TR", "50 EUR", { lines: goods("supplements") }).total).toBe("30.00");
    expect(sumsOf("TR", "50 EUR", { lines: goods("medicine"), from: "DE" }).total).toBe("15.00");
    expect(sumsOf("TR", "1501 EUR", { lines: goods("medicine") }).regime).toBe("import-declaration");
  });

  it("took a flat tax up to EUR 30 with freight from 21 August 2024", () => {
    // 60 % of 27 + 3 = 18; from the EU 30 % = 9.
    expect(sumsOf("TR", "27 EUR", { shipping: "3", on: "2026-02-05" }).total).toBe("18.00");
    expect(sumsOf("TR", "27 EUR", { shipping: "3", on: "2024-08-21", from: "FR" }).total).toBe("9.00");
    expect(sumsOf("TR", "28 EUR", { shipping: "3", on: "2026-02-05" }).regime).toBe("import-declaration");
    expect(sumsOf("TR", "27 EUR", { shipping: "3", on: "2026-02-06" }).regime).toBe("import-declaration");
    expect(sumsOf("TR", "100 EUR", { on: "2024-08-20" }).regime).toBe("up-to-150");
  });
});

describe("Ukraine and Serbia", () => {
  it("charges only the excess over EUR 150 in Ukraine", () => {
    expect(sumsOf("UA", "120 EUR").total).toBe("0.00");
    expect(sumsOf("UA", "150 EUR").total).toBe("0.00");
    // 10 % of 50 = 5; 20 % of 50 + 5 = 11.
    expect(sumsOf("UA", "200 EUR")).toMatchObject({ duty: "5.00", tax: "11.00", total: "16.00" });
    expect(estimateOf("UA", "120 EUR").unknown).toEqual(["not_confirmed"]);
  });

  it("charges the whole value in Serbia, and duty above EUR 50", () => {
    // 20 % of 40 = 8; 10 % of 100 = 10 and 20 % of 110 = 22.
    expect(sumsOf("RS", "40 EUR")).toMatchObject({ duty: "0.00", tax: "8.00" });
    expect(sumsOf("RS", "50 EUR").duty).toBe("0.00");
    expect(sumsOf("RS", "100 EUR")).toMatchObject({ duty: "10.00", tax: "22.00", total: "32.00" });
    expect(sumsOf("RS", "70 EUR", { purpose: "gift" }).total).toBe("0.00");
  });
});
