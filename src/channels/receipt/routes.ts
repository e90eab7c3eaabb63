import type {} from "@fastify/rate-limit";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { h } from "preact";
import { z } from "zod";
import type { Assistant } from "../../assistant/assistant.ts";
import type { AnswerLinks } from "../../desk/answer-link.ts";
import { refuseWithPage } from "../../pages/refuse-with-page.ts";
import { sendPrivatePage } from "../../pages/send-page.ts";
import { Problem } from "../../problem.ts";
import type { Database } from "../../storage/database.ts";
import { findReceipt, type Receipt } from "../../storage/receipts.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage, interfaceLanguage } from "../../texts/language.ts";
import { receiptTexts } from "../../texts/receipt/receipt-texts.ts";
import { askAgain } from "../../turn/ask-again.ts";
import { renderReceiptFrame } from "./frame.ts";
import { receiptPage } from "./receipt-page.ts";
import { todayPage } from "./today-page.ts";

/** What the receipts need. */
export interface ReceiptDeps {
  readonly database: Database;
  readonly links: AnswerLinks;
  /** Answers the question again; without a model, so that it costs nothing. */
  readonly assistant: Assistant;
  /** Whether an agent is signed in on the browser that asks. */
  readonly isAgent: (request: FastifyRequest) => Promise<boolean>;
  readonly now: () => Date;
}

const READING = { max: 120, timeWindow: "1 minute" } as const;
/** Each asks the assistant and the carriers again. */
const ASKING_AGAIN = { max: 20, timeWindow: "10 minutes" } as const;

/** The record of an answer: `/a/:token` for the seller who got it, `/desk/answers/:id` for agents. */
export function receiptRoutes(deps: ReceiptDeps): FastifyPluginAsync {
  return async (app) => {
    app.setErrorHandler(refuse);
    receiptPages(app, deps, {
      path: "/a/:token",
      reader: "seller",
      answerId: async (request) => deps.links.read(tokenParameters.parse(request.params).token),
    });
    receiptPages(app, deps, {
      path: "/desk/answers/:id",
      reader: "agent",
      answerId: async (request) => idParameters.parse(request.params).id,
    });
  };
}

const tokenParameters = z.object({ token: z.string() });
const idParameters = z.object({ id: z.uuid().nullable().catch(null) });
const query = z.object({ lang: z.enum(INTERFACE_LANGUAGES).nullable().catch(null) }).catch({ lang: null });

interface Place {
  readonly path: string;
  readonly reader: "seller" | "agent";
  readonly answerId: (request: FastifyRequest) => Promise<string | null>;
}

function receiptPages(app: FastifyInstance, deps: ReceiptDeps, { path, reader, answerId }: Place): void {
  const readReceipt = async (request: FastifyRequest): Promise<Receipt> => {
    const id = await answerId(request);
    const receipt = id === null ? null : await findReceipt(deps.database, id);
    if (receipt === null) throw new Problem(404, "There is no receipt at this address.");
    return receipt;
  };
  const admit = async (request: FastifyRequest, reply: FastifyReply) => {
    if (reader === "seller" || (await deps.isAgent(request))) return;
    const next = encodeURIComponent(pathOf(request));
    return reply.header("cache-control", "no-store").redirect(`/desk/sign-in?next=${next}`, 302);
  };

  const reading = { schema: { hide: true }, config: { rateLimit: READING }, preHandler: admit };
  app.get(path, reading, async (request, reply) => {
    const receipt = await readReceipt(request);
    const language = languageOf(request, receipt);
    return sendPrivatePage(reply, 200, receiptPage({ receipt, language, reader, path: pathOf(request) }));
  });

  const asking = { schema: { hide: true }, config: { rateLimit: ASKING_AGAIN }, preHandler: admit };
  app.get(`${path}/today`, asking, async (request, reply) => {
    const receipt = await readReceipt(request);
    const language = languageOf(request, receipt);
    const today = await askAgain(deps, receipt.question);
    const receiptPath = pathOf(request).replace(/\/today$/, "");
    return sendPrivatePage(reply, 200, todayPage({ receipt, today, language, receiptPath, at: deps.now() }));
  });
}

/** The language that was chosen, else the one the answer is in. */
function languageOf(request: FastifyRequest, { answer }: Receipt): InterfaceLanguage {
  return query.parse(request.query).lang ?? interfaceLanguage(answer.language);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split("?")[0] ?? "/";
}

const refuse = refuseWithPage("a receipt could not be shown", (request, status) => {
  const language = query.parse(request.query).lang ?? interfaceLanguage(request.headers["accept-language"]);
  const { notFound, tooMany, broken } = receiptTexts(language).problems;
  const { title, text } = status === 404 ? notFound : status === 429 ? tooMany : broken;
  const main = [h("h1", null, title), h("p", null, text)];
  return renderReceiptFrame({ language, title, path: null, main });
});
