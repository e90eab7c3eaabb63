import { readNote } from "../../desk/add-note.ts";
import { usuallyStuck } from "../../domain/incidents/beyond-usual.ts";
import type { Message } from "../../domain/message.ts";
import { type Ticket, ticketNumber } from "../../domain/tickets/ticket.ts";
import { getContact, getConversation } from "../../storage/conversations.ts";
import type { Queries } from "../../storage/database.ts";
import { findQueueRow, findTicketId, type QueueRow } from "../../storage/desk-queue.ts";
import { incidentOfCase } from "../../storage/incident-cases.ts";
import { findIncident } from "../../storage/incidents.ts";
import { listMessages } from "../../storage/messages.ts";
import { findTicket, type TicketEvent, ticketEvents } from "../../storage/tickets.ts";
import { type CaseReader, languagesJson, type Translated, translationsFor } from "./case-languages.ts";
import { parcelsOf } from "./parcels.ts";
import { type ParcelReader, parcelsNow } from "./parcels-now.ts";

/** A row of the queue as JSON: the number as people say it. */
export function queueRowJson(row: QueueRow) {
  return { ...row, number: ticketNumber(row.number) };
}

/**
 * All that an agent sees of one case: the ticket, who asks, the whole conversation (also what was said before
 * the ticket) with what was translated for them, and the history with the agents' notes. Null when there is no such
 * ticket.
 */
export async function readCaseFile(
  queries: Queries,
  number: number,
  { reader, parcels }: { readonly reader: CaseReader | null; readonly parcels: ParcelReader },
) {
  const [id, row] = await Promise.all([findTicketId(queries, number), findQueueRow(queries, number)]);
  const ticket = id === null ? null : await findTicket(queries, id);
  if (ticket === null || row === null) return null;
  const [contact, conversation, messages, events, translations, incident] = await Promise.all([
    getContact(queries, ticket.contactId),
    getConversation(queries, ticket.conversationId),
    wholeConversation(queries, ticket.conversationId),
    ticketEvents(queries, ticket.id),
    translationsFor(queries, ticket.conversationId, reader),
    incidentJson(queries, ticket.id),
  ]);
  const seen = parcelsOf(ticket.details, messages);
  const { name, email, company, platform, locale, verified } = contact;
  return {
    ticket: ticketJson(ticket, row),
    contact: { name, email, company, platform, locale, verified },
    conversation: {
      channel: conversation.channel,
      owner: conversation.owner,
      language: conversation.language,
    },
    parcels: await parcelsNow(seen, ticket.contactId, parcels),
    incident,
    messages: messages.map((message) => messageJson(message, translations)),
    languages: reader === null ? null : languagesJson(ticket, messages, reader, translations),
    events: events.map(eventJson),
  };
}

async function wholeConversation(queries: Queries, conversationId: string): Promise<readonly Message[]> {
  const all: Message[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await listMessages(queries, conversationId, last);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

function ticketJson(ticket: Ticket, row: QueueRow) {
  const { summary, details, claimedAt, firstReplyAt, resolvedAt } = ticket;
  return { ...queueRowJson(row), summary, details, claimedAt, firstReplyAt, resolvedAt };
}

function messageJson(message: Message, translations: Translated) {
  const { id, seq, author, authorName, text, language, parts, cut, createdAt } = message;
  const translation = translations(message);
  return {
    ...{ id, seq, author, authorName, text, language, parts, cut, createdAt },
    translation: translation === "missing" ? null : translation,
  };
}

function eventJson({ id, kind, agentName, data, at }: TicketEvent) {
  return { id, kind, agentName, at, note: kind === "note" ? readNote(data) : null };
}

async function incidentJson(queries: Queries, ticketId: string) {
  const found = await incidentOfCase(queries, ticketId);
  const incident = found === null ? null : await findIncident(queries, found.incidentId);
  if (found === null || incident === null) return null;
  const { id, latest } = incident;
  const { stuck, waiting } = latest;
  return { id, isLinked: found.isLinked, stuck, waiting, usually: usuallyStuck(latest) };
}
