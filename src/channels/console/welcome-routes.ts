import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { giveCredentials } from "../../storage/agent-credentials.ts";
import { type Agent, countAgents, inviteIsOpen, useInvite } from "../../storage/agents.ts";
import { type ConsoleTexts, consoleTexts } from "../../texts/console.ts";
import { startSession } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { oneLine } from "./entered-text.ts";
import { hashPassword, MIN_PASSWORD_CHARACTERS } from "./password.ts";
import { hashToken } from "./secret-token.ts";
import { sendGone, sendWelcome, type WelcomeForm } from "./welcome-page.ts";

const MAX_NAME_CHARACTERS = 80;
const MAX_PASSWORD_CHARACTERS = 1_000;

const params = z.object({ token: z.string().max(100) });
const filled = z.object({
  name: oneLine.pipe(z.string().min(1).max(MAX_NAME_CHARACTERS)),
  email: oneLine.pipe(z.email().max(254)),
  password: z.string().min(MIN_PASSWORD_CHARACTERS).max(MAX_PASSWORD_CHARACTERS),
});
const entered = z
  .object({ name: oneLine.catch(""), email: oneLine.catch("") })
  .catch({ name: "", email: "" });

/** The one-time link: open it, set a name and a password, and be signed in. */
export function welcomeRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  server.get("/desk/welcome/:token", { schema: { hide: true, params } }, async (request, reply) => {
    const texts = consoleTexts(request.headers["accept-language"]);
    const { token } = params.parse(request.params);
    if (!(await inviteIsOpen(deps.database, hashToken(token), deps.now()))) return sendGone(reply, texts);
    return sendWelcome(reply, texts, { name: "", email: "", errors: {} });
  });

  server.post("/desk/welcome/:token", { schema: { hide: true, params } }, async (request, reply) => {
    const texts = consoleTexts(request.headers["accept-language"]);
    const invite = hashToken(params.parse(request.params).token);
    if (!(await inviteIsOpen(deps.database, invite, deps.now()))) return sendGone(reply, texts);
    const form = filled.safeParse(request.body ?? {});
    if (!form.success) {
      return sendWelcome(reply, texts, { ...entered.parse(request.body), errors: faults(form.error, texts) });
    }
    const { password, ...who } = form.data;
    const agent = await join(deps, invite, { ...who, passwordHash: await hashPassword(password) });
    if (agent === null) return sendGone(reply, texts);
    deps.log.info({ agentId: agent.id }, "the first agent joined the desk");
    await startSession(deps, request, reply, agent.id);
    return reply.redirect("/desk", 303);
  });
}

/** Of two who use the link at once one gets in; null for the other. */
function join(
  deps: ConsoleDeps,
  invite: string,
  agent: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<Agent | null> {
  return deps.database.$transaction(async (transaction) => {
    if (!(await useInvite(transaction, invite, deps.now()))) return null;
    return (await countAgents(transaction)) > 0 ? null : giveCredentials(transaction, agent);
  });
}

function faults(error: z.ZodError, { welcome }: ConsoleTexts): WelcomeForm["errors"] {
  const wrong = new Set(error.issues.map((issue) => issue.path[0]));
  return {
    ...(wrong.has("name") ? { name: welcome.nameError } : {}),
    ...(wrong.has("email") ? { email: welcome.emailError } : {}),
    ...(wrong.has("password") ? { password: welcome.passwordError } : {}),
  };
}
