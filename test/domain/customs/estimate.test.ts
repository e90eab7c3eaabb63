import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/domain/customs/decimal.ts";
import { estimate } from "../../../src/domain/customs/estimate.ts";
import type { Parcel } from "../../../src/domain/customs/parcel.ts";
import type { JurisdictionRules, Regime, Rule } from "../../../src/domain/customs/rule.ts";

const rates = { asOf: "2026-11-28", source: "test", perEuro: { EUR: "1" } };

const open: Regime = {
  id: "over-31-kg",
  when: {},
  charges: [
    {
      name: "duty",
      kind: "duty",
      rate: { low: "5", high: null, why: "duty_rate" },
      of: ["goods"],
    },
  ],
  payer: "buyer_on_delivery",
  besides: [],
};

const excess: Regime = {
  id: "excess",
  when: { atMostKg: "31" },
  excessOver: "200",
  charges: [{ name: "duty", kind: "duty", rate: "15", of: ["excess"], atLeastPerKg: "2" }],
  payer: "buyer_on_delivery",
  besides: ["weight", "public_fee"],
};

function rulesWith(change: Partial<Rule>): JurisdictionRules {
  const rule: Rule = {
    id: "xx-2026-01-01",
    validFrom: "2026-01-01",
    validTo: null,
    status: "in_force",
    asOf: "2026-11-22",
    reviewBy: "2027-05-22",
    confidence: "high",
    source: { name: "test", url: "https://example.org" },
    currency: "EUR",
    customsValue: "fob",
    dutyFreeUpTo: "200",
    taxFreeUpTo: null,
    thresholdOf: "goods",
    scheme: null,
    assumedTransport: "post",
    rates: {},
    regimes: [excess, open],
    notes: "",
    ...change,
  };
  return { jurisdiction: "XX", members: [], authority: "test", passage: "test#1", rules: [rule] };
}

function estimated(rules: JurisdictionRules, value: string, more: Partial<Parcel> = {}) {
  const parcel: Parcel = {
    ...{ to: "XX", region: null, from: "CN", currency: "EUR", value: new Decimal(value), shipping: null },
    lines: [{ hs: null, category: null, quantity: 1 }],
    ...{ transport: null, scheme: null, consignee: "consumer", purpose: "sale", weightKg: null },
    ...more,
  };
  const outcome = estimate(parcel, rules, { on: "2026-11-28", rates });
  if (outcome.kind !== "estimate") throw new Error(outcome.kind);
  return outcome.estimate;
}

const kilograms = (weight: string) => ({ weightKg: new Decimal(weight) });

describe("a least amount per kilogram", () => {
  it("of an excess cannot decide where the whole weight comes to less than the percentage", () => {
    expect(estimated(rulesWith({}), "260", kilograms("2"))).toMatchObject({
      duty: { low: "9.00", high: "9.00" },
      unknown: ["public_fee"],
    });
  });

  it("of an excess leaves the amount open as far as the whole weight reaches", () => {
    expect(estimated(rulesWith({}), "260", kilograms("20"))).toMatchObject({
      duty: { low: "9.00", high: "40.00" },
      unknown: ["weight", "public_fee"],
    });
  });

  it("is named as open where the weight is not told", () => {
    expect(estimated(rulesWith({}), "260")).toMatchObject({
      duty: { low: "9.00", high: "9.00" },
      unknown: ["weight", "public_fee"],
    });
  });

  it("of the whole value is certain", () => {
    const whole: Regime = {
      ...excess,
      charges: [{ name: "duty", kind: "duty", rate: "5", of: ["goods"], atLeastPerKg: "1" }],
    };
    const rules = rulesWith({ regimes: [whole, open] });
    expect(estimated(rules, "260", kilograms("20")).duty).toEqual({ low: "20.00", high: "20.00" });
    expect(estimated(rules, "260", kilograms("2")).duty).toEqual({ low: "13.00", high: "13.00" });
  });
});

describe("a limit of weight", () => {
  it("lets the last kilogram in and the next gram not", () => {
    expect(estimated(rulesWith({}), "10", kilograms("31")).regime).toBe("excess");
    expect(estimated(rulesWith({}), "10", kilograms("31.001")).regime).toBe("over-31-kg");
  });

  it("is taken to be kept where the weight is not told", () => {
    expect(estimated(rulesWith({}), "10").regime).toBe("excess");
  });
});

it("a rate without an upper end leaves the total open", () => {
  expect(estimated(rulesWith({ regimes: [open] }), "10")).toMatchObject({
    duty: { low: "0.50", high: null },
    total: { low: "0.50", high: null },
    unknown: ["duty_rate"],
  });
});

it("a limit that is exclusive is not met by the limit itself", () => {
  const within = (change: Partial<Rule>) => estimated(rulesWith(change), "200").limits[0]?.isWithin;
  expect(within({})).toBe(true);
  expect(within({ limitIsExclusive: true })).toBe(false);
});

it("a rate of the country holds in each of its regions", () => {
  const vat = { name: "vat", kind: "tax", rate: { regions: { XX: "20", YY: "25" } }, of: ["goods"] } as const;
  const rules = rulesWith({ regimes: [{ ...open, charges: [vat] }] });
  expect(estimated(rules, "10").tax).toEqual({ low: "2.00", high: "2.00" });
  expect(estimated(rules, "10", { region: "North" }).tax).toEqual({ low: "2.00", high: "2.00" });
});
