import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { formRoutes } from "../../../src/channels/form/routes.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";

export const SECRET_KEY = "a secret of at least thirty-two characters";
export const NOW = new Date("2026-11-22T09:00:00Z");

/** The form on a real server and a fresh database. */
export interface FormServer extends TestDatabase {
  /** "http://127.0.0.1:port", also the public address of links. */
  readonly origin: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** Sends fields as a browser does, without following the redirect. */
  readonly post: (
    path: string,
    /** Fields go urlencoded; a text goes as it is. */
    body: Readonly<Record<string, string>> | FormData | string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

export async function startFormServer(options: { readonly sendsMail?: boolean } = {}): Promise<FormServer> {
  const test = await openTestDatabase();
  const log = pino({ level: "silent" });
  const publicUrl = "https://desk.example";
  const { database, outbox } = test;
  const deps = { database, outbox, secretKey: SECRET_KEY, publicUrl, now: () => NOW, log, ...options };
  const server: FastifyInstance = await buildServer({
    log,
    metrics: createMetrics(),
    isReady: async () => {},
    channels: [formRoutes(deps)],
  });
  const origin = await server.listen({ port: 0, host: "127.0.0.1" });
  return {
    ...test,
    origin,
    get: (path, headers = {}) => fetch(`${origin}${path}`, { headers, redirect: "manual" }),
    post: (path, body, headers = {}) =>
      fetch(`${origin}${path}`, {
        method: "POST",
        headers,
        body: typeof body === "string" || body instanceof FormData ? body : new URLSearchParams(body),
        redirect: "manual",
      }),
    stop: async () => {
      await server.close();
      await test.stop();
    },
  };
}
