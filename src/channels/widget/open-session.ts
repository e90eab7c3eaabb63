import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Contact } from "../../domain/contact.ts";
import { MAX_MESSAGE_CHARACTERS } from "../../domain/message.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import { Problem } from "../../problem.ts";
import { type ContactIdentity, ensureContact, findConversation } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { liveTicket } from "../../storage/tickets.ts";
import { interfaceLanguage } from "../../texts/language.ts";
import type { sessionBody } from "./bodies.ts";
import { refused } from "./guard.ts";
import type { SessionTokens, WidgetSession } from "./session-token.ts";
import type { IdentityCheck } from "./verified-identity.ts";

/** The inbox that exists from the first start. */
const INBOXES: readonly string[] = ["default"];

export interface SessionDeps {
  readonly database: Database;
  readonly tokens: SessionTokens;
  readonly checkIdentity: IdentityCheck;
  readonly publicUrl: string;
}

/**
 * Opens or renews a session: a signed identity decides who it is, else the token that was sent, else a new
 * visitor is made. A verified person has one conversation on every device.
 *
 * @throws Problem 404 for an unknown inbox, 401 for an identity that is not good.
 */
export async function openSession(
  deps: SessionDeps,
  body: z.infer<typeof sessionBody>,
  known: WidgetSession | null,
) {
  if (!INBOXES.includes(body.inbox)) throw new Problem(404, "There is no such inbox.");
  const { session, identity } = await whoIsIt(deps, body, known);
  const { locale: tag, timeZone = null } = body;
  const locale = tag || null;
  const contact = await ensureContact(deps.database, { ...identity, locale, timeZone });
  const { token, expiresAt } = await deps.tokens.sign(session);
  return {
    token,
    expiresAt: expiresAt.toISOString(),
    contact: contactView(contact),
    conversation: await conversationView(deps.database, session),
    settings: {
      language: interfaceLanguage(locale ?? contact.locale),
      maxMessageCharacters: MAX_MESSAGE_CHARACTERS,
      helpUrl: new URL("/help", deps.publicUrl).href,
      contactUrl: new URL("/contact", deps.publicUrl).href,
    },
  };
}

/** The visitor of a session as a contact identity. */
export function visitorIdentity(session: WidgetSession): ContactIdentity {
  return { channel: "widget", externalId: session.visitor };
}

interface Known {
  readonly session: WidgetSession;
  readonly identity: ContactIdentity;
}

async function whoIsIt(
  deps: SessionDeps,
  body: z.infer<typeof sessionBody>,
  known: WidgetSession | null,
): Promise<Known> {
  if (body.identity) return verifiedPerson(deps, body.identity);
  const session = known ?? { visitor: `visitor:${randomUUID()}`, conversationKey: randomUUID() };
  return { session, identity: visitorIdentity(session) };
}

async function verifiedPerson(deps: SessionDeps, token: string): Promise<Known> {
  const checked = await deps.checkIdentity(token);
  if ("refused" in checked) throw refused(checked.refused);
  const { subject, name, email, company } = checked;
  const visitor = `verified:${subject}`;
  return {
    session: { visitor, conversationKey: visitor },
    identity: { channel: "widget", externalId: visitor, name, email, company, verified: true },
  };
}

function contactView({ id, name, email, company, verified }: Contact) {
  return { id, name, email, company, verified };
}

async function conversationView(database: Database, session: WidgetSession) {
  const conversation = await findConversation(database, {
    channel: "widget",
    externalId: session.conversationKey,
  });
  if (conversation === null) return null;
  const ticket = await liveTicket(database, conversation.id);
  return {
    id: conversation.id,
    owner: conversation.owner,
    ticket: ticket === null ? null : { number: ticketNumber(ticket.number), state: ticket.state },
  };
}
