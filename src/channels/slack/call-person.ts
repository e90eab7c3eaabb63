import type { types } from "@slack/bolt";
import { z } from "zod";
import type { CaseDetails } from "../../domain/tickets/case-details.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import {
  caseDetails,
  ensureContact,
  ensureConversation,
  getContact,
  getConversation,
} from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { listMessages } from "../../storage/messages.ts";
import { findSlackContact, ownConversation } from "../../storage/slack-lookups.ts";
import { liveTicket } from "../../storage/tickets.ts";
import { notices } from "../../texts/notices.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import { handOff } from "../../turn/hand-off.ts";
import {
  formView,
  loadingView,
  type ReadForm,
  readForm,
  readReference,
  sentenceView,
} from "./handoff-modal.ts";
import { slackUser } from "./inbound.ts";
import type { SlackClient } from "./slack-client.ts";
import type { SlackRoom } from "./slack-room.ts";
import { escapeText } from "./slack-text.ts";
import { conversationKey } from "./slack-thread.ts";

/** Who clicked, and in which workspace we are. */
export interface Clicker {
  readonly userId: string;
  readonly userTeam: string;
  readonly team: string;
}

/** The answer to a sent form: faults beside the fields, or what stands in its place. */
export type FormAnswer =
  | { readonly response_action: "errors"; readonly errors: Record<string, string> }
  | { readonly response_action: "update"; readonly view: types.ModalView };

/** Opens the form at once, then fills it with what the conversation has told. `conversationId` null outside of one. */
export async function openForm(
  room: SlackRoom,
  client: SlackClient,
  request: { readonly triggerId: string; readonly conversationId: string | null; readonly clicker: Clicker },
): Promise<void> {
  const opened = await client.views.open({ trigger_id: request.triggerId, view: loadingView() });
  const viewId = opened.view?.id;
  if (viewId === undefined) throw new Error("Slack opened a form and named no id.");
  try {
    await client.views.update({ view_id: viewId, view: await formFor(room, request) });
  } catch (error) {
    await client.views.update({ view_id: viewId, view: sentenceView(null, notices(null).failed) });
    throw error;
  }
}

/** Takes a sent form: checks it, opens the ticket and names its number. */
export async function takeForm(
  room: SlackRoom,
  client: SlackClient,
  sent: { readonly privateMetadata: string; readonly values: unknown; readonly clicker: Clicker },
): Promise<FormAnswer> {
  const ref = readReference(sent.privateMetadata);
  if (ref === null) return replaced(sentenceView(null, slackTexts(null).form.notYours));
  return ref.conversationId === null
    ? takeFreshForm(room, client, sent)
    : takeConversationForm(room, ref.conversationId, sent);
}

async function formFor(
  { desk: { database } }: SlackRoom,
  { conversationId, clicker }: { readonly conversationId: string | null; readonly clicker: Clicker },
): Promise<types.ModalView> {
  const user = slackUser(clicker.userTeam, clicker.userId);
  const contact = await findSlackContact(database, user);
  const locale = contact?.locale ?? null;
  if (conversationId === null) return formView({ conversationId }, ofContact(contact), locale);
  const isId = z.uuid().safeParse(conversationId).success;
  const conversation = isId ? await ownConversation(database, conversationId, user) : null;
  if (conversation === null) return sentenceView(locale, slackTexts(locale).form.notYours);
  const language = conversation.language ?? (await languageSpoken(database, conversationId)) ?? locale;
  const ticket = await liveTicket(database, conversationId);
  if (ticket !== null) {
    return sentenceView(language, slackTexts(language).form.alreadyOpen(ticketNumber(ticket.number)));
  }
  return formView({ conversationId }, await knownDetails(database, conversationId), language);
}

type Sent = Parameters<typeof takeForm>[2];

async function takeConversationForm(
  room: SlackRoom,
  conversationId: string,
  sent: Sent,
): Promise<FormAnswer> {
  const { database } = room.desk;
  const user = slackUser(sent.clicker.userTeam, sent.clicker.userId);
  const conversation = await ownConversation(database, conversationId, user);
  const language = await languageSpoken(database, conversationId);
  if (conversation === null) return replaced(sentenceView(language, slackTexts(language).form.notYours));
  const read = readForm(sent.values, await knownDetails(database, conversationId), language);
  return read.kind === "errors" ? faulty(read) : opened(room, conversationId, read.details, language);
}

/** Outside a conversation one is begun, in the seller's direct messages with us. */
async function takeFreshForm(room: SlackRoom, client: SlackClient, sent: Sent): Promise<FormAnswer> {
  const { database } = room.desk;
  const { userId, userTeam, team } = sent.clicker;
  const person = await room.people.find(client, userId).catch(() => null);
  const contact = await ensureContact(database, {
    channel: "slack",
    externalId: slackUser(userTeam, userId),
    ...(person === null ? {} : { name: person.name, email: person.email, locale: person.locale }),
  });
  const read = readForm(sent.values, {}, contact.locale);
  if (read.kind === "errors") return faulty(read);
  const text = escapeText(slackTexts(contact.locale).requestOf(read.details.whatHappened ?? ""));
  const posted = await client.chat.postMessage({ channel: userId, text, unfurl_links: false });
  if (!posted.channel || !posted.ts) throw new Error(`Slack began no direct message with ${userId}.`);
  const externalId = conversationKey({ team, channel: posted.channel, ts: posted.ts });
  const begun = { channel: "slack", externalId, contactId: contact.id } as const;
  const conversation = await ensureConversation(database, begun);
  return opened(room, conversation.id, read.details, contact.locale);
}

async function opened(
  room: SlackRoom,
  conversationId: string,
  details: CaseDetails,
  language: string | null,
): Promise<FormAnswer> {
  const { form } = slackTexts(language);
  const handedOff = await handOff(room.desk, { conversationId, details, reachable: true });
  if (handedOff.kind === "needs_details") {
    return faulty({ kind: "errors", errors: { whatHappened: form.whatHappenedMissing } });
  }
  const number = ticketNumber(handedOff.ticket.number);
  return replaced(sentenceView(language, form.opened(number), form.openedNext));
}

/** What need not be asked: what the conversation, its contact and its first message tell. */
async function knownDetails(database: Database, conversationId: string): Promise<CaseDetails> {
  const { contactId } = await getConversation(database, conversationId);
  const [contact, learned, messages] = await Promise.all([
    getContact(database, contactId),
    caseDetails(database, conversationId),
    listMessages(database, conversationId),
  ]);
  const first = messages.find((message) => message.author === "contact");
  return { ...ofContact(contact), ...(first === undefined ? {} : { whatHappened: first.text }), ...learned };
}

function ofContact(
  contact: {
    readonly name: string | null;
    readonly email: string | null;
    readonly company: string | null;
  } | null,
): CaseDetails {
  return {
    ...(contact?.name ? { name: contact.name } : {}),
    ...(contact?.email ? { email: contact.email } : {}),
    ...(contact?.company ? { company: contact.company } : {}),
  };
}

async function languageSpoken(database: Database, conversationId: string): Promise<string | null> {
  const messages = await listMessages(database, conversationId);
  return messages.findLast((message) => message.language !== null)?.language ?? null;
}

function replaced(view: types.ModalView): FormAnswer {
  return { response_action: "update", view };
}

function faulty({ errors }: Extract<ReadForm, { kind: "errors" }>): FormAnswer {
  return { response_action: "errors", errors: { ...errors } };
}
