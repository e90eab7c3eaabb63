import type { FastifyPluginAsync } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { createAnswerLinks } from "../../desk/answer-link.ts";
import { judgeAnswer } from "../../desk/judge-answer.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import { Problem } from "../../problem.ts";
import type { HandedOff, HandoffDemand } from "../../turn/hand-off.ts";
import { feedbackBody, givenDetails, handoffBody, sessionBody } from "./bodies.ts";
import { type ConversationDeps, conversationRoutes } from "./conversation-routes.ts";
import { allowOrigins } from "./cors.ts";
import { createGuard, type Guard, readBearer } from "./guard.ts";
import { type ListDeps, listRoutes } from "./list-routes.ts";
import { openSession, type SessionDeps } from "./open-session.ts";
import { conversationOf, ensuredConversation } from "./session-conversation.ts";
import { createSessionTokens } from "./session-token.ts";
import { createIdentityCheck } from "./verified-identity.ts";
import { type WatchRoutesDeps, watchRoutes } from "./watch-routes.ts";

/** What the widget's API needs. */
export interface WidgetDeps
  extends Omit<ConversationDeps, "sessionOf" | "links">,
    Pick<ListDeps, "lists" | "listLinks"> {
  readonly handOff: (demand: HandoffDemand) => Promise<HandedOff>;
  readonly watchParcel: WatchRoutesDeps["watchParcel"];
  /** Session tokens are signed with a key derived from this. */
  readonly secretKey: string;
  /** What shops sign identities with; without it every identity is refused. */
  readonly identitySecret: string | undefined;
  /** Origins of pages that may embed the widget; empty means all. */
  readonly allowedOrigins: readonly string[];
  readonly publicUrl: string;
}

/** The API behind the widget: `/api/widget/*`. */
export function widgetRoutes(deps: WidgetDeps): FastifyPluginAsync {
  const { database, publicUrl, now } = deps;
  const tokens = createSessionTokens(deps.secretKey, now);
  const checkIdentity = createIdentityCheck(deps.identitySecret, now);
  const guard = createGuard(tokens);
  const links = createAnswerLinks(deps);
  return async (app) => {
    allowOrigins(app, deps.allowedOrigins);
    await app.register(sessionRoute({ database, publicUrl, tokens, checkIdentity }));
    await app.register(async (guarded) => {
      guarded.addHook("onRequest", guard.admit);
      await guarded.register(conversationRoutes({ ...deps, links, sessionOf: guard.sessionOf }));
      await guarded.register(caseRoutes(deps, guard));
      await guarded.register(watchRoutes({ ...deps, sessionOf: guard.sessionOf }));
      await guarded.register(listRoutes({ ...deps, sessionOf: guard.sessionOf }));
    });
  };
}

function sessionRoute(deps: SessionDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post("/api/widget/session", { schema: { tags: ["widget"], body: sessionBody } }, async (request) =>
      openSession(deps, request.body, await readBearer(deps.tokens, request.headers.authorization)),
    );
  };
}

/** Asking for a person, and saying whether an answer helped. */
function caseRoutes({ database, now, handOff }: WidgetDeps, { sessionOf }: Guard): FastifyPluginAsyncZod {
  return async (app) => {
    app.post("/api/widget/handoff", { schema: { tags: ["widget"], body: handoffBody } }, async (request) => {
      const { id: conversationId } = await ensuredConversation(database, sessionOf(request));
      const details = givenDetails(request.body);
      return handedOffView(await handOff({ conversationId, details, reachable: false }));
    });

    app.post(
      "/api/widget/feedback",
      { schema: { tags: ["widget"], body: feedbackBody } },
      async (request, reply) => {
        const conversation = await conversationOf(database, sessionOf(request));
        const { messageId, helpful, reason = null, comment = null } = request.body;
        const verdict = helpful === null ? null : { helpful, reason, comment };
        const isSaved =
          conversation !== null &&
          (await judgeAnswer({ database, now }, { conversationId: conversation.id, messageId, verdict }));
        if (!isSaved) throw new Problem(404, "There is no such answer here.");
        return reply.status(204).send();
      },
    );
  };
}

function handedOffView(outcome: HandedOff) {
  if (outcome.kind === "needs_details") return outcome;
  const { number, state } = outcome.ticket;
  return { kind: outcome.kind, ticket: { number: ticketNumber(number), state } };
}
