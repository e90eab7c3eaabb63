import { languageOfWriter } from "../languages-read.ts";
import type { Message } from "../message.ts";
import type { Ticket } from "./ticket.ts";

/** The language a reply is wanted in: what the seller wrote last, as far as it tells; else the language of the case. */
export function sellerLanguage(ticket: Pick<Ticket, "language">, messages: readonly Message[]): string {
  const said = messages.filter(({ author }) => author === "contact").map(({ text }) => text);
  return languageOfWriter(said) ?? ticket.language;
}
