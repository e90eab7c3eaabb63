import * as z from "zod/mini";

// The page forbids making code from text; without this zod would try and the browser would report it.
z.config({ jitless: true });

const when = z.string();
const named = z.object({ id: z.string(), name: z.string() });
const state = z.enum(["open", "claimed", "resolved", "handed_back"]);

const queueRow = z.object({
  number: z.string(),
  contactName: z.nullable(z.string()),
  company: z.nullable(z.string()),
  subject: z.string(),
  state,
  caseType: z.enum([
    ...(["held", "documents_asked", "duties", "returned", "prohibited", "lost", "address", "other"] as const),
  ]),
  language: z.string(),
  channel: z.enum(["slack", "widget", "form", "cli"]),
  assignee: z.nullable(named),
  preview: z.nullable(z.object({ author: z.string(), text: z.string(), at: when })),
  waitingSince: z.nullable(when),
  openedAt: when,
  updatedAt: when,
});

const view = z.enum(["open", "mine", "claimed", "resolved", "all"]);

export const queueSchema = z.object({
  view,
  counts: z.record(view, z.number()),
  /** Open ones. */
  incidents: z.number(),
  tickets: z.array(queueRow),
  hasMore: z.boolean(),
});

const citation = z.object({
  number: z.number(),
  slug: z.string(),
  lang: z.string(),
  title: z.string(),
  heading: z.nullable(z.string()),
  url: z.string(),
  asOf: z.string(),
});

const tone = z.enum(["moving", "waiting", "act_now", "done", "unknown"]);

const way = z.object({
  title: z.string(),
  description: z.string(),
  stops: z.array(
    z.object({
      label: z.string(),
      state: z.enum(["reached", "here", "ahead"]),
      date: z.nullable(z.string()),
    }),
  ),
  gauge: z.nullable(
    z.object({ spent: z.number(), from: z.number(), to: z.number(), limit: z.nullable(z.number()) }),
  ),
});

const shipmentCard = z.object({
  kind: z.literal("shipment"),
  number: z.string(),
  carrier: z.nullable(z.string()),
  route: z.object({ origin: z.nullable(z.string()), destination: z.nullable(z.string()) }),
  tone,
  status: z.string(),
  nextMove: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  events: z.array(z.object({ at: z.nullable(z.string()), place: z.nullable(z.string()), text: z.string() })),
  isSample: z.boolean(),
  way: z.exactOptional(way),
  forBuyer: z.exactOptional(z.object({ title: z.string(), language: z.string(), text: z.string() })),
  documents: z.exactOptional(z.object({ title: z.string(), papers: z.array(z.string()) })),
});
const parcelsCard = z.object({
  kind: z.literal("parcels"),
  title: z.string(),
  progress: z.nullable(z.string()),
  groups: z.array(z.object({ group: z.string(), label: z.string(), tone, count: z.number() })),
  link: z.nullable(z.object({ label: z.string(), url: z.string() })),
});
/** Cards that an agent needs no drawing of: their message says the same in words. */
const otherCard = z.object({ kind: z.enum(["estimate", "handoff", "ticket"]) });

const translation = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("translated"), language: z.string(), text: z.string() }),
  /** A translation there was did not keep what the text states. */
  z.object({ kind: z.literal("unfaithful"), language: z.string() }),
]);

const message = z.object({
  id: z.string(),
  author: z.enum(["contact", "assistant", "agent", "notice"]),
  authorName: z.nullable(z.string()),
  text: z.string(),
  language: z.nullable(z.string()),
  parts: z.object({
    citations: z.array(citation),
    cards: z.array(z.discriminatedUnion("kind", [shipmentCard, parcelsCard, otherCard])),
    original: z.optional(z.object({ text: z.string(), language: z.string() })),
  }),
  cut: z.boolean(),
  createdAt: when,
  /** What it is in a language the agent reads; null where they read it, or there is none. */
  translation: z.nullable(translation),
});

const event = z.object({
  id: z.string(),
  kind: z.string(),
  agentName: z.nullable(z.string()),
  note: z.nullable(z.string()),
  at: when,
});

const parcel = z.object({
  number: z.string(),
  display: z.string(),
  isMistyped: z.boolean(),
  latest: z.nullable(z.object({ tone, status: z.string(), isSample: z.boolean() })),
});

export const caseFileSchema = z.object({
  ticket: z.extend(queueRow, { summary: z.string(), details: z.record(z.string(), z.string()) }),
  contact: z.object({
    name: z.nullable(z.string()),
    email: z.nullable(z.string()),
    company: z.nullable(z.string()),
    platform: z.nullable(z.string()),
    verified: z.boolean(),
  }),
  conversation: z.object({ owner: z.enum(["assistant", "desk"]) }),
  parcels: z.array(parcel),
  /** Its parcel waits in an open incident. */
  incident: z.nullable(
    z.object({
      ...{ id: z.string(), isLinked: z.boolean() },
      ...{ stuck: z.number(), waiting: z.number(), usually: z.number() },
    }),
  ),
  /** Null where nothing is translated. `seller`: their language where the agent does not read it. */
  languages: z.nullable(z.object({ into: z.string(), seller: z.nullable(z.string()), missing: z.number() })),
  messages: z.array(message),
  events: z.array(event),
});

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  reads: z.array(z.string()),
  translates: z.boolean(),
});
/** What an agent's draft is in the seller's language. */
export const draftSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("translated"), language: z.string(), text: z.string() }),
  z.object({ kind: z.enum(["same_language", "unfaithful", "unavailable"]), language: z.string() }),
]);
export const problemSchema = z.object({ detail: z.string() });
export const changeSchema = z.object({ numbers: z.array(z.string()) });

/** What the desk's API answers, as this program reads it. */
export type DraftTranslation = z.infer<typeof draftSchema>;
export type Me = z.infer<typeof meSchema>;
export type Queue = z.infer<typeof queueSchema>;
export type QueueRow = Queue["tickets"][number];
export type CaseFile = z.infer<typeof caseFileSchema>;
export type CaseMessage = CaseFile["messages"][number];
export type CaseEvent = CaseFile["events"][number];
export type Parcel = z.infer<typeof parcel>;
export type Tone = z.infer<typeof tone>;
export type ParcelsCard = z.infer<typeof parcelsCard>;
export type ShipmentCard = z.infer<typeof shipmentCard>;
