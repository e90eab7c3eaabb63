import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ticketLink, ticketToken } from "../../desk/ticket-link.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import { sendPage, sendPrivatePage } from "../../pages/send-page.ts";
import { looksLikeBot } from "./bot-signs.ts";
import { ticketOfLink } from "./case-routes.ts";
import { type ContactPage, contactPage, NOTHING_TYPED } from "./contact-page.ts";
import type { FormDeps } from "./form-deps.ts";
import { readNonce } from "./nonce.ts";
import { pageLanguage } from "./page-language.ts";
import { readForm, refuseLargeBody } from "./read-form.ts";
import { sentPage } from "./sent-page.ts";
import { readSubmission } from "./submission.ts";
import { submitCase } from "./submit-case.ts";

/** Roomy, because a whole office may stand behind one address. */
const SUBMISSIONS = { max: 40, timeWindow: "10 minutes" } as const;

/** The contact form: asked for, filled in, sent. */
export function contactRoutes(app: FastifyInstance, deps: FormDeps): void {
  app.get("/contact", (request, reply) => sendPage(reply, 200, contactPage(emptyPage(deps, request))));
  app.post("/contact", { onRequest: refuseLargeBody, config: { rateLimit: SUBMISSIONS } }, (request, reply) =>
    submit(deps, request, reply),
  );
  app.get("/contact/sent/:token", async (request, reply) => {
    const { ticket, token } = await ticketOfLink(deps, request);
    const sent = {
      language: pageLanguage(request, ticket.language),
      number: ticketNumber(ticket.number),
      link: ticketLink(deps, ticket.id),
      sendsMail: deps.sendsMail === true,
    };
    return sendPrivatePage(reply, 200, sentPage({ ...sent, token }));
  });
}

async function submit(deps: FormDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = await readForm(request);
  const nonce = readNonce(form);
  const page = { ...emptyPage(deps, request), nonce };
  const read = readSubmission(form);
  if (read.kind === "faulty") {
    return sendPage(reply, 422, contactPage({ ...page, typed: read.typed, faults: read.faults }));
  }
  const { submission } = read;
  if (looksLikeBot(form, submission.typed.message, deps.now())) {
    deps.log.info("a contact form looked like a machine's and was asked for again");
    return sendPage(reply, 422, contactPage({ ...page, typed: submission.typed, askAgain: true }));
  }
  const ticket = await submitCase(deps, { ...submission, nonce, pageLanguage: page.language });
  deps.log.info({ ticketId: ticket.id }, "a case came with the contact form");
  const token = ticketToken(deps.secretKey, ticket.id);
  return reply.redirect(`/contact/sent/${token}?lang=${page.language}`, 303);
}

function emptyPage(deps: FormDeps, request: FastifyRequest): ContactPage {
  return {
    language: pageLanguage(request),
    typed: NOTHING_TYPED,
    faults: {},
    askAgain: false,
    sendsMail: deps.sendsMail === true,
    nonce: randomUUID(),
    madeAt: deps.now(),
  };
}
