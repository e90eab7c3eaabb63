import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { h } from "preact";
import { z } from "zod";
import { parcelRowEvents, parcelRows, parcelRowsCsv } from "../../assistant/parcel-table.ts";
import type { ListLinks } from "../../desk/list-link.ts";
import { refuseWithPage } from "../../pages/refuse-with-page.ts";
import { PRIVATE_HEADERS, sendPrivatePage } from "../../pages/send-page.ts";
import { Problem } from "../../problem.ts";
import type { ParcelLists } from "../../shipping/parcel-lists.ts";
import { sendEvents } from "../../sse.ts";
import type { StoredList } from "../../storage/parcel-lists.ts";
import { type InterfaceLanguage, interfaceLanguage } from "../../texts/language.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";
import { renderListFrame } from "./frame.ts";
import { listPage } from "./list-page.ts";
import { readListView } from "./list-query.ts";

/** What the tables of lists need. */
export interface ListDeps {
  readonly lists: Pick<ParcelLists, "find" | "rows" | "follow">;
  readonly links: Pick<ListLinks, "read">;
}

const READING = { max: 120, timeWindow: "1 minute" } as const;

/** The whole table of a list at `/lists/:token`, for whoever was given the address; as a file and as a stream, too. */
export function listRoutes(deps: ListDeps): FastifyPluginAsync {
  const options = { schema: { hide: true }, config: { rateLimit: READING } };
  return async (app) => {
    app.setErrorHandler(refuse);

    app.get("/lists/:token", options, async (request, reply) => {
      const list = await listOf(deps, request);
      const view = readListView(request.query);
      const language = languageOf(request);
      const rows = await parcelRows(deps.lists, list, language);
      // What was typed into the address stays out of the links on the page.
      const path = request.url.split("?")[0] ?? "/";
      return sendPrivatePage(
        reply,
        200,
        listPage({ list, rows, view: { ...view, language }, language, path }),
      );
    });

    app.get("/lists/:token/csv", options, async (request, reply) => {
      const list = await listOf(deps, request);
      const language = languageOf(request);
      const csv = parcelRowsCsv(await parcelRows(deps.lists, list, language), language);
      return reply
        .headers({ ...PRIVATE_HEADERS, "content-disposition": `attachment; filename="${fileName(list)}"` })
        .type("text/csv; charset=utf-8")
        .send(csv);
    });

    app.get("/lists/:token/events", options, async (request, reply) => {
      const list = await listOf(deps, request);
      const left = new AbortController();
      reply.raw.once("close", () => left.abort());
      const reader = { language: languageOf(request), stop: left.signal };
      return sendEvents(reply, parcelRowEvents(deps.lists, list, reader));
    });
  };
}

const parameters = z.object({ token: z.string() });

/** @throws Problem 404 alike for a forged address and for a list that is gone. */
async function listOf({ lists, links }: ListDeps, request: FastifyRequest): Promise<StoredList> {
  const id = links.read(parameters.parse(request.params).token);
  const list = id === null ? null : await lists.find(id);
  if (list === null) throw new Problem(404, "There is no list at this address.");
  return list;
}

function languageOf(request: FastifyRequest): InterfaceLanguage {
  return readListView(request.query).language ?? interfaceLanguage(request.headers["accept-language"]);
}

function fileName({ createdAt }: StoredList): string {
  return `parcels-${createdAt.toISOString().slice(0, 10)}.csv`;
}

const refuse = refuseWithPage("a list could not be shown", (request, status) => {
  const language = languageOf(request);
  const { notFound, tooMany, broken } = listTexts(language).problems;
  const { title, text } = status === 404 ? notFound : status === 429 ? tooMany : broken;
  const main = [h("h1", null, title), h("p", null, text)];
  const bare = { inLanguage: null, isOfDesk: false, isGrowing: false };
  return renderListFrame({ ...bare, language, title, main });
});
