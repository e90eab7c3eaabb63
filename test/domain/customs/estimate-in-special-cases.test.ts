import { describe, expect, test } from "vitest";
import { Decimal } from "../../../src/domain/customs/decimal.ts";
import { type Estimate, estimate } from "../../../src/domain/customs/estimate.ts";
import type { Parcel } from "../../../src/domain/customs/parcel.ts";
import type { Regime, Rule } from "../../../src/domain/customs/rule.ts";

describe("what a person buys for own use", () => {
  const rule = {
    ...{ ownUsePercent: "60", dutyFreeUpTo: "10000", taxFreeUpTo: "10000" },
    thresholdOf: "customs_value" as const,
    regimes: [
      regime({ id: "free", when: { value: { of: "customs_value", atMost: "10000" } } }),
      regime({
        id: "taxed",
        charges: [{ name: "consumption_tax", kind: "tax", rate: "10", of: ["customs_value"] }],
      }),
    ],
  };

  test("is valued at a share of its price, for the limit and for the tax", () => {
    expect(worked({ value: new Decimal(16_000) }, rule)).toMatchObject({
      ...{ regime: "free", goods: "16000", customsValue: "9600" },
      limits: [
        { kind: "duty", of: "customs_value", value: "9600", isWithin: true },
        { kind: "tax", of: "customs_value", value: "9600", isWithin: true },
      ],
    });
    expect(worked({ value: new Decimal(20_000) }, rule)).toMatchObject({
      ...{ regime: "taxed", customsValue: "12000", tax: { low: "1200", high: "1200" } },
    });
  });

  test("is valued without freight, so that freight is not missed", () => {
    const withFreight = worked({ value: new Decimal(20_000), shipping: new Decimal(3_000) }, rule);
    expect(withFreight.customsValue).toBe("12000");
    expect(worked({ value: new Decimal(20_000) }, rule).assumed).toEqual([]);
  });

  test("is not what a business buys: full price and freight count", () => {
    const resale = worked(
      { value: new Decimal(10_000), shipping: new Decimal(1_000), consignee: "business" },
      rule,
    );
    expect(resale).toMatchObject({ regime: "taxed", customsValue: "11000" });
  });
});

describe("limits of one case", () => {
  const rule = {
    ...{ dutyFreeUpTo: "150", taxFreeUpTo: "150" },
    regimes: [
      regime({
        id: "tobacco",
        when: { goods: ["tobacco"] },
        limits: { dutyFreeUpTo: null, taxFreeUpTo: null },
      }),
      regime({ id: "us", when: { from: ["US"] }, limits: { dutyFreeUpTo: "200", taxFreeUpTo: "200" } }),
      regime({ id: "ordinary" }),
    ],
  };

  test("stand in place of the rule's", () => {
    expect(worked({ from: "US" }, rule).limits.map(({ limit }) => limit)).toEqual(["200", "200"]);
    expect(worked({}, rule).limits.map(({ limit }) => limit)).toEqual(["150", "150"]);
  });

  test("are none where no limit covers the goods", () => {
    expect(worked({ lines: [{ hs: null, category: "tobacco", quantity: 1 }] }, rule).limits).toEqual([]);
  });
});

describe("a rate by goods", () => {
  const rate = { goods: [{ match: ["bags"], rate: "25" }], otherwise: "7.5" };
  const duty = { regimes: [regime({ charges: [{ name: "duty", kind: "duty", rate, of: ["goods"] }] })] };
  const vat = { regimes: [regime({ charges: [{ name: "vat", kind: "tax", rate, of: ["goods"] }] })] };

  test("of duty says that it depends on the goods where nobody named them", () => {
    expect(worked({}, duty)).toMatchObject({ duty: { low: "8", high: "8" }, unknown: ["duty_rate"] });
  });

  test("is certain where they are named, and for tax", () => {
    const bag = [{ hs: null, category: "bags", quantity: 1 }];
    const toy = [{ hs: "950300", category: null, quantity: 1 }];
    expect(worked({ lines: bag }, duty)).toMatchObject({ duty: { low: "25", high: "25" }, unknown: [] });
    expect(worked({ lines: toy }, duty)).toMatchObject({ duty: { low: "8", high: "8" }, unknown: [] });
    expect(worked({}, vat).unknown).toEqual([]);
  });

  test("is open between the rates of different goods", () => {
    const mixed = [
      { hs: null, category: "bags", quantity: 1 },
      { hs: null, category: "toys", quantity: 1 },
    ];
    expect(worked({ lines: mixed }, duty)).toMatchObject({
      duty: { low: "8", high: "25" },
      unknown: ["duty_rate"],
    });
    expect(worked({ lines: mixed }, vat).unknown).toEqual(["tax_rate"]);
  });
});

describe("goods that nobody named", () => {
  const asks = regime({ id: "asks", when: { unnamedGoods: true }, besides: ["duty_rate"] });
  const rule = { regimes: [asks, regime({ id: "named" })] };

  test("can have a case of their own, which asks for them", () => {
    expect(worked({}, rule)).toMatchObject({ regime: "asks", unknown: ["duty_rate"] });
    const toy = { hs: null, category: "toys", quantity: 1 };
    expect(worked({ lines: [toy] }, rule).regime).toBe("named");
    expect(worked({ lines: [toy, { ...toy, category: null }] }, rule).regime).toBe("asks");
  });
});

function regime(parts: Partial<Regime>): Regime {
  return { id: "only", when: {}, charges: [], payer: "buyer_on_delivery", besides: [], ...parts };
}

function worked(parcel: Partial<Parcel>, rule: Partial<Rule>): Estimate {
  const rules = {
    ...{ jurisdiction: "ZZ", members: [], authority: "Customs", passage: "none#1" },
    rules: [{ ...RULE, ...rule }],
  };
  const outcome = estimate({ ...PARCEL, ...parcel }, rules, {
    on: "2026-11-28",
    rates: { asOf: "2026-11-01", source: "test", perEuro: { EUR: "1", JPY: "180" } },
  });
  if (outcome.kind !== "estimate") throw new Error(outcome.kind);
  return outcome.estimate;
}

const PARCEL: Parcel = {
  ...{ to: "ZZ", region: null, from: "CN", currency: "JPY", value: new Decimal(100), shipping: null },
  lines: [{ hs: null, category: null, quantity: 1 }],
  ...{ transport: null, scheme: null, consignee: "consumer", purpose: "sale", weightKg: null },
};

const RULE: Rule = {
  ...{ id: "zz", validFrom: "2026-01-01", validTo: null, status: "in_force", confidence: "high" },
  ...{ asOf: "2026-11-22", reviewBy: "2027-05-22", source: { name: "Law", url: "https://example.org" } },
  ...{ currency: "JPY", customsValue: "cif", dutyFreeUpTo: null, taxFreeUpTo: null, thresholdOf: "goods" },
  ...{ scheme: null, assumedTransport: "express", rates: {}, regimes: [], notes: "" },
};
