import type { Author, Message, MessageParts } from "../domain/message.ts";
import { NO_PARTS } from "../domain/message.ts";
import type { Queries } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import { toJson } from "./json.ts";
import { readParts } from "./parts.ts";
import { signal } from "./signals.ts";

export interface NewMessage {
  readonly conversationId: string;
  readonly author: Author;
  readonly agentId?: string;
  readonly text: string;
  readonly language?: string | null;
  readonly parts?: MessageParts;
  readonly cut?: boolean;
  readonly inReplyTo?: string;
  readonly externalId?: string;
}

const PAGE = 200;

/** Saves a message and tells every open stream of its conversation when the transaction commits. */
export async function addMessage(queries: Queries, message: NewMessage): Promise<Message> {
  const row = await queries.message.create({
    data: {
      conversationId: message.conversationId,
      author: message.author,
      agentId: message.agentId ?? null,
      text: message.text,
      language: message.language ?? null,
      parts: toJson(message.parts ?? NO_PARTS),
      cut: message.cut ?? false,
      inReplyTo: message.inReplyTo ?? null,
      externalId: message.externalId ?? null,
    },
    include: { agent: { select: { name: true } } },
  });
  await signal(queries, { kind: "message", conversationId: message.conversationId });
  return toMessage(row);
}

/** Oldest first. `after` is a message's id or seq; what is not in this conversation counts as the beginning. */
export async function listMessages(
  queries: Queries,
  conversationId: string,
  after?: { readonly seq: string },
): Promise<readonly Message[]> {
  const rows = await queries.message.findMany({
    where: { conversationId, ...(after === undefined ? {} : { seq: { gt: BigInt(after.seq) } }) },
    orderBy: { seq: "asc" },
    take: PAGE,
    include: { agent: { select: { name: true } } },
  });
  return rows.map(toMessage);
}

/** The latest messages of a conversation before and including `upTo`, oldest first. */
export async function recentMessages(
  queries: Queries,
  conversationId: string,
  upTo: string,
  limit: number,
): Promise<readonly Message[]> {
  const rows = await queries.message.findMany({
    where: { conversationId, seq: { lte: BigInt(upTo) } },
    orderBy: { seq: "desc" },
    take: limit,
    include: { agent: { select: { name: true } } },
  });
  return rows.map(toMessage).reverse();
}

export async function findMessage(queries: Queries, id: string): Promise<Message | null> {
  const row = await queries.message.findUnique({
    where: { id },
    include: { agent: { select: { name: true } } },
  });
  return row === null ? null : toMessage(row);
}

/** Whether a message with this id of its channel is stored already. */
export async function hasMessage(
  queries: Queries,
  conversationId: string,
  externalId: string,
): Promise<boolean> {
  return (await queries.message.count({ where: { conversationId, externalId } })) > 0;
}

/** The answer to a seller's message, once it is saved. */
export async function findReply(queries: Queries, messageId: string): Promise<Message | null> {
  const row = await queries.message.findUnique({
    where: { inReplyTo: messageId },
    include: { agent: { select: { name: true } } },
  });
  return row === null ? null : toMessage(row);
}

type Row = Prisma.MessageGetPayload<{ include: { agent: { select: { name: true } } } }>;

export function toMessage(row: Row): Message {
  return {
    id: row.id,
    seq: row.seq.toString(),
    conversationId: row.conversationId,
    author: readAuthor(row.author),
    authorName: row.agent?.name ?? null,
    text: row.text,
    language: row.language,
    parts: readParts(row.parts),
    cut: row.cut,
    inReplyTo: row.inReplyTo,
    createdAt: row.createdAt,
  };
}

export function readAuthor(text: string): Author {
  switch (text) {
    case "contact":
    case "assistant":
    case "agent":
    case "notice":
      return text;
    default:
      throw new Error(`Unknown author ${text} of a message.`);
  }
}
