import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import type { Logger } from "../../log.ts";
import { Problem } from "../../problem.ts";
import type { Push, PushReader } from "../../shipping/push.ts";
import type { PushOutcome } from "../../shipping/take-push.ts";

export interface WebhookDeps {
  /** One for each provider whose secret is known. */
  readonly readers: readonly PushReader[];
  readonly take: (push: Push) => Promise<PushOutcome>;
  /** Told what became of each push. */
  readonly onPush: (provider: string, outcome: PushOutcome | "forged" | "broken") => void;
  readonly log: Logger;
}

/** Providers that may push, whether set up or not. */
const PROVIDERS = ["17track", "aftership"];

/** `POST /webhooks/17track` and `/webhooks/aftership`: what providers tell of parcels without being asked. */
export function webhookRoutes(deps: WebhookDeps): FastifyPluginAsync {
  return async (server) => {
    // The signature covers the bytes, so they are taken as they come, whatever type they claim to be.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser(
      "*",
      { parseAs: "buffer" },
      async (_request: FastifyRequest, body: Buffer) => body,
    );
    const options = { config: { rateLimit: false }, schema: { hide: true } } as const;
    for (const provider of PROVIDERS) {
      const reader = deps.readers.find((candidate) => candidate.provider === provider);
      server.post(`/webhooks/${provider}`, options, async (request) => {
        if (reader === undefined) throw new Problem(404, "Pushes of this provider are not configured.");
        return { outcome: await receive(deps, reader, request) };
      });
    }
  };
}

/** Anything but a 2xx makes the provider send it again: wanted when we fail, never for what we know already. */
async function receive(
  { take, onPush, log }: WebhookDeps,
  reader: PushReader,
  request: FastifyRequest,
): Promise<PushOutcome> {
  const { provider, signatureHeader } = reader;
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const signature = request.headers[signatureHeader];
  const reading = reader.read(bytes, Array.isArray(signature) ? undefined : signature);
  if (reading.kind !== "genuine") onPush(provider, reading.kind);
  switch (reading.kind) {
    case "forged":
      throw new Problem(401, "The signature is missing or wrong.");
    case "broken":
      throw new Problem(400, "The body is not valid JSON.");
    case "genuine": {
      const outcome = await take(reading.push);
      onPush(provider, outcome);
      if (outcome === "ignored")
        log.info({ provider }, "a provider pushed what tells nothing of a parcel's way");
      return outcome;
    }
  }
}
