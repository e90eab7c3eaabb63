import type { Conversation } from "../../domain/conversation.ts";
import { ensureContact, ensureConversation, findConversation } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { visitorIdentity } from "./open-session.ts";
import type { WidgetSession } from "./session-token.ts";

/** The one conversation a session may see; null before its first message. */
export function conversationOf(database: Database, session: WidgetSession): Promise<Conversation | null> {
  return findConversation(database, { channel: "widget", externalId: session.conversationKey });
}

/** The same, made when it is not there yet: for listening and for asking for a person before anything was said. */
export async function ensuredConversation(database: Database, session: WidgetSession): Promise<Conversation> {
  const known = await conversationOf(database, session);
  if (known !== null) return known;
  const { id: contactId } = await ensureContact(database, visitorIdentity(session));
  return ensureConversation(database, { channel: "widget", externalId: session.conversationKey, contactId });
}
