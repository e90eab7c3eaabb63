import { z } from "zod";
import type { RuleBook } from "../../customs/rule-book.ts";
import { type EstimateOutcome, estimate } from "../../domain/customs/estimate.ts";
import type { Parcel } from "../../domain/customs/parcel.ts";
import { readMoney } from "../../domain/customs/read-money.ts";
import { TRANSPORTS } from "../../domain/customs/rule.ts";
import type { Consulted } from "../consulted.ts";
import { estimateInWords, stepLines } from "../estimate-in-words.ts";
import type { ToolOffer } from "../model.ts";

const money = z.string().transform((text, context) => {
  const read = readMoney(text);
  if (read !== null) return read;
  context.addIssue('must be an amount above zero with its currency, such as "45 USD"');
  return z.NEVER;
});

export const estimateDutyParameters = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe("ISO code of the destination, such as FR or BR"),
  region: z.string().max(20).optional().describe("State or province code, when it matters and is known"),
  goods: z.string().min(3).max(40).describe('Price of all goods with currency: "45 USD"'),
  shipping: z.string().max(40).optional().describe('Freight with the same currency: "5 USD"'),
  lines: z
    .array(
      z.object({
        hs: z
          .string()
          .regex(/^\d{6,10}$/)
          .optional()
          .describe("HS code, digits only"),
        category: z.string().max(30).optional().describe("clothing, footwear, electronics, cosmetics, …"),
        quantity: z.number().int().min(1).max(10_000),
      }),
    )
    .max(20)
    .optional()
    .describe("One entry for each different kind of goods"),
  transport: z.enum(TRANSPORTS).optional(),
  scheme: z
    .enum(["in", "out"])
    .optional()
    .describe("In or out of IOSS, VOEC, Remessa Conforme …; leave out if not told"),
  on: z.iso.date().optional().describe("Day of import, YYYY-MM-DD; today when left out"),
});

export const estimateDutyOffer: ToolOffer = {
  name: "estimate_duty",
  description:
    "Works out duty and tax of a parcel by the dated rules, step by step, and draws a card. The only source of calculated amounts.",
  parameters: estimateDutyParameters,
};

/** What can come of a wish for an estimate. */
export type DutyOutcome =
  | EstimateOutcome
  /** We hold no rules for that country. */
  | { readonly kind: "no_country"; readonly country: string }
  | { readonly kind: "bad_value" };

/** Works a parcel out by the rules of a day and keeps the estimate as something the answer rests on. */
export function estimateDuty(rules: RuleBook, consulted: Consulted, parcel: Parcel, on: string): DutyOutcome {
  const own = rules.rulesOf(parcel.to);
  if (own === null) return { kind: "no_country", country: parcel.to };
  const outcome = estimate(parcel, own, { on, rates: rules.rates });
  if (outcome.kind === "estimate") consulted.addEstimate(outcome.estimate);
  return outcome;
}

/** The parcel that a model described; null when its amounts cannot be read. */
export function parcelOf(asked: z.infer<typeof estimateDutyParameters>): Parcel | null {
  const goods = money.safeParse(asked.goods);
  const shipping = asked.shipping === undefined ? null : money.safeParse(asked.shipping);
  if (!goods.success || shipping?.success === false) return null;
  if (shipping !== null && shipping.data.currency !== goods.data.currency) return null;
  const lines = asked.lines?.map(({ hs = null, category = null, quantity }) => ({ hs, category, quantity }));
  return {
    ...{ to: asked.country, region: asked.region ?? null, from: "CN" },
    ...{ value: goods.data.value, currency: goods.data.currency, shipping: shipping?.data.value ?? null },
    lines: lines === undefined || lines.length === 0 ? [{ hs: null, category: null, quantity: 1 }] : lines,
    ...{ transport: asked.transport ?? null, scheme: asked.scheme ?? null },
    ...{ consignee: "consumer", purpose: "sale", weightKg: null },
  };
}

/** An estimate as a model reads it. */
export function describeEstimate(outcome: DutyOutcome): string {
  switch (outcome.kind) {
    case "estimate": {
      const { headline, card } = estimateInWords(outcome.estimate, "en");
      return [headline, card.payer, ...stepLines(card), ...card.notes].join("\n");
    }
    case "no_country":
      return `No duty rules are held for ${outcome.country}. Do not estimate.`;
    case "no_rule":
      return `No rule is held before ${outcome.earliest}. Do not estimate for that day.`;
    case "no_rate":
      return `No exchange rate is held for ${outcome.currency}. Ask for the value in another currency.`;
    case "bad_value":
      return "The value could not be read. Ask for the price of the goods with its currency.";
  }
}
