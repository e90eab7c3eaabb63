import { join } from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import files from "@fastify/static";
import swagger from "@fastify/swagger";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { Problem } from "./problem.ts";

const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUESTS_PER_MINUTE = 1_200;
const BROWSER_FILES = join(import.meta.dirname, "../dist/browser");

export interface ServerParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Throws when something that answers need is not there. */
  readonly isReady: () => Promise<void>;
  /** The rooms that speak to the outside. */
  readonly channels: readonly FastifyPluginAsync[];
}

/** The one HTTP server: shared manners here, every channel as a plugin. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = parts.log.child(
    { part: "http" },
    { level: requestLevel(parts.log.level) },
  );
  const server: FastifyInstance = Fastify({
    loggerInstance: logger,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: "loopback",
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    // The reader of a stream went away: nobody is left to tell.
    if (error.code === "ERR_STREAM_PREMATURE_CLOSE") return;
    const problem = asProblem(error);
    if (problem.status >= 500) request.log.error({ err: error }, "a request failed");
    return sendProblem(reply, problem);
  });
  server.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, new Problem(404, "There is nothing at this address.")),
  );
  await server.register(helmet, { contentSecurityPolicy: { directives: CONTENT_POLICY }, ...CROSS_ORIGIN });
  await server.register(cookie);
  await server.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: "1 minute",
    allowList: isSpared,
    errorResponseBuilder: tooMany,
  });
  await server.register(swagger, {
    openapi: { info: { title: "Clearway", version: "1" } },
    transform: jsonSchemaTransform,
  });
  await server.register(files, { root: BROWSER_FILES, prefix: "/assets/", setHeaders: allowEmbedding });
  server.get("/widget.js", (_request, reply) => reply.sendFile("loader.js"));
  operations(server, parts);
  for (const channel of parts.channels) await server.register(channel);
  return server;
}

/** Widget files are fetched by pages of other origins; everything else stays with ours. */
function allowEmbedding(reply: FastifyReply): void {
  reply.header("cross-origin-resource-policy", "cross-origin");
  reply.header("access-control-allow-origin", "*");
}

const CONTENT_POLICY = {
  "default-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "object-src": ["'none'"],
  "frame-ancestors": ["'none'"],
  "upgrade-insecure-requests": null,
};
const CROSS_ORIGIN = { crossOriginEmbedderPolicy: false, strictTransportSecurity: false } as const;

/** Fastify's own lines about each request would drown ours. */
function requestLevel(level: string): string {
  return level === "debug" || level === "trace" || level === "silent" ? level : "warn";
}

/**
 * The general limit spares programs of this machine; a proxy on it names the visitor, whose address then counts.
 * Routes with a limit of their own hold it against everybody.
 */
function isSpared(request: FastifyRequest): boolean {
  if (request.routeOptions.config.rateLimit !== undefined) return false;
  return request.headers["x-forwarded-for"] === undefined && /^(::ffff:)?127\.|^::1$/.test(request.ip);
}

function tooMany(_request: unknown, context: { readonly ttl: number }): Problem {
  const seconds = Math.ceil(context.ttl / 1000);
  return new Problem(429, `Too many requests: wait ${seconds} seconds.`, {
    headers: { "retry-after": String(seconds) },
  });
}

function operations(server: FastifyInstance, { metrics, isReady }: ServerParts): void {
  // Browsers ask for one unasked; there is none.
  server.get("/favicon.ico", (_request, reply) => reply.status(204).send());
  server.get("/healthz", async () => ({ status: "ok" }));
  server.get("/readyz", async () => {
    await isReady().catch((cause: unknown) => {
      throw new Problem(503, "The database does not answer.", { headers: { "retry-after": "5" }, cause });
    });
    return { status: "ready" };
  });
  server.get("/metrics", async (_request, reply) =>
    reply.type("text/plain; version=0.0.4").send(await metrics.text()),
  );
  server.get("/api/openapi.json", async () => server.swagger());
}

const SENTENCES: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: new Problem(400, "The body is not valid JSON."),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Problem(400, "The body is empty, but JSON was announced."),
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem(413, "The body is larger than 1 MB."),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem(415, "This content type is not understood here."),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Problem(
    400,
    "The body does not have the length that was announced.",
  ),
};

function asProblem(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  const known = SENTENCES[error.code];
  if (known !== undefined) return known;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Problem(error.statusCode, error.message);
  }
  return new Problem(500, "Something broke on our side; it has been logged.");
}

/** A body that fails its schema is 422; an address or query that does, 404 or 400. */
function invalid(error: {
  readonly validation: readonly { readonly instancePath: string; readonly message?: string | undefined }[];
  readonly validationContext?: string | undefined;
}): Problem {
  const faults = error.validation.map((fault) => [
    fault.instancePath.replace(/^\//, ""),
    fault.message ?? "is not valid",
  ]);
  const first = faults[0] ?? ["", "is not valid"];
  const detail =
    first[0] === ""
      ? `The body is not valid: ${first[1]}.`
      : `The field ${first[0]} is not valid: ${first[1]}.`;
  if (error.validationContext === "params") return new Problem(404, "There is nothing at this address.");
  return new Problem(error.validationContext === "body" ? 422 : 400, detail, {
    errors: Object.fromEntries(faults),
  });
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  410: "Gone",
  413: "Too large",
  415: "Unsupported type",
  422: "Not valid",
  429: "Too many requests",
  503: "Not ready",
};

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .status(problem.status)
    .headers(problem.headers)
    .type("application/problem+json")
    .send(
      JSON.stringify({
        type: "about:blank",
        title: TITLES[problem.status] ?? "Error",
        status: problem.status,
        detail: problem.message,
        ...(problem.errors === undefined ? {} : { errors: problem.errors }),
      }),
    );
}
