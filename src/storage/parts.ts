import { z } from "zod";
import { type MessageParts, NO_PARTS } from "../domain/message.ts";
import { PARCEL_GROUPS } from "../domain/shipments/sort-parcel.ts";
import { STOP_STATES } from "../domain/shipments/way.ts";
import { CASE_DETAILS, type CaseDetails } from "../domain/tickets/case-details.ts";
import { TICKET_STATES } from "../domain/tickets/state.ts";

const citation = z.object({
  number: z.number(),
  slug: z.string(),
  lang: z.string(),
  heading: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  asOf: z.string(),
});

const details = z.partialRecord(z.enum(CASE_DETAILS), z.string());

const TONES = ["moving", "waiting", "act_now", "done", "unknown"] as const;
const way = z.object({
  title: z.string(),
  description: z.string(),
  stops: z.array(z.object({ label: z.string(), state: z.enum(STOP_STATES), date: z.string().nullable() })),
  gauge: z
    .object({ spent: z.number(), from: z.number(), to: z.number(), limit: z.number().nullable() })
    .nullable(),
});

const shipmentCard = z.object({
  kind: z.literal("shipment"),
  number: z.string(),
  carrier: z.string().nullable(),
  route: z.object({ origin: z.string().nullable(), destination: z.string().nullable() }),
  tone: z.enum(TONES),
  status: z.string(),
  nextMove: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  events: z.array(z.object({ at: z.string().nullable(), place: z.string().nullable(), text: z.string() })),
  isSample: z.boolean(),
  way: way.exactOptional(),
  forBuyer: z.object({ title: z.string(), language: z.string(), text: z.string() }).exactOptional(),
  documents: z.object({ title: z.string(), papers: z.array(z.string()) }).exactOptional(),
});

const parcelsCard = z.object({
  kind: z.literal("parcels"),
  title: z.string(),
  progress: z.string().nullable(),
  groups: z.array(
    z.object({ group: z.enum(PARCEL_GROUPS), label: z.string(), tone: z.enum(TONES), count: z.number() }),
  ),
  link: z.object({ label: z.string(), url: z.string() }).nullable(),
});

const estimateCard = z.object({
  kind: z.literal("estimate"),
  title: z.string(),
  total: z.string(),
  payer: z.string(),
  steps: z.array(z.object({ label: z.string(), how: z.string(), amount: z.string() })),
  notes: z.array(z.string()),
});

const card = z.discriminatedUnion("kind", [
  shipmentCard,
  parcelsCard,
  estimateCard,
  z.object({ kind: z.literal("handoff"), known: details, missing: z.array(z.enum(CASE_DETAILS)) }),
  z.object({ kind: z.literal("ticket"), number: z.string(), state: z.enum(TICKET_STATES) }),
]);

const parts = z.object({
  citations: z.array(citation).default([]),
  cards: z.array(card).default([]),
  suggestions: z.array(z.string()).default([]),
  original: z.object({ text: z.string(), language: z.string() }).optional(),
});

/** Reads the JSON column; what an older version wrote otherwise is left out rather than thrown at a reader. */
export function readParts(json: unknown): MessageParts {
  const parsed = parts.safeParse(json);
  return parsed.success ? parsed.data : NO_PARTS;
}

export function readDetails(json: unknown): CaseDetails {
  const parsed = details.safeParse(json);
  return parsed.success ? (parsed.data satisfies CaseDetails) : {};
}
