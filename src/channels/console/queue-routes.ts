import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { queueRows } from "../../storage/desk-queue.ts";
import { countOpenIncidents } from "../../storage/incidents.ts";
import { countTickets } from "../../storage/tickets.ts";
import { requireAgent } from "./agent-session.ts";
import { queueRowJson } from "./case-file.ts";
import { readerOf } from "./case-languages.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { oneLine } from "./entered-text.ts";

const MAX_ROWS = 1_000;
const ROWS = 200;
const MAX_SEARCH_CHARACTERS = 200;

const query = z.object({
  view: z.enum(["open", "mine", "claimed", "resolved", "all"]).default("open"),
  q: oneLine.pipe(z.string().max(MAX_SEARCH_CHARACTERS)).default(""),
  limit: z.coerce.number().int().min(1).max(MAX_ROWS).default(ROWS),
});

export function queueRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const typed = server.withTypeProvider<ZodTypeProvider>();

  typed.get("/api/desk/me", { schema: { tags: ["desk"] } }, async (request, reply) => {
    const agent = await requireAgent(deps, request);
    const { id, name, email } = agent;
    const { reads } = readerOf(request, agent);
    reply.header("cache-control", "no-store");
    return { id, name, email, reads, translates: deps.translations !== null };
  });

  typed.get(
    "/api/desk/tickets",
    { schema: { tags: ["desk"], querystring: query } },
    async (request, reply) => {
      const agent = await requireAgent(deps, request);
      const { view, q, limit } = request.query;
      const [rows, counts, incidents] = await Promise.all([
        queueRows(deps.database, { filter: view, agentId: agent.id, search: q, limit: limit + 1 }),
        countTickets(deps.database, agent.id),
        countOpenIncidents(deps.database),
      ]);
      reply.header("cache-control", "no-store");
      const tickets = rows.slice(0, limit).map(queueRowJson);
      return { view, counts, incidents, tickets, hasMore: rows.length > limit };
    },
  );
}
