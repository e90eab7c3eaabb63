import type { FastifyRequest } from "fastify";
import { Problem } from "../../problem.ts";
import type { SessionTokens, WidgetSession } from "./session-token.ts";

/** Who may come in: a hook that refuses before a body is read, and the session it found. */
export interface Guard {
  readonly admit: (request: FastifyRequest) => Promise<void>;
  /** @throws Error on a route that `admit` does not guard. */
  readonly sessionOf: (request: FastifyRequest) => WidgetSession;
}

export function createGuard(tokens: SessionTokens): Guard {
  const admitted = new WeakMap<FastifyRequest, WidgetSession>();
  return {
    admit: async (request) => {
      const session = await readBearer(tokens, request.headers.authorization);
      if (session === null) throw refused("Ask for a token first and send it as Authorization: Bearer.");
      admitted.set(request, session);
    },
    sessionOf: (request) => {
      const session = admitted.get(request);
      if (session === undefined) throw new Error(`The route ${request.url} is not guarded.`);
      return session;
    },
  };
}

/**
 * Reads `Authorization: Bearer`; null when there is no such header.
 *
 * @throws Problem 401 when there is one that is not good.
 */
export async function readBearer(
  tokens: SessionTokens,
  header: string | undefined,
): Promise<WidgetSession | null> {
  if (header === undefined) return null;
  const token = /^Bearer ([\w.-]+)$/i.exec(header)?.[1];
  const session = token === undefined ? null : await tokens.read(token);
  if (session === null) throw refused("The token is not valid or has run out: ask for a new one.");
  return session;
}

/** A refusal of who is asking, as 401. */
export function refused(sentence: string): Problem {
  return new Problem(401, sentence, { headers: { "www-authenticate": "Bearer" } });
}
