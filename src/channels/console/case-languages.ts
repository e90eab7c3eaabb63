import type { FastifyRequest } from "fastify";
import { isForeign, mainLanguage, reads } from "../../domain/languages-read.ts";
import type { Message } from "../../domain/message.ts";
import { sellerLanguage } from "../../domain/tickets/seller-language.ts";
import type { Ticket } from "../../domain/tickets/ticket.ts";
import type { Agent } from "../../storage/agents.ts";
import type { Queries } from "../../storage/database.ts";
import { type KeptTranslation, keptTranslations } from "../../storage/translations.ts";
import { consoleTexts } from "../../texts/console.ts";

/** Who reads a case: which languages they read, and into which the others are translated. */
export interface CaseReader {
  readonly into: string;
  readonly reads: readonly string[];
}

export function readerOf(request: FastifyRequest, agent: Agent): CaseReader {
  const desk = deskLanguage(request);
  const into = mainLanguage(agent.reads, desk);
  return { into, reads: agent.reads.length === 0 ? [desk] : agent.reads };
}

/** What a message is in the reader's language: null where they read it as it is. */
export type Translated = (message: Message) => KeptTranslation | "missing" | null;

export async function translationsFor(
  queries: Queries,
  conversationId: string,
  reader: CaseReader | null,
): Promise<Translated> {
  if (reader === null) return () => null;
  const kept = await keptTranslations(queries, conversationId, reader.into);
  return (message) => {
    if (message.author !== "contact" || !isForeign(message.text, reader.reads)) return null;
    return kept(message.text) ?? "missing";
  };
}

/** How the two sides of a case speak, and how much is still to be translated for its reader. */
export function languagesJson(
  ticket: Ticket,
  messages: readonly Message[],
  reader: CaseReader,
  translated: Translated,
) {
  const seller = sellerLanguage(ticket, messages);
  return {
    into: reader.into,
    /** The seller's language where the reader does not read it: a reply is offered in it. */
    seller: reads(reader.reads, seller) ? null : seller,
    missing: messages.filter((message) => translated(message) === "missing").length,
  };
}

function deskLanguage(request: FastifyRequest): string {
  return consoleTexts(request.headers["accept-language"]).lang.startsWith("zh") ? "zh" : "en";
}
