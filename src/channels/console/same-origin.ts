import type { FastifyRequest } from "fastify";
import { Problem } from "../../problem.ts";
import { consoleTexts } from "../../texts/console.ts";
import type { ConsoleDeps } from "./console-deps.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses whatever changes something unless the browser says that one of our own pages sent it. */
export function refuseOtherSites(
  deps: Pick<ConsoleDeps, "publicUrl">,
): (request: FastifyRequest) => Promise<void> {
  const ours = new URL(deps.publicUrl).host;
  return async (request) => {
    if (READING.has(request.method) || cameFromOurs(request, ours)) return;
    throw new Problem(403, consoleTexts(request.headers["accept-language"]).refusals.otherSite);
  };
}

/** Older browsers and plain http addresses send no Sec-Fetch-Site; there Origin decides. Neither header: refused. */
function cameFromOurs(request: FastifyRequest, ours: string): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const origin = request.headers.origin;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === ours || host === request.headers.host;
}
