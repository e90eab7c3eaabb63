import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { consoleTexts } from "../../texts/console.ts";
import { signedInAgent } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { deskAddress } from "./desk-address.ts";
import { sendShell } from "./page.ts";

/** Every address of the desk is the same document; its program reads the address. */
export function pageRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const shell = async (request: FastifyRequest, reply: FastifyReply) => {
    if ((await signedInAgent(deps, request)) === null) {
      const next = encodeURIComponent(deskAddress(request.url));
      return reply.header("cache-control", "no-store").redirect(`/desk/sign-in?next=${next}`, 302);
    }
    return sendShell(reply, consoleTexts(request.headers["accept-language"]));
  };
  server.get("/desk", { schema: { hide: true } }, shell);
  server.get("/desk/*", { schema: { hide: true } }, shell);
}
