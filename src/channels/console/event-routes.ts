import type { FastifyInstance } from "fastify";
import { requireAgent, signedInAgent } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import type { DeskFeed } from "./desk-feed.ts";

/** Often enough that proxies keep the stream open; the session is looked at again each time. */
const HEARTBEAT_MS = 20_000;

/** The desk's live stream. Nothing is replayed: whoever connects reads the queue afresh first. */
export function eventRoutes(server: FastifyInstance, deps: ConsoleDeps, feed: DeskFeed): void {
  server.get("/api/desk/events", { schema: { tags: ["desk"] } }, async (request, reply) => {
    await requireAgent(deps, request);
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    stream.write("event: ready\ndata: {}\n\n");
    const stop = feed.follow(
      ({ kind, ...data }) => stream.write(`event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`),
      () => stream.end(),
    );
    const heartbeat = setInterval(() => {
      stream.write(": still here\n\n");
      void endWhenSignedOut();
    }, HEARTBEAT_MS);
    const endWhenSignedOut = async () => {
      const agent = await signedInAgent(deps, request).catch((error: unknown) => {
        deps.log.warn({ err: error }, "a session could not be read");
        return null;
      });
      if (agent === null) stream.end();
    };
    stream.on("close", () => {
      clearInterval(heartbeat);
      stop();
    });
  });
}
