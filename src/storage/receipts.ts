import { z } from "zod";
import type { Message } from "../domain/message.ts";
import type { Queries } from "./database.ts";
import { findMessage } from "./messages.ts";

/** A rule that an estimate used, as it was known then. */
export type UsedRule = z.infer<typeof rule>;

/** A parcel that was looked up, and when. */
export type LookedUpParcel = z.infer<typeof parcel>;

/** One answer with all that it rested on, as it was at the time. */
export interface Receipt {
  readonly question: Message;
  readonly answer: Message;
  readonly kind: string | null;
  readonly reason: string | null;
  /** Null when something broke and an apology was all that could be said. */
  readonly answeredBy: "model" | "without_model" | null;
  readonly elapsedMs: number | null;
  /** In the order of the citations. */
  readonly passages: readonly { readonly id: string; readonly version: string }[];
  readonly rules: readonly UsedRule[];
  readonly parcels: readonly LookedUpParcel[];
  readonly channel: string;
  readonly contactName: string | null;
}

/** Null for what is no answer of the assistant to a seller's message, and for one that was cut off. */
export async function findReceipt(queries: Queries, answerId: string): Promise<Receipt | null> {
  const answer = await findMessage(queries, answerId);
  if (answer === null || answer.author !== "assistant" || answer.cut || answer.inReplyTo === null)
    return null;
  const [question, turn, conversation] = await Promise.all([
    findMessage(queries, answer.inReplyTo),
    queries.turn.findUnique({ where: { messageId: answer.inReplyTo } }),
    queries.conversation.findUniqueOrThrow({
      where: { id: answer.conversationId },
      select: { channel: true, contact: { select: { name: true } } },
    }),
  ]);
  if (question === null) return null;
  return {
    ...{ question, answer, ...readEvidence(turn?.evidence) },
    kind: turn?.kind ?? null,
    reason: turn?.reason ?? null,
    answeredBy: answeredBy.parse(turn?.answeredBy),
    elapsedMs: turn?.elapsedMs ?? null,
    channel: conversation.channel,
    contactName: conversation.contact.name,
  };
}

/** What a turn rested on, read from its record; what an older version wrote otherwise is left out. */
export function readEvidence(json: unknown): Pick<Receipt, "passages" | "rules" | "parcels"> {
  const { passages, shipments, estimates } = evidence.parse(json);
  return { passages, parcels: shipments, rules: estimates.map((estimate) => estimate.rule) };
}

const answeredBy = z.enum(["model", "without_model"]).nullable().catch(null);

const rule = z.object({
  id: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  status: z.enum(["in_force", "announced"]),
  asOf: z.string(),
  reviewBy: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
  source: z.object({ name: z.string(), url: z.string() }),
});

const parcel = z.object({ number: z.string(), source: z.string(), fetchedAt: z.string() });

const evidence = z
  .object({
    passages: z.array(z.object({ id: z.string(), version: z.string() })).catch([]),
    shipments: z.array(parcel).catch([]),
    estimates: z.array(z.object({ rule })).catch([]),
  })
  .catch({ passages: [], shipments: [], estimates: [] });
