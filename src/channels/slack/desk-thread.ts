import type { Translations } from "../../assistant/translate/translations.ts";
import type { Message } from "../../domain/message.ts";
import { getContact, getConversation } from "../../storage/conversations.ts";
import { findMessage, recentMessages } from "../../storage/messages.ts";
import { findPost, type SlackPost } from "../../storage/slack.ts";
import { externalIdOf, latestTicketId } from "../../storage/slack-lookups.ts";
import { inOrder } from "../../storage/slack-order.ts";
import { findTicket } from "../../storage/tickets.ts";
import { languageName } from "../../texts/language-names.ts";
import { DESK_LANGUAGE, offeredLanguage } from "./case-languages.ts";
import { deskExternalId } from "./desk-reply.ts";
import { deskTranslation } from "./desk-translation.ts";
import { change, type Posting, post, postWords, remember } from "./posting.ts";
import { escapeText } from "./slack-text.ts";
import { type TicketView, ticketCard } from "./ticket-card.ts";

/** The desk's channel in our workspace. */
export interface DeskPlace extends Posting {
  readonly deskChannel: string;
  /** Null without a model. */
  readonly translations: Translations | null;
  readonly team: () => Promise<string>;
}

const END_OF_TIME = "9223372036854775807";
const TRANSCRIPT_MESSAGES = 6;

/** Posts the card of a ticket, or draws it anew where it stands. May be called any number of times. */
export function showTicket(place: DeskPlace, ticketId: string): Promise<void> {
  return inOrder(
    place.database,
    `slack-ticket:${ticketId}`,
    async () => void (await showCard(place, ticketId)),
  );
}

/**
 * Brings a message to the thread under its ticket's card: what the seller says while the desk has the
 * conversation, and what agents say elsewhere. What was written in that thread stays single, but for the translation
 * that the seller got of it.
 */
export async function mirrorMessage(place: DeskPlace, messageId: string): Promise<void> {
  const said = await saidInCase(place, messageId);
  if (said === null) return;
  const { message, ticketId } = said;
  const externalId = await externalIdOf(place.database, messageId);
  const isFromHere = externalId?.startsWith(deskExternalId(place.deskChannel, "")) === true;
  const { text, parts } = message;
  if (isFromHere && parts.original === undefined) return;
  const written = isFromHere || parts.original === undefined ? text : `${text}\n\n${parts.original.text}`;
  await inOrder(place.database, `slack-ticket:${ticketId}`, async () => {
    const card = (await standingCard(place, ticketId)) ?? (await showCard(place, ticketId));
    if (card === null) return;
    const thread = { team: card.team, channel: card.channel, ts: card.ts };
    const heading = isFromHere ? sentIn(message) : await headingOf(place, message);
    await postWords(place, messageSubject(messageId), thread, { heading, text: written });
  });
}

/** Adds what a mirrored message means in the agent's language, where that is wanted and can be had. */
export async function translateMessage(place: DeskPlace, messageId: string): Promise<void> {
  const said = await saidInCase(place, messageId);
  if (said === null) return;
  const { message, ticketId } = said;
  const translation = await deskTranslation(place, message, ticketId);
  const posted = translation === null ? null : await findPost(place.database, messageSubject(messageId));
  if (translation === null || posted === null) return;
  const words = `${await headingOf(place, message)}\n${escapeText(message.text)}`;
  await change(place, posted, { text: `${words}\n${translation}`, blocks: [] });
  // It may be the first that tells their language, in which the card then offers to answer.
  await showTicket(place, ticketId);
}

/** A message with the case it belongs to; null where there is none. */
async function saidInCase({ database }: DeskPlace, messageId: string) {
  const message = await findMessage(database, messageId);
  const ticketId = message === null ? null : await latestTicketId(database, message.conversationId);
  return message === null || ticketId === null ? null : { message, ticketId };
}

/** Null when there is no such ticket. */
async function showCard(place: DeskPlace, ticketId: string): Promise<SlackPost | null> {
  const view = await viewOf(place, ticketId);
  if (view === null) return null;
  const content = ticketCard(view);
  const card = await standingCard(place, ticketId);
  if (card !== null && (await change(place, card, content))) return card;
  const { deskChannel: channel } = place;
  const ts = await post(place, { channel, threadTs: null }, content);
  return remember(place.database, cardSubject(ticketId), { team: await place.team(), channel, ts }, ts);
}

/** A card in a channel that is the desk's no more does not count. */
async function standingCard(place: DeskPlace, ticketId: string): Promise<SlackPost | null> {
  const card = await findPost(place.database, cardSubject(ticketId));
  return card?.channel === place.deskChannel ? card : null;
}

async function viewOf(place: DeskPlace, ticketId: string): Promise<TicketView | null> {
  const { database } = place;
  const ticket = await findTicket(database, ticketId);
  if (ticket === null) return null;
  const [contact, transcript] = await Promise.all([
    getContact(database, ticket.contactId),
    recentMessages(database, ticket.conversationId, END_OF_TIME, TRANSCRIPT_MESSAGES),
  ]);
  const offered = await offeredLanguage(place, ticket);
  return { ticket, contact, offered, transcript: transcript.filter(({ author }) => author !== "notice") };
}

async function authorOf({ database }: DeskPlace, message: Message): Promise<string> {
  if (message.author === "agent") return `${message.authorName ?? "Agent"}, from the console`;
  const { contactId } = await getConversation(database, message.conversationId);
  return (await getContact(database, contactId)).name ?? "Seller";
}

async function headingOf(place: DeskPlace, message: Message): Promise<string> {
  return `*${escapeText(await authorOf(place, message))}*`;
}

/** What stands over the translation of words that are in the thread already. */
function sentIn({ language }: Message): string {
  return `_Sent in ${languageName(language ?? "und", DESK_LANGUAGE)}, translated by machine:_`;
}

function messageSubject(messageId: string): string {
  return `desk:${messageId}`;
}

function cardSubject(ticketId: string): string {
  return `ticket:${ticketId}`;
}
