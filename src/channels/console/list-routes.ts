import type {} from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { parcelRowEvents, parcelRows, parcelRowsCsv } from "../../assistant/parcel-table.ts";
import { MOST_PARCELS } from "../../domain/shipments/read-parcel-list.ts";
import { Problem } from "../../problem.ts";
import { MOST_FILE_BYTES, type ParcelFile, readParcelFile } from "../../shipping/read-parcel-file.ts";
import { sendEvents, sseEvent } from "../../sse.ts";
import { listsOfAgent, type StoredList } from "../../storage/parcel-lists.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";
import { requireAgent } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { storable } from "./entered-text.ts";
import { parcelsView } from "./parcels-view.ts";
import { agentOrSignIn, sendRoom } from "./room-page.ts";

/** Room for what forms and JSON make of line breaks. */
const BODY_LIMIT_BYTES = 3 * MOST_FILE_BYTES + 4_096;
const ASKING = { max: 60, timeWindow: "10 minutes" } as const;
const MOST_LISTS_SHOWN = 20;

const body = z.object({ text: storable });
const params = z.object({ id: z.uuid() });

/** Many parcels at once for agents: the page `/desk/parcels` and the same for programs under `/api/desk/lists`. */
export function listRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  listPages(server, deps);
  listApi(server, deps);
}

function listPages(server: FastifyInstance, deps: ConsoleDeps): void {
  const page = async (
    request: FastifyRequest,
    agentId: string,
    typed: { readonly text: string; readonly fault: string | null },
  ) => {
    const language = request.headers["accept-language"];
    const { parcels: words } = roomTexts(language);
    const recent = await listsOfAgent(deps.database, agentId, MOST_LISTS_SHOWN);
    const lists = recent.map((list) => ({ ...list, url: linkTo(deps, list.id, language) }));
    return {
      title: words.title,
      current: "parcels",
      main: parcelsView({ ...typed, lists }, language),
    } as const;
  };

  server.get("/desk/parcels", { schema: { hide: true } }, async (request, reply) => {
    const agent = await agentOrSignIn(deps, request, reply);
    if (agent === null) return reply;
    return sendRoom(request, reply, await page(request, agent.id, { text: "", fault: null }));
  });

  const asking = { schema: { hide: true }, bodyLimit: BODY_LIMIT_BYTES, config: { rateLimit: ASKING } };
  server.post("/desk/parcels", asking, async (request, reply) => {
    const agent = await agentOrSignIn(deps, request, reply);
    if (agent === null) return reply;
    const text = body.safeParse(request.body).data?.text ?? "";
    const language = request.headers["accept-language"];
    const read = readList(text);
    if (read.kind !== "list") {
      const fault = faultOf(read, language);
      return sendRoom(request, reply, { status: 422, ...(await page(request, agent.id, { text, fault })) });
    }
    const list = await open(deps, agent.id, read);
    return reply.redirect(linkTo(deps, list.id, language), 303);
  });
}

function listApi(server: FastifyInstance, deps: ConsoleDeps): void {
  const app = server.withTypeProvider<ZodTypeProvider>();
  const asking = {
    ...{ bodyLimit: BODY_LIMIT_BYTES, config: { rateLimit: ASKING } },
    // A stranger is told to sign in before anything is said about what they sent.
    preValidation: async (request: FastifyRequest) => void (await requireAgent(deps, request)),
  };
  app.post("/api/desk/lists", { ...asking, schema: { tags: ["desk"], body } }, async (request, reply) => {
    const agent = await requireAgent(deps, request);
    const language = request.headers["accept-language"];
    const read = readList(request.body.text);
    if (read.kind !== "list")
      throw new Problem(read.kind === "too_large" ? 413 : 422, faultOf(read, language));
    const list = await open(deps, agent.id, read);
    return reply.status(201).send({
      ...{ id: list.id, url: linkTo(deps, list.id, language), parcels: read.listing.entries.length },
    });
  });

  const reading = { preValidation: asking.preValidation, schema: { tags: ["desk"], params } };
  app.get("/api/desk/lists/:id/events", reading, async (request, reply) => {
    const list = await ownList(deps, request, request.params.id);
    const left = new AbortController();
    reply.raw.once("close", () => left.abort());
    const reader = { language: agentLanguage(request.headers["accept-language"]), stop: left.signal };
    return sendEvents(reply, started(list, parcelRowEvents(deps.lists, list, reader)));
  });

  app.get("/api/desk/lists/:id/csv", reading, async (request, reply) => {
    const list = await ownList(deps, request, request.params.id);
    const language = agentLanguage(request.headers["accept-language"]);
    const csv = parcelRowsCsv(await parcelRows(deps.lists, list, language), language);
    return reply.header("cache-control", "no-store").type("text/csv; charset=utf-8").send(csv);
  });
}

type Refused = Exclude<ParcelFile, { readonly kind: "list" }> | { readonly kind: "too_large" };

function readList(text: string): ParcelFile | Refused {
  return Buffer.byteLength(text) > MOST_FILE_BYTES ? { kind: "too_large" } : readParcelFile(text);
}

function faultOf({ kind }: Refused, language: string | undefined): string {
  const { nothing, tooMany, tooLarge } = listTexts(language).file;
  if (kind === "too_large") return tooLarge;
  return kind === "nothing" ? nothing : tooMany(MOST_PARCELS);
}

function open(deps: ConsoleDeps, agentId: string, { listing }: ParcelFile & { readonly kind: "list" }) {
  return deps.lists.open({ owner: { kind: "agent", agentId }, messageId: null, listing });
}

/** The table in the language of the desk. */
function linkTo({ listLinks }: ConsoleDeps, id: string, language: string | undefined): string {
  return `${listLinks.linkTo(id)}?lang=${agentLanguage(language)}`;
}

/** @throws Problem 404 alike for a list that is not there and for somebody else's. */
async function ownList(deps: ConsoleDeps, request: FastifyRequest, id: string): Promise<StoredList> {
  const [agent, list] = await Promise.all([requireAgent(deps, request), deps.lists.find(id)]);
  const isOwn = list?.owner.kind === "agent" && list.owner.agentId === agent.id;
  if (list === null || !isOwn) throw new Problem(404, "There is no such list here.");
  return list;
}

async function* started({ id }: StoredList, rows: AsyncGenerator<string>): AsyncGenerator<string> {
  yield sseEvent("list", { id });
  yield* rows;
}
