import type { Contact } from "../domain/contact.ts";
import type { Conversation } from "../domain/conversation.ts";
import { getConversation } from "./conversations.ts";
import type { Queries } from "./database.ts";

/** The text under which a message of a Slack thread was stored; null before it was. */
export async function receivedText(
  queries: Queries,
  message: { readonly conversationKey: string; readonly externalId: string },
): Promise<string | null> {
  const row = await queries.message.findFirst({
    where: {
      externalId: message.externalId,
      conversation: { channel: "slack", externalId: message.conversationKey },
    },
    select: { text: true },
  });
  return row?.text ?? null;
}

/** The channel's own id of a message; null for what we said ourselves. */
export async function externalIdOf(queries: Queries, messageId: string): Promise<string | null> {
  const row = await queries.message.findUnique({ where: { id: messageId }, select: { externalId: true } });
  return row?.externalId ?? null;
}

/** The contact behind a Slack user; null when they never wrote to us. */
export async function findSlackContact(queries: Queries, slackUser: string): Promise<Contact | null> {
  const row = await queries.contactIdentity.findUnique({
    where: { channel_externalId: { channel: "slack", externalId: slackUser } },
    include: { contact: true },
  });
  return row?.contact ?? null;
}

/** A conversation, when it is this Slack user's own; null for anybody else's and for none. */
export async function ownConversation(
  queries: Queries,
  conversationId: string,
  slackUser: string,
): Promise<Conversation | null> {
  const contact = await findSlackContact(queries, slackUser);
  if (contact === null) return null;
  const own = await queries.conversation.count({
    where: { id: conversationId, channel: "slack", contactId: contact.id },
  });
  return own === 0 ? null : getConversation(queries, conversationId);
}

/** The ticket that had a conversation last, live or closed. */
export async function latestTicketId(queries: Queries, conversationId: string): Promise<string | null> {
  const row = await queries.ticket.findFirst({
    where: { conversationId },
    orderBy: { openedAt: "desc" },
    select: { id: true },
  });
  return row?.id ?? null;
}
