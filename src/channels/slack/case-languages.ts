import type { Translations } from "../../assistant/translate/translations.ts";
import { mainLanguage, reads } from "../../domain/languages-read.ts";
import { sellerLanguage } from "../../domain/tickets/seller-language.ts";
import type { Ticket } from "../../domain/tickets/ticket.ts";
import { findAgent } from "../../storage/agents.ts";
import type { Database } from "../../storage/database.ts";
import { recentMessages } from "../../storage/messages.ts";

/** Our own words in the desk's channel are English. */
export const DESK_LANGUAGE = "en";
const END_OF_TIME = "9223372036854775807";
const LATEST_MESSAGES = 40;

/** What whoever has a case reads, and into which language the rest is translated for them. */
export async function holderLanguages(
  database: Database,
  { assignee }: Ticket,
): Promise<{ readonly into: string; readonly reads: readonly string[] }> {
  const holder = assignee === null ? null : await findAgent(database, assignee.id);
  const read = holder?.reads ?? [];
  const into = mainLanguage(read, DESK_LANGUAGE);
  return { into, reads: [...read, into] };
}

/** The language in which replies can be offered; null where whoever has the case reads it, and without a model. */
export async function offeredLanguage(
  place: { readonly database: Database; readonly translations: Translations | null },
  ticket: Ticket,
): Promise<string | null> {
  if (place.translations === null) return null;
  const language = await languageOfSeller(place.database, ticket);
  const holder = await holderLanguages(place.database, ticket);
  return reads(holder.reads, language) ? null : language;
}

/** The language that the seller of a case writes now. */
export async function languageOfSeller(database: Database, ticket: Ticket): Promise<string> {
  const latest = await recentMessages(database, ticket.conversationId, END_OF_TIME, LATEST_MESSAGES);
  return sellerLanguage(ticket, latest);
}
