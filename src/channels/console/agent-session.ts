import type { FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../../problem.ts";
import { dropExpiredSessions } from "../../storage/agent-credentials.ts";
import { type Agent, addSession, endSession, findSession } from "../../storage/agents.ts";
import { consoleTexts } from "../../texts/console.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { hashToken, newToken } from "./secret-token.ts";

type SessionDeps = Pick<ConsoleDeps, "database" | "secureCookies" | "now">;

const SESSION_MS = 12 * 3_600_000;

/** Signs an agent in on this browser; whoever was signed in here before is signed out. */
export async function startSession(
  deps: SessionDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  agentId: string,
): Promise<void> {
  const { token, hash } = newToken();
  const expiresAt = new Date(deps.now().getTime() + SESSION_MS);
  const before = sessionToken(deps, request);
  if (before !== null) await endSession(deps.database, hashToken(before));
  await dropExpiredSessions(deps.database, deps.now());
  await addSession(deps.database, { tokenHash: hash, agentId, expiresAt });
  reply.setCookie(cookieName(deps), token, { ...cookieOptions(deps), maxAge: SESSION_MS / 1000 });
}

export async function stopSession(
  deps: SessionDeps,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const token = sessionToken(deps, request);
  if (token !== null) await endSession(deps.database, hashToken(token));
  reply.clearCookie(cookieName(deps), cookieOptions(deps));
}

/** Who is signed in on this browser; null when nobody is, or no longer. */
export async function signedInAgent(deps: SessionDeps, request: FastifyRequest): Promise<Agent | null> {
  const token = sessionToken(deps, request);
  return token === null ? null : findSession(deps.database, hashToken(token), deps.now());
}

/** @throws Problem 401 when nobody is signed in. */
export async function requireAgent(deps: SessionDeps, request: FastifyRequest): Promise<Agent> {
  const agent = await signedInAgent(deps, request);
  if (agent === null)
    throw new Problem(401, consoleTexts(request.headers["accept-language"]).refusals.signInFirst);
  return agent;
}

function sessionToken(deps: SessionDeps, request: FastifyRequest): string | null {
  return request.cookies[cookieName(deps)] ?? null;
}

/** Browsers take a `__Host-` cookie from nobody but this very host over https. */
function cookieName({ secureCookies }: SessionDeps): string {
  return secureCookies ? "__Host-clearway_desk" : "clearway_desk";
}

function cookieOptions({ secureCookies }: SessionDeps) {
  return { path: "/", httpOnly: true, sameSite: "lax", secure: secureCookies } as const;
}
