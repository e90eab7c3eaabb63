import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { h } from "preact";
import { z } from "zod";
import { draftArticle, draftGoldenRows, type GapFile } from "../../desk/gap-drafts.ts";
import { type GapFilter, gapReport } from "../../desk/gap-report.ts";
import type { GapCluster } from "../../domain/gap-clusters.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { GAP_DAYS, gapsView } from "./gap-views.ts";
import { agentOrSignIn, sendRoom } from "./room-page.ts";

const [, USUAL_DAYS] = GAP_DAYS;

const chosen = z
  .string()
  .regex(/^[A-Za-z]{2,3}$/)
  .nullable()
  .catch(null);
const query = z
  .object({
    days: z.coerce
      .number()
      .pipe(z.literal([...GAP_DAYS]))
      .catch(USUAL_DAYS),
    lang: chosen,
    market: chosen,
    by: z.enum(["often", "minutes"]).catch("often"),
  })
  .catch({ days: USUAL_DAYS, lang: null, market: null, by: "often" });
const params = z.object({ key: z.string().max(200) });

/** What sellers ask and do not find: `/desk/gaps`, with drafts of what would serve them as downloads. */
export function gapRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  server.get("/desk/gaps", { schema: { hide: true } }, async (request, reply) => {
    if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
    const language = request.headers["accept-language"];
    const filter = filterOf(request);
    const report = await gapReport({ ...deps, knowledge: deps.articles().knowledge }, filter);
    const main = gapsView({ ...deps.articles(), report, filter, language });
    return sendRoom(request, reply, { title: roomTexts(language).gaps.title, current: "gaps", main });
  });

  server.get("/desk/gaps/:key/article", { schema: { hide: true } }, (request, reply) =>
    sendDraft(deps, request, reply, (cluster) =>
      draftArticle({ ...deps.articles(), now: deps.now }, cluster),
    ),
  );
  server.get("/desk/gaps/:key/golden", { schema: { hide: true } }, (request, reply) =>
    sendDraft(deps, request, reply, async (cluster) => draftGoldenRows(cluster)),
  );
}

function filterOf(request: FastifyRequest): GapFilter {
  const { days, lang, market, by } = query.parse(request.query);
  return { days, market, by, language: lang };
}

async function sendDraft(
  deps: ConsoleDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: (cluster: GapCluster) => Promise<GapFile>,
): Promise<FastifyReply> {
  if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
  const { key } = params.parse(request.params);
  const { clusters } = await gapReport({ ...deps, knowledge: deps.articles().knowledge }, filterOf(request));
  const cluster = clusters.find((one) => one.key === key);
  if (cluster === undefined) {
    const { title, gone } = roomTexts(request.headers["accept-language"]).gaps;
    return sendRoom(request, reply, { status: 404, title, current: "gaps", main: [h("p", null, gone)] });
  }
  const { name, text } = await draft(cluster);
  return reply
    .headers({ "cache-control": "no-store", "content-disposition": `attachment; filename="${name}"` })
    .type("text/plain; charset=utf-8")
    .send(text);
}
