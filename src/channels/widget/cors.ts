import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const PREFLIGHT_SECONDS = "600";

/**
 * Lets pages of other origins call the widget's API: those listed, or all when none is. Never with
 * credentials: whoever calls proves themselves by the token in their own header.
 */
export function allowOrigins(app: FastifyInstance, allowed: readonly string[]): void {
  app.addHook("onRequest", async (request, reply) => {
    const origin = allowedOrigin(request, allowed);
    if (allowed.length > 0) reply.header("vary", "Origin");
    if (origin === null) return;
    reply.header("access-control-allow-origin", origin);
    reply.header("access-control-expose-headers", "Retry-After");
  });
  app.options("/api/widget/*", { schema: { hide: true } }, async (_request, reply) => preflight(reply));
}

function allowedOrigin(request: FastifyRequest, allowed: readonly string[]): string | null {
  if (allowed.length === 0) return "*";
  const { origin } = request.headers;
  return origin !== undefined && allowed.includes(origin) ? origin : null;
}

function preflight(reply: FastifyReply): FastifyReply {
  return reply
    .status(204)
    .header("access-control-allow-methods", "GET, POST")
    .header("access-control-allow-headers", "Authorization, Content-Type, Last-Event-ID")
    .header("access-control-max-age", PREFLIGHT_SECONDS)
    .send();
}
