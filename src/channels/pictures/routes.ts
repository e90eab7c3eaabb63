import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import type { PictureLinks } from "../../desk/picture-link.ts";
import { drawWay } from "../../domain/way-drawing.ts";
import { Problem } from "../../problem.ts";
import { paintPng } from "./paint.ts";

const FETCHING = { max: 600, timeWindow: "1 minute" } as const;
/** The same address is always the same picture; it must not outlive its last day by more than this. */
const KEPT = "public, max-age=86400, immutable";

const parameters = z.object({ token: z.string() });

/** `GET /pictures/<token>.png`: the way of a parcel for readers that draw no SVG, such as Slack. */
export function pictureRoutes({ links }: { readonly links: Pick<PictureLinks, "read"> }): FastifyPluginAsync {
  return async (server) => {
    const options = { schema: { hide: true }, config: { rateLimit: FETCHING } };
    server.get("/pictures/:token.png", options, async (request, reply) => {
      const content = links.read(parameters.parse(request.params).token);
      if (content === null) throw new Problem(404, "There is no picture at this address.");
      return reply
        .headers({
          "cache-control": KEPT,
          "cross-origin-resource-policy": "cross-origin",
          "x-robots-tag": "noindex",
        })
        .type("image/png")
        .send(paintPng(drawWay(content, content.tone)));
    });
  };
}
