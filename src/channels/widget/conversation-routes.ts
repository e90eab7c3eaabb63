import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { AnswerLinks } from "../../desk/answer-link.ts";
import type { Logger } from "../../log.ts";
import { Problem } from "../../problem.ts";
import { sendEvents } from "../../sse.ts";
import type { Database } from "../../storage/database.ts";
import { findMessage, listMessages } from "../../storage/messages.ts";
import type { Turns } from "../../turn/take-turn.ts";
import { historyQuery, messageBody } from "./bodies.ts";
import type { Guard } from "./guard.ts";
import { messageView } from "./message-view.ts";
import { visitorIdentity } from "./open-session.ts";
import type { OpenStreams } from "./open-streams.ts";
import { conversationOf, ensuredConversation } from "./session-conversation.ts";
import { drawTurn } from "./turn-events.ts";
import { latestSeq, unaskedEvents } from "./unasked-events.ts";

export interface ConversationDeps {
  readonly database: Database;
  readonly turns: Pick<Turns, "takeTurn">;
  readonly streams: OpenStreams;
  readonly links: Pick<AnswerLinks, "linkTo">;
  readonly sessionOf: Guard["sessionOf"];
  readonly now: () => Date;
  readonly log: Logger;
}

const STREAMS_RETRY_SECONDS = "30";

/** Saying something and hearing what is said. */
export function conversationRoutes(deps: ConversationDeps): FastifyPluginAsyncZod {
  const { database, links, sessionOf, now } = deps;
  return async (app) => {
    app.post(
      "/api/widget/messages",
      { schema: { tags: ["widget"], body: messageBody } },
      async (request, reply) => {
        const session = sessionOf(request);
        const { text, clientId } = request.body;
        const turn = deps.turns.takeTurn({
          channel: "widget",
          conversationKey: session.conversationKey,
          contact: visitorIdentity(session),
          externalId: clientId,
          deliveryId: clientId,
          text,
          receivedAt: now(),
        });
        const locale = request.headers["accept-language"] ?? null;
        return sendEvents(reply, await drawTurn(turn, { locale, links, log: deps.log }));
      },
    );

    app.get(
      "/api/widget/messages",
      { schema: { tags: ["widget"], querystring: historyQuery } },
      async (request) => {
        const conversation = await conversationOf(database, sessionOf(request));
        if (conversation === null) return { messages: [] };
        const seq = await cursor(database, conversation.id, request.query.after);
        const messages = await listMessages(database, conversation.id, { seq });
        return { messages: messages.map((message) => messageView(message, links)) };
      },
    );

    app.get("/api/widget/events", { schema: { tags: ["widget"] } }, async (request, reply) => {
      const lastSeen = request.headers["last-event-id"];
      if (lastSeen !== undefined && !/^\d{1,18}$/.test(String(lastSeen))) {
        throw new Problem(400, "Last-Event-ID must be the id of an event of this stream.");
      }
      const { id: conversationId } = await ensuredConversation(database, sessionOf(request));
      const after = lastSeen === undefined ? await latestSeq(database, conversationId) : String(lastSeen);
      const stream = deps.streams.open(conversationId);
      if (stream === null) {
        const headers = { "retry-after": STREAMS_RETRY_SECONDS };
        throw new Problem(429, "This conversation is open in too many places.", { headers });
      }
      reply.raw.once("close", stream.close);
      // Whoever left while we looked has closed already.
      if (reply.raw.destroyed) stream.close();
      return sendEvents(reply, unaskedEvents(database, { conversationId, after, stream, links }));
    });
  };
}

/** The place after a message that is named by its id or its `seq`. */
async function cursor(
  database: Database,
  conversationId: string,
  after: string | undefined,
): Promise<string> {
  if (after === undefined) return "0";
  if (/^\d+$/.test(after)) return after;
  const message = await findMessage(database, after);
  if (message?.conversationId !== conversationId) throw new Problem(404, "There is no such message here.");
  return message.seq;
}
