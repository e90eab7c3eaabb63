import type { Contact } from "../domain/contact.ts";
import type { ChannelName, Conversation, Owner } from "../domain/conversation.ts";
import { CHANNELS } from "../domain/conversation.ts";
import { type CaseDetails, mergeDetails } from "../domain/tickets/case-details.ts";
import type { Queries, Transaction } from "./database.ts";
import { toJson } from "./json.ts";
import { readDetails } from "./parts.ts";
import { signal } from "./signals.ts";

/** Who a channel says the seller is, with what it knows about them. */
export interface ContactIdentity {
  readonly channel: ChannelName;
  readonly externalId: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly company?: string | null;
  readonly locale?: string | null;
  /** IANA name. */
  readonly timeZone?: string | null;
  readonly verified?: boolean;
}

/** Finds the contact of an identity or makes it; what is newly known is filled in, nothing is overwritten with nothing. */
export async function ensureContact(queries: Queries, identity: ContactIdentity): Promise<Contact> {
  const known = await queries.contactIdentity.findUnique({
    where: { channel_externalId: { channel: identity.channel, externalId: identity.externalId } },
    include: { contact: true },
  });
  const news = {
    ...(identity.name ? { name: identity.name } : {}),
    ...(identity.email ? { email: identity.email } : {}),
    ...(identity.company ? { company: identity.company } : {}),
    ...(identity.locale ? { locale: identity.locale } : {}),
    ...(identity.timeZone ? { timeZone: identity.timeZone } : {}),
    ...(identity.verified ? { verified: true } : {}),
  };
  if (known === null) return createContact(queries, identity, news);
  const changes = Object.entries(news).some(([key, value]) => Reflect.get(known.contact, key) !== value);
  return changes ? queries.contact.update({ where: { id: known.contactId }, data: news }) : known.contact;
}

async function createContact(queries: Queries, identity: ContactIdentity, news: object): Promise<Contact> {
  const contact = await queries.contact.create({ data: news });
  // Two first messages at once: the second finds the row of the first and lets its own contact go.
  const taken = await queries.$queryRaw<{ contact_id: string }[]>`
    INSERT INTO contact_identities (channel, external_id, contact_id)
    VALUES (${identity.channel}, ${identity.externalId}, ${contact.id}::uuid)
    ON CONFLICT (channel, external_id) DO UPDATE SET channel = EXCLUDED.channel
    RETURNING contact_id::text`;
  const winner = taken[0]?.contact_id ?? contact.id;
  if (winner === contact.id) return contact;
  await queries.contact.delete({ where: { id: contact.id } });
  return queries.contact.findUniqueOrThrow({ where: { id: winner } });
}

export async function ensureConversation(
  queries: Queries,
  conversation: { readonly channel: ChannelName; readonly externalId: string; readonly contactId: string },
): Promise<Conversation> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    INSERT INTO conversations (channel, external_id, contact_id)
    VALUES (${conversation.channel}, ${conversation.externalId}, ${conversation.contactId}::uuid)
    ON CONFLICT (channel, external_id) DO UPDATE SET channel = EXCLUDED.channel
    RETURNING id::text`;
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Conversation ${conversation.externalId} could not be stored.`);
  return getConversation(queries, id);
}

/** @throws Error when there is none: callers hold an id that the database gave them. */
export async function getConversation(queries: Queries, id: string): Promise<Conversation> {
  return toConversation(await queries.conversation.findUniqueOrThrow({ where: { id } }));
}

export async function findConversation(
  queries: Queries,
  key: { readonly channel: ChannelName; readonly externalId: string },
): Promise<Conversation | null> {
  const row = await queries.conversation.findUnique({ where: { channel_externalId: key } });
  return row === null ? null : toConversation(row);
}

export async function getContact(queries: Queries, id: string): Promise<Contact> {
  return queries.contact.findUniqueOrThrow({ where: { id } });
}

/**
 * Holds the conversation until the transaction ends and reads who owns it now. The lock lets messages be added
 * meanwhile: a seller who writes never waits for it.
 */
export async function lockConversation(transaction: Transaction, id: string): Promise<Owner> {
  const rows = await transaction.$queryRaw<
    { owner: string }[]
  >`SELECT owner FROM conversations WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return readOwner(rows[0]?.owner ?? "");
}

export async function setOwner(transaction: Transaction, id: string, owner: Owner): Promise<void> {
  await transaction.conversation.update({ where: { id }, data: { owner } });
  if (owner === "desk") await signal(transaction, { kind: "taken_over", conversationId: id });
}

export async function setLanguage(queries: Queries, id: string, language: string): Promise<void> {
  await queries.conversation.update({ where: { id }, data: { language } });
}

/** What the conversation has told of a case so far. */
export async function caseDetails(queries: Queries, id: string): Promise<CaseDetails> {
  const row = await queries.conversation.findUniqueOrThrow({ where: { id }, select: { details: true } });
  return readDetails(row.details);
}

export async function learnDetails(queries: Queries, id: string, given: CaseDetails): Promise<CaseDetails> {
  const details = mergeDetails(await caseDetails(queries, id), given);
  await queries.conversation.update({ where: { id }, data: { details: toJson(details) } });
  return details;
}

export function toConversation(row: {
  id: string;
  channel: string;
  externalId: string;
  contactId: string;
  owner: string;
  language: string | null;
}): Conversation {
  const { id, externalId, contactId, language } = row;
  return {
    id,
    externalId,
    contactId,
    language,
    channel: readChannel(row.channel),
    owner: readOwner(row.owner),
  };
}

function readChannel(text: string): ChannelName {
  const channel = CHANNELS.find((name) => name === text);
  if (channel === undefined) throw new Error(`Unknown channel ${text} of a conversation.`);
  return channel;
}

function readOwner(text: string): Owner {
  if (text === "assistant" || text === "desk") return text;
  throw new Error(`Unknown owner "${text}" of a conversation.`);
}
