import type { FastifyRequest } from "fastify";
import { figuresKept } from "../../assistant/translate/figures-kept.ts";
import type { ReplyRequest } from "../../desk/reply.ts";
import { languageOf } from "../../domain/languages-read.ts";
import { Problem } from "../../problem.ts";
import type { Queries } from "../../storage/database.ts";
import { findTicket } from "../../storage/tickets.ts";
import { findTranslation } from "../../storage/translations.ts";
import { consoleTexts } from "../../texts/console.ts";

export interface WrittenReply {
  /** What the agent wrote. */
  readonly text: string;
  /** Language of the translation that the agent was shown; absent where it goes as it was written. */
  readonly translatedInto?: string | undefined;
  /** That translation as the agent left it; absent where it goes as it was shown. */
  readonly translation?: string | undefined;
}

/**
 * What of a reply goes to the seller. A translation is only ever sent as it was checked, kept and shown to the agent,
 * or as the agent edited it where it still states what they wrote.
 * @throws Problem 409 when there is none, 422 when the edited one states other figures.
 */
export async function wordsFor(
  queries: Queries,
  request: FastifyRequest,
  ticketId: string,
  { text, translatedInto, translation }: WrittenReply,
): Promise<Pick<ReplyRequest, "text" | "translated">> {
  if (translatedInto === undefined) return { text };
  const ticket = await findTicket(queries, ticketId);
  const kept =
    ticket === null
      ? null
      : await findTranslation(queries, {
          conversationId: ticket.conversationId,
          ...{ source: text, language: translatedInto },
        });
  if (kept?.kind !== "translated") {
    throw new Problem(409, textsOf(request).refusals.noTranslation);
  }
  const sent = translation ?? kept.text;
  if (sent !== kept.text && !figuresKept(text, sent)) {
    throw new Problem(422, textsOf(request).refusals.otherFigures);
  }
  // Too short to tell: agents write in the language of their desk.
  const original = { text, language: languageOf(text) ?? textsOf(request).lang.slice(0, 2) };
  return { text: sent, translated: { original, language: kept.language } };
}

function textsOf(request: FastifyRequest) {
  return consoleTexts(request.headers["accept-language"]);
}
