import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Translations } from "../../assistant/translate/translations.ts";
import { languageOf, reads } from "../../domain/languages-read.ts";
import { MAX_MESSAGE_CHARACTERS, type Message } from "../../domain/message.ts";
import { sellerLanguage } from "../../domain/tickets/seller-language.ts";
import { readTicketNumber, type Ticket } from "../../domain/tickets/ticket.ts";
import { setReads } from "../../storage/agents.ts";
import type { Queries } from "../../storage/database.ts";
import { findTicketId } from "../../storage/desk-queue.ts";
import { recentMessages } from "../../storage/messages.ts";
import { findTicket } from "../../storage/tickets.ts";
import { INTERFACE_LANGUAGES } from "../../texts/language.ts";
import { requireAgent } from "./agent-session.ts";
import { readCaseFile } from "./case-file.ts";
import { type CaseReader, readerOf, translationsFor } from "./case-languages.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { storable } from "./entered-text.ts";
import { parcelReaderOf } from "./parcels-now.ts";
import { notFound } from "./refusal.ts";

/** What is read of a long conversation; what is older stays as it was written. */
const LATEST_MESSAGES = 40;
/** Requests to the model at once for one reader. */
const AT_ONCE = 4;
const END_OF_TIME = "9223372036854775807";

const params = z.object({ number: z.string().max(20) });
const draft = z.object({ text: storable.pipe(z.string().min(1).max(MAX_MESSAGE_CHARACTERS)) });
const settings = z.object({ reads: z.array(z.enum(INTERFACE_LANGUAGES)).max(INTERFACE_LANGUAGES.length) });

/** What an agent reads in their own language, and says in the seller's. */
export function translationRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const typed = server.withTypeProvider<ZodTypeProvider>();
  const tags = ["desk"];

  typed.post("/api/desk/me/languages", { schema: { tags, body: settings } }, async (request, reply) => {
    const agent = await requireAgent(deps, request);
    await setReads(deps.database, agent.id, [...new Set(request.body.reads)]);
    return reply.status(204).send();
  });

  /** Asks for what is still missing in the reader's language and answers with the case. */
  typed.post(
    "/api/desk/tickets/:number/translations",
    { schema: { tags, params } },
    async (request, reply) => {
      const agent = await requireAgent(deps, request);
      const reader = readerOf(request, agent);
      const ticket = await ticketOf(deps.database, request.params.number);
      if (ticket === null) throw notFound(request);
      if (deps.translations !== null) await translateFor(deps, deps.translations, ticket, reader);
      reply.header("cache-control", "no-store");
      return readCaseFile(deps.database, ticket.number, {
        reader: deps.translations === null ? null : reader,
        parcels: parcelReaderOf(deps, request),
      });
    },
  );

  /** What an agent has written, in the seller's language: to be looked at before it is sent. */
  typed.post(
    "/api/desk/tickets/:number/draft",
    { schema: { tags, params, body: draft } },
    async (request, reply) => {
      await requireAgent(deps, request);
      const ticket = await ticketOf(deps.database, request.params.number);
      if (ticket === null) throw notFound(request);
      reply.header("cache-control", "no-store");
      return translateDraft(deps, ticket, request.body.text.trim());
    },
  );
}

/** The seller's language, and what an agent's words are in it; null where there is nothing to send instead. */
async function translateDraft(deps: ConsoleDeps, ticket: Ticket, text: string) {
  const seller = sellerLanguage(ticket, await latest(deps.database, ticket));
  const written = languageOf(text);
  if (written !== null && reads([seller], written))
    return { kind: "same_language", language: seller } as const;
  const key = { conversationId: ticket.conversationId, source: text, language: seller };
  const kept = (await deps.translations?.ask(key, ticket.contactId)) ?? null;
  if (kept === null) return { kind: "unavailable", language: seller } as const;
  return kept.kind === "translated" ? kept : ({ kind: "unfaithful", language: seller } as const);
}

async function translateFor(
  { database }: ConsoleDeps,
  translations: Translations,
  ticket: Ticket,
  reader: CaseReader,
): Promise<void> {
  const { conversationId, contactId } = ticket;
  const [messages, translated] = await Promise.all([
    latest(database, ticket),
    translationsFor(database, conversationId, reader),
  ]);
  const missing = messages.filter((message) => translated(message) === "missing").map(({ text }) => text);
  const texts = [...new Set(missing)].reverse();
  const work = async () => {
    for (let source = texts.shift(); source !== undefined; source = texts.shift()) {
      const kept = await translations.ask({ conversationId, source, language: reader.into }, contactId);
      // The model is down or the budget spent: the rest would fare no better.
      if (kept === null) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function latest(queries: Queries, { conversationId }: Ticket): Promise<readonly Message[]> {
  return recentMessages(queries, conversationId, END_OF_TIME, LATEST_MESSAGES);
}

async function ticketOf(queries: Queries, written: string): Promise<Ticket | null> {
  const number = readTicketNumber(written);
  const id = number === null ? null : await findTicketId(queries, number);
  return id === null ? null : findTicket(queries, id);
}
