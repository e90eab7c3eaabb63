import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { readTicketLink } from "../../desk/ticket-link.ts";
import type { Message } from "../../domain/message.ts";
import type { Ticket } from "../../domain/tickets/ticket.ts";
import { sendPrivatePage } from "../../pages/send-page.ts";
import { Problem } from "../../problem.ts";
import type { Queries } from "../../storage/database.ts";
import { listMessages } from "../../storage/messages.ts";
import { findTicket, latestTicket } from "../../storage/tickets.ts";
import { answerCase } from "./answer-case.ts";
import { type CasePage, casePage } from "./case-page.ts";
import type { FormDeps } from "./form-deps.ts";
import { readNonce } from "./nonce.ts";
import { pageLanguage } from "./page-language.ts";
import { readForm, refuseLargeBody } from "./read-form.ts";
import { cleanText, messageFault } from "./submission.ts";

const ANSWERS = { max: 60, timeWindow: "10 minutes" } as const;
const parameters = z.object({ token: z.string() });
const query = z.object({ sent: z.enum(["added", "reopened"]).nullable().catch(null) });

/** The private page of a case: read by whoever has the link, and answered there. */
export function caseRoutes(app: FastifyInstance, deps: FormDeps): void {
  app.get("/c/:token", async (request, reply) => {
    const page = await readPage(deps, request);
    return sendPrivatePage(reply, 200, casePage({ ...page, sent: query.parse(request.query).sent }));
  });
  app.post("/c/:token", { onRequest: refuseLargeBody, config: { rateLimit: ANSWERS } }, (request, reply) =>
    answer(deps, request, reply),
  );
}

/**
 * The ticket that the link in an address was made for.
 * @throws Problem 404 alike for a forged link and for a ticket that is gone.
 */
export async function ticketOfLink(
  deps: FormDeps,
  request: FastifyRequest,
): Promise<{ readonly ticket: Ticket; readonly token: string }> {
  const { token } = parameters.parse(request.params);
  const id = readTicketLink(deps.secretKey, token);
  const ticket = id === null ? null : await findTicket(deps.database, id);
  if (ticket === null) throw new Problem(404, "There is no case at this address.");
  return { ticket, token };
}

async function answer(deps: FormDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ticket, token } = await ticketOfLink(deps, request);
  const form = await readForm(request);
  const typed = cleanText(form.fields.get("message") ?? "");
  const fault = messageFault(form, typed);
  if (fault !== null) {
    const page = await readPage(deps, request);
    return sendPrivatePage(reply, 422, casePage({ ...page, typed, fault }));
  }
  const answered = await answerCase(deps, ticket, { text: typed, nonce: readNonce(form) });
  deps.log.info({ ticketId: ticket.id, outcome: answered.kind }, "an answer came by the private page");
  const sent = answered.kind === "reopened" ? "reopened" : "added";
  return reply.redirect(
    `/c/${token}?lang=${pageLanguage(request, ticket.language)}&sent=${sent}#latest`,
    303,
  );
}

async function readPage(deps: FormDeps, request: FastifyRequest): Promise<CasePage> {
  const { ticket, token } = await ticketOfLink(deps, request);
  return {
    language: pageLanguage(request, ticket.language),
    ticket: (await latestTicket(deps.database, ticket.conversationId)) ?? ticket,
    messages: await allMessages(deps.database, ticket.conversationId),
    token,
    nonce: randomUUID(),
    typed: "",
    fault: null,
    sent: null,
  };
}

async function allMessages(queries: Queries, conversationId: string): Promise<readonly Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const last = messages.at(-1);
    const page = await listMessages(queries, conversationId, last);
    if (page.length === 0) return messages;
    messages.push(...page);
  }
}
