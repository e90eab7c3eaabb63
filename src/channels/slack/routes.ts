import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "../../log.ts";
import { Problem } from "../../problem.ts";
import { isSslCheck, readRequest, type SlackRequest } from "./request-body.ts";
import { judgeSignature } from "./signature.ts";

/** What the body of our answer says to Slack: nothing, words, or JSON. */
export type SlackAnswer = string | object | undefined;

export interface SlackRouteDeps {
  readonly signingSecret: string;
  /** Keeps an event; false when this one was kept before. */
  readonly store: (eventId: string, body: object) => Promise<boolean>;
  /** Something new was kept. */
  readonly kick: () => void;
  /** Deals with a click, form or command, as far as its answer; what follows the answer goes on by itself. */
  readonly interact: (body: Readonly<Record<string, unknown>>) => Promise<SlackAnswer>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** `POST /slack/events`: events, clicks, forms, commands and options of Slack. Null where Slack is not set up. */
export function slackRoutes(deps: SlackRouteDeps | null): FastifyPluginAsync {
  return async (server) => {
    // The signature covers the bytes, so they are read before anything else makes sense of them.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser(
      ["application/json", "application/x-www-form-urlencoded"],
      { parseAs: "string" },
      async (_request: FastifyRequest, body: string | Buffer) => body.toString(),
    );
    const options = { config: { rateLimit: false }, schema: { hide: true } } as const;
    server.post("/slack/events", options, async (request, reply) => {
      if (deps === null) throw new Problem(404, "Slack is not configured.");
      const rawBody = typeof request.body === "string" ? request.body : "";
      const contentType = request.headers["content-type"] ?? "";
      if (isSslCheck(rawBody, contentType)) return reply.send();
      assertGenuine(deps, request, rawBody);
      return answer(deps, readRequest(rawBody, contentType), reply);
    });
  };
}

function assertGenuine(deps: SlackRouteDeps, { headers }: FastifyRequest, rawBody: string): void {
  const verdict = judgeSignature({
    signingSecret: deps.signingSecret,
    rawBody,
    timestamp: one(headers["x-slack-request-timestamp"]),
    signature: one(headers["x-slack-signature"]),
    now: deps.now(),
  });
  switch (verdict) {
    case "genuine":
      return;
    case "stale":
      throw new Problem(401, "The Slack request is more than five minutes old or ahead.");
    case "forged":
      throw new Problem(401, "The Slack signature is missing or wrong.");
  }
}

async function answer(
  deps: SlackRouteDeps,
  request: SlackRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  switch (request.kind) {
    case "challenge":
      return reply.send({ challenge: request.challenge });
    case "ssl_check":
      return reply.send();
    case "rate_limited":
      deps.log.warn({ team: request.team }, "Slack holds back events, because there are too many");
      return reply.send();
    case "unknown":
      deps.log.info({ type: request.type }, "Slack sent something unknown");
      return reply.send();
    case "broken":
      throw new Problem(400, request.problem);
    case "event":
      if (await deps.store(request.eventId, request.body)) deps.kick();
      return reply.send();
    case "interaction":
      return reply.send(await deps.interact(request.body));
  }
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
