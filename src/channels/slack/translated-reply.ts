import type { Translations } from "../../assistant/translate/translations.ts";
import type { ReplyRequest } from "../../desk/reply.ts";
import { languageOf, reads } from "../../domain/languages-read.ts";
import { findTicket } from "../../storage/tickets.ts";
import type { KeptTranslation } from "../../storage/translations.ts";
import { DESK_LANGUAGE } from "./case-languages.ts";
import { faultName } from "./slack-error.ts";
import type { SlackRoom } from "./slack-room.ts";

/** A seller waits no longer than this for a translation: then the words go as they were written. */
const PATIENCE_MS = 8_000;

/** What of an agent's words goes to the seller. */
export interface Outgoing extends Pick<ReplyRequest, "text" | "translated"> {
  /** Why they go as they were written although the case has its replies translated; null where nothing is amiss. */
  readonly lapse: string | null;
}

/** An agent's words as the case has them sent: translated where the card says so, else and in doubt as written. */
export async function outgoing(room: SlackRoom, ticketId: string, text: string): Promise<Outgoing> {
  const ticket = await findTicket(room.desk.database, ticketId);
  const language = ticket?.replyLanguage ?? null;
  const written = languageOf(text);
  if (ticket === null || language === null) return { text, lapse: null };
  if (written !== null && reads([language], written)) return { text, lapse: null };
  const key = { conversationId: ticket.conversationId, source: text, language };
  const kept = await askInTime(room, key, ticket.contactId);
  switch (kept?.kind) {
    case "translated": {
      const original = { text, language: written ?? DESK_LANGUAGE };
      return { text: kept.text, translated: { original, language }, lapse: null };
    }
    case "unfaithful":
      return {
        text,
        lapse: "The translation failed our checks of figures and language: your reply went as written.",
      };
    case undefined:
      return { text, lapse: "No translation could be had: your reply went as written." };
  }
}

async function askInTime(
  { translations, log }: SlackRoom,
  ...[key, contactId]: Parameters<Translations["ask"]>
): Promise<KeptTranslation | null> {
  if (translations === null) return null;
  const patience = Promise.withResolvers<null>();
  const timer = setTimeout(() => patience.resolve(null), PATIENCE_MS);
  const asked = translations.ask(key, contactId).catch((error: unknown) => {
    log.warn({ err: error, code: faultName(error) }, "a reply could not be translated; it goes as written");
    return null;
  });
  return Promise.race([asked, patience.promise]).finally(() => clearTimeout(timer));
}
