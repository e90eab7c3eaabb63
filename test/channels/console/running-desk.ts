import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { hashPassword } from "../../../src/channels/console/password.ts";
import { consoleRoutes } from "../../../src/channels/console/routes.ts";
import { openTicket } from "../../../src/desk/open-ticket.ts";
import type { CaseDetails } from "../../../src/domain/tickets/case-details.ts";
import { ticketNumber } from "../../../src/domain/tickets/ticket.ts";
import { createArticleText } from "../../../src/knowledge/article-text.ts";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { addAgent } from "../../../src/storage/agents.ts";
import { ensureContact, ensureConversation } from "../../../src/storage/conversations.ts";
import { addMessage } from "../../../src/storage/messages.ts";
import { relayReply } from "../../../src/turn/relay.ts";
import { keptLists } from "../../support/kept-lists.ts";
import { openTestDatabase } from "../../support/test-database.ts";
import { type TranslatingModel, translationsBy } from "../../support/translations-by.ts";

export const PASSWORD = "eleven brass anchors";

const ARTICLES = "test/fixtures/articles";
const knowledge = openKnowledge(ARTICLES);

/** Made once: a hash takes its time by design. */
const passwordHash = hashPassword(PASSWORD);

export type RunningDesk = Awaited<ReturnType<typeof runDesk>>;

/** The console on a real server and a fresh database, with a clock that a test may move. */
export async function runDesk(
  options: { readonly secureCookies?: boolean; readonly model?: TranslatingModel } = {},
) {
  const stored = await openTestDatabase();
  let shiftMs = 0;
  const now = () => new Date(Date.now() + shiftMs);
  const desk = { database: stored.database, outbox: stored.outbox, now };
  const log = pino({ level: "silent" });
  const metrics = createMetrics();
  const channel = consoleRoutes({
    articles: () => ({ knowledge, articleText: createArticleText(ARTICLES) }),
    ...{ database: stored.database, desk, signals: stored.signals, now, log },
    translations:
      options.model === undefined ? null : await translationsBy(options.model, stored.database, metrics),
    ...keptLists(stored.database, now, "http://desk.example"),
    relayReply: (request) => relayReply(desk, request),
    secureCookies: options.secureCookies ?? false,
    publicUrl: "http://desk.example",
  });
  const server = await buildServer({ log, metrics, isReady: async () => {}, channels: [channel] });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  return {
    ...stored,
    desk,
    metrics,
    address,
    server,
    now,
    passTime: (ms: number) => {
      shiftMs += ms;
    },
    stop: async () => {
      await server.close();
      await stored.stop();
    },
  };
}

export interface Sent {
  readonly method?: string;
  readonly cookie?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as an HTML form sends it. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request as a browser on a page of the desk makes it; redirects are not followed. */
export function send(desk: RunningDesk, path: string, sent: Sent = {}): Promise<Response> {
  const body =
    sent.form === undefined
      ? sent.json === undefined
        ? undefined
        : JSON.stringify(sent.json)
      : new URLSearchParams(sent.form).toString();
  const method = sent.method ?? (body === undefined ? "GET" : "POST");
  return fetch(desk.address + path, {
    method,
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
    headers: {
      "sec-fetch-site": "same-origin",
      ...(sent.cookie === undefined ? {} : { cookie: sent.cookie }),
      ...(sent.json === undefined ? {} : { "content-type": "application/json" }),
      ...(sent.form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...sent.headers,
    },
  });
}

/** The session cookie that a response sets; empty when it sets none. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** A new agent who has signed in. */
export async function signedIn(desk: RunningDesk, name: string) {
  const email = `${name.toLowerCase().replace(/\W/g, ".")}@desk.example`;
  const agent = await addAgent(desk.database, { name, email, passwordHash: await passwordHash });
  const response = await send(desk, "/desk/sign-in", { form: { email, password: PASSWORD } });
  return { ...agent, cookie: cookieOf(response) };
}

export interface Case {
  readonly name?: string;
  readonly said?: readonly string[];
  readonly language?: string;
  readonly subject?: string;
  readonly details?: CaseDetails;
}

/** A seller who wrote in the widget, was answered by the assistant, and asked for a person. */
export async function openCase(desk: RunningDesk, asked: Case = {}) {
  const language = asked.language ?? "en";
  return desk.database.$transaction(async (transaction) => {
    const contact = await ensureContact(transaction, {
      channel: "widget",
      externalId: randomUUID(),
      name: asked.name ?? "Ana Souza",
    });
    const conversation = await ensureConversation(transaction, {
      ...{ channel: "widget", externalId: randomUUID(), contactId: contact.id },
    });
    const conversationId = conversation.id;
    for (const text of asked.said ?? ["My parcel is held in Curitiba."]) {
      await addMessage(transaction, { conversationId, author: "contact", text, language });
      await addMessage(transaction, {
        conversationId,
        author: "assistant",
        text: "A person can help.",
        language,
      });
    }
    const ticket = await openTicket(transaction, desk.outbox, {
      ...{ conversationId, language, caseType: "held", at: desk.now(), announce: true },
      subject: asked.subject ?? "Parcel held in Curitiba",
      summary: "Held for nine days; the buyer's CPF is missing.",
      details: asked.details ?? { trackingNumber: "LP00123456789012", destination: "BR" },
    });
    return { ...ticket, path: `/api/desk/tickets/${ticketNumber(ticket.number)}` };
  });
}
