import { z } from "zod";
import { TRANSPORTS } from "../domain/customs/rule.ts";
import { parseStatusCode } from "../domain/shipments/milestone.ts";
import type { UsualTime } from "../domain/shipments/usual-time.ts";
import { confidence, country, day, passage, source } from "./fields.ts";

/** Longer than any parcel is followed; what is more is a typing error. */
const MAX_DAYS = 365;

const state = z.string().refine((code) => parseStatusCode(code) !== null, {
  error: ({ input }) => `"${String(input)}" is no status, such as import_customs.submitted`,
});
const count = z.int().min(0).max(MAX_DAYS);

const time = z
  .strictObject({
    states: z.array(state).min(1),
    destinations: z.array(country).default([]),
    transport: z.enum(TRANSPORTS).nullable(),
    from: count,
    to: count.min(1),
    unit: z.enum(["days", "working_days"]),
    source,
    passage,
    asOf: day,
    reviewBy: day,
    confidence,
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "is less than from" })
  .refine(({ asOf, reviewBy }) => asOf < reviewBy, {
    path: ["reviewBy"],
    message: "must be later than asOf",
  });

/** `knowledge/rules/usual-times.json`: each state once for a country and a way of shipping. */
export const usualTimesSchema = z.strictObject({ times: z.array(time) }).superRefine(({ times }, context) => {
  const told = new Map<string, number>();
  times.forEach((one, place) => {
    for (const key of cases(one)) {
      const first = told.get(key);
      if (first === undefined) told.set(key, place);
      else {
        const message = `${key} is told by row ${first + 1} already; keep one`;
        context.addIssue({ code: "custom", path: ["times", place, "states"], message });
      }
    }
  });
});

function cases({ states, destinations, transport }: UsualTime): readonly string[] {
  const countries = destinations.length === 0 ? ["every country"] : destinations;
  return states.flatMap((state) =>
    countries.map((country) => `${state} in ${country} by ${transport ?? "every transport"}`),
  );
}
