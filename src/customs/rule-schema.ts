import { z } from "zod";
import {
  BASE_TERMS,
  CHARGE_NAMES,
  type JurisdictionRules,
  PAYERS,
  type Rate,
  TRANSPORTS,
  UNKNOWNS,
  VALUE_BASES,
} from "../domain/customs/rule.ts";
import { confidence, country, day, passage, source, text } from "./fields.ts";
import { periodFaults } from "./period-faults.ts";

const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'must be a decimal in quotes, such as "33.5"');
const currency = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code, such as USD");
const goods = z
  .string()
  .regex(/^([a-z]+(_[a-z]+)*|hs:\d{2,10})$/, "must be a category such as books, or hs:49");

const rate: z.ZodType<Rate> = z.lazy(() =>
  z.union([
    decimal,
    z
      .strictObject({ low: decimal, high: decimal.nullable(), why: z.enum(UNKNOWNS) })
      .refine(({ low, high }) => high === null || Number(low) <= Number(high), "low is more than high"),
    z.strictObject({ regions: z.record(z.string(), decimal), otherwise: decimal.optional() }),
    z.strictObject({
      goods: z.array(z.strictObject({ match: z.array(goods).min(1), rate: decimal })).min(1),
      otherwise: rate,
    }),
    z.strictObject({ named: text }),
  ]),
);

const named = { name: z.enum(CHARGE_NAMES), kind: z.enum(["duty", "tax", "fee"]) };
const charge = z.union([
  z.strictObject({
    ...named,
    rate,
    of: z.array(z.enum(BASE_TERMS)).min(1),
    minus: decimal.optional(),
    inside: z.literal(true).optional(),
    waivedUpTo: decimal.optional(),
    atLeast: decimal.optional(),
    atLeastPerKg: decimal.optional(),
  }),
  z.strictObject({
    ...named,
    amount: decimal,
    per: z.enum(["parcel", "subheading", "kg"]),
  }),
  z.strictObject({ ...named, unknown: z.enum(UNKNOWNS) }),
]);

const condition = z.strictObject({
  scheme: z.enum(["in", "out"]).optional(),
  transport: z.array(z.enum(TRANSPORTS)).min(1).optional(),
  consignee: z.enum(["consumer", "business"]).optional(),
  purpose: z.enum(["sale", "gift"]).optional(),
  from: z.array(country).min(1).optional(),
  goods: z.array(goods).min(1).optional(),
  notGoods: z.array(goods).min(1).optional(),
  unnamedGoods: z.literal(true).optional(),
  atMostKg: decimal.optional(),
  value: z
    .strictObject({ of: z.enum(VALUE_BASES), atMost: decimal.optional(), below: decimal.optional() })
    .refine(({ atMost, below }) => (atMost === undefined) !== (below === undefined), {
      message: "names either atMost or below",
    })
    .optional(),
});

/** Free of duty and of tax up to. */
const limits = { dutyFreeUpTo: decimal.nullable(), taxFreeUpTo: decimal.nullable() };

const regime = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens"),
  when: condition,
  limits: z.strictObject(limits).optional(),
  excessOver: decimal.optional(),
  charges: z.array(charge),
  payer: z.enum(PAYERS),
  besides: z.array(z.enum(UNKNOWNS)).default([]),
});

const rule = z
  .strictObject({
    id: text,
    validFrom: day,
    validTo: day.nullable(),
    status: z.enum(["in_force", "announced"]),
    asOf: day,
    reviewBy: day,
    confidence,
    source,
    currency,
    customsValue: z.enum(["cif", "fob"]),
    ...limits,
    ownUsePercent: decimal.optional(),
    thresholdOf: z.enum(VALUE_BASES),
    limitIsExclusive: z.literal(true).optional(),
    scheme: z.strictObject({ name: text, assumed: z.enum(["in", "out"]) }).nullable(),
    assumedTransport: z.enum(TRANSPORTS).default("express"),
    rates: z.record(z.string(), rate).default({}),
    regimes: z
      .array(regime)
      .min(1)
      .refine((regimes) => Object.keys(regimes.at(-1)?.when ?? { none: true }).length === 0, {
        message: "the last regime must fit every parcel: leave its `when` empty",
      }),
    notes: z.string(),
  })
  .refine(({ asOf, reviewBy }) => asOf < reviewBy, {
    path: ["reviewBy"],
    message: "must be later than asOf",
  })
  .superRefine(({ rates, regimes }, context) => {
    regimes.forEach(({ charges }, at) => {
      charges.forEach((own, place) => {
        const name = "rate" in own ? nameIn(own.rate) : null;
        if (name === null || rates[name] !== undefined) return;
        context.addIssue({
          code: "custom",
          path: ["regimes", at, "charges", place, "rate"],
          message: `uses the rate "${name}", which \`rates\` does not have; add it there or mend the name`,
        });
      });
    });
  });

function nameIn(used: Rate): string | null {
  if (typeof used === "string") return null;
  return "named" in used ? used.named : "goods" in used ? nameIn(used.otherwise) : null;
}

/** A file `knowledge/rules/<code>.json`. Periods follow each other without gap or overlap; only the last may be open. */
export const jurisdictionRulesSchema: z.ZodType<JurisdictionRules> = z
  .strictObject({
    jurisdiction: country,
    members: z.array(country).default([]),
    authority: text,
    passage,
    rules: z.array(rule).min(1),
  })
  .superRefine(({ rules }, context) => {
    for (const { place, message } of periodFaults(rules)) {
      context.addIssue({ code: "custom", path: ["rules", place], message });
    }
  });

/** `knowledge/rules/exchange-rates.json`. */
export const exchangeRatesSchema = z.strictObject({
  asOf: day,
  source: text,
  perEuro: z
    .record(currency, decimal.regex(/[1-9]/, "must be more than zero"))
    .refine(({ EUR }) => EUR === "1", { message: 'EUR must be "1"' }),
  otherDays: z.record(currency, day).optional(),
});
