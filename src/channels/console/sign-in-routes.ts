import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { countAgents, findCredentials } from "../../storage/agents.ts";
import { consoleTexts } from "../../texts/console.ts";
import { signedInAgent, startSession, stopSession } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { deskAddress } from "./desk-address.ts";
import { oneLine } from "./entered-text.ts";
import { passwordMatches } from "./password.ts";
import { createSignInLimit } from "./sign-in-limit.ts";
import { sendSignIn } from "./sign-in-page.ts";

const MAX_PASSWORD_CHARACTERS = 1_000;

const query = z.object({ next: z.string().optional() });
const body = z
  .object({
    email: oneLine.catch(""),
    password: z.string().max(MAX_PASSWORD_CHARACTERS).catch(""),
    next: z.string().catch("/desk"),
  })
  .catch({ email: "", password: "", next: "/desk" });

export function signInRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const limit = createSignInLimit(deps.now);

  server.get("/desk/sign-in", { schema: { hide: true } }, async (request, reply) => {
    const texts = consoleTexts(request.headers["accept-language"]);
    const next = deskAddress(query.safeParse(request.query).data?.next);
    if ((await signedInAgent(deps, request)) !== null) return reply.redirect(next, 303);
    const notice = (await countAgents(deps.database)) === 0 ? texts.signIn.nobodyYet : null;
    return sendSignIn(reply, texts, { status: 200, email: "", next, notice });
  });

  server.post("/desk/sign-in", { schema: { hide: true } }, async (request, reply) => {
    const texts = consoleTexts(request.headers["accept-language"]);
    const { email, password, ...form } = body.parse(request.body);
    const next = deskAddress(form.next);
    const attempt = { email, address: request.ip };
    const waitSeconds = limit.take(attempt);
    if (waitSeconds > 0) {
      reply.header("retry-after", String(waitSeconds));
      const notice = texts.signIn.tooMany(Math.ceil(waitSeconds / 60));
      return sendSignIn(reply, texts, { status: 429, email, next, notice });
    }
    const known = await findCredentials(deps.database, email);
    if (!(await passwordMatches(password, known?.passwordHash ?? null)) || known === null) {
      deps.log.info({ agentId: known?.agent.id ?? null }, "a sign-in to the desk failed");
      return sendSignIn(reply, texts, { status: 401, email, next, notice: texts.signIn.wrong });
    }
    limit.forgive(attempt);
    await startSession(deps, request, reply, known.agent.id);
    deps.log.info({ agentId: known.agent.id }, "an agent signed in");
    return reply.redirect(next, 303);
  });

  server.post("/desk/sign-out", { schema: { hide: true } }, async (request, reply) => {
    await stopSession(deps, request, reply);
    return reply.redirect("/desk/sign-in", 303);
  });
}
