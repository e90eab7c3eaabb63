import type { Translations } from "../../assistant/translate/translations.ts";
import { isForeign } from "../../domain/languages-read.ts";
import type { Message } from "../../domain/message.ts";
import type { Database } from "../../storage/database.ts";
import { findTicket } from "../../storage/tickets.ts";
import { languageName } from "../../texts/language-names.ts";
import { DESK_LANGUAGE, holderLanguages } from "./case-languages.ts";
import { escapeText } from "./slack-text.ts";

/** What a seller wrote for whoever has the case, as mrkdwn; null where they read it as it is, or it cannot be had. */
export async function deskTranslation(
  place: { readonly database: Database; readonly translations: Translations | null },
  { author, text, conversationId }: Message,
  ticketId: string,
): Promise<string | null> {
  if (place.translations === null || author !== "contact") return null;
  const ticket = await findTicket(place.database, ticketId);
  if (ticket === null) return null;
  const { into, reads } = await holderLanguages(place.database, ticket);
  if (!isForeign(text, reads)) return null;
  const key = { conversationId, source: text, language: into };
  const kept = await place.translations.ask(key, ticket.contactId);
  if (kept === null) return null;
  if (kept.kind === "unfaithful")
    return "_The machine translation did not keep every figure, so it is left out._";
  const quoted = escapeText(kept.text).replace(/^/gm, "> ");
  return `_In ${languageName(into, DESK_LANGUAGE)}, by machine:_\n${quoted}`;
}
