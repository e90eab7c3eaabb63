import type {} from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { parcelRowEvents, parcelRows, parcelRowsCsv } from "../../assistant/parcel-table.ts";
import type { ListLinks } from "../../desk/list-link.ts";
import { MOST_PARCELS } from "../../domain/shipments/read-parcel-list.ts";
import { Problem } from "../../problem.ts";
import { MOST_LISTS_A_DAY, type ParcelLists } from "../../shipping/parcel-lists.ts";
import {
  fileAsMessage,
  MOST_FILE_BYTES,
  type ParcelFile,
  readParcelFile,
} from "../../shipping/read-parcel-file.ts";
import { sendEvents, sseEvent } from "../../sse.ts";
import type { Database } from "../../storage/database.ts";
import type { StoredList } from "../../storage/parcel-lists.ts";
import { interfaceLanguage } from "../../texts/language.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";
import { cleanText } from "./clean-text.ts";
import type { Guard } from "./guard.ts";
import { conversationOf, ensuredConversation } from "./session-conversation.ts";

export interface ListDeps {
  readonly database: Database;
  readonly lists: ParcelLists;
  readonly listLinks: Pick<ListLinks, "linkTo">;
  readonly sessionOf: Guard["sessionOf"];
}

/** Room for what JSON makes of line breaks and quotation marks. */
const BODY_LIMIT_BYTES = 2 * MOST_FILE_BYTES + 4_096;
const ASKING = { max: 30, timeWindow: "10 minutes" } as const;

const text = z.string().transform(cleanText);
const lang = z.string().max(35).nullish();
const fileBody = z.object({ name: text, text, lang });
const listBody = z.object({ text, lang });
const params = z.object({ id: z.uuid() });
const query = z.object({ lang: lang.catch(null) });

/** Many parcels at once: a file read into a message, and lists for programs, which see only those of their session. */
export function listRoutes(deps: ListDeps): FastifyPluginAsyncZod {
  const { database, lists, sessionOf } = deps;
  return async (app) => {
    const asking = { bodyLimit: BODY_LIMIT_BYTES, config: { rateLimit: ASKING } };

    app.post(
      "/api/widget/lists/read",
      { ...asking, schema: { tags: ["widget"], body: fileBody } },
      async ({ body, headers }) => {
        const language = body.lang ?? headers["accept-language"];
        const { lines } = readList(body.text, language);
        return { text: asMessage(body.name, lines, language) };
      },
    );

    app.post(
      "/api/widget/lists",
      { ...asking, schema: { tags: ["widget"], body: listBody } },
      async (request, reply) => {
        const language = request.body.lang ?? request.headers["accept-language"];
        const { listing } = readList(request.body.text, language);
        const { id: conversationId } = await ensuredConversation(database, sessionOf(request));
        if (await lists.isSpent({ conversationId, messageId: null })) {
          throw new Problem(429, listTexts(language).tooManyToday(MOST_LISTS_A_DAY), {
            headers: { "retry-after": "3600" },
          });
        }
        const owner = { kind: "seller", conversationId } as const;
        const list = await lists.open({ owner, messageId: null, listing });
        const opened = sseEvent("list", {
          ...{ id: list.id, url: deps.listLinks.linkTo(list.id), parcels: listing.entries.length },
        });
        const stop = leaving(reply.raw);
        return sendEvents(
          reply,
          joined(opened, parcelRowEvents(lists, list, { language: tag(language), stop })),
        );
      },
    );

    const reading = { schema: { tags: ["widget"], params, querystring: query } };
    app.get("/api/widget/lists/:id/events", reading, async (request, reply) => {
      const list = await ownList(deps, request, request.params.id);
      const language = tag(request.query.lang ?? request.headers["accept-language"]);
      return sendEvents(reply, parcelRowEvents(lists, list, { language, stop: leaving(reply.raw) }));
    });

    app.get("/api/widget/lists/:id/csv", reading, async (request, reply) => {
      const list = await ownList(deps, request, request.params.id);
      const language = tag(request.query.lang ?? request.headers["accept-language"]);
      const csv = parcelRowsCsv(await parcelRows(lists, list, language), language);
      return reply.header("cache-control", "no-store").type("text/csv; charset=utf-8").send(csv);
    });
  };
}

/** @throws Problem 413 or 422 that says what to do. */
function readList(pasted: string, language: string | undefined): ParcelFile & { readonly kind: "list" } {
  const { file } = listTexts(language);
  if (Buffer.byteLength(pasted) > MOST_FILE_BYTES) throw new Problem(413, file.tooLarge);
  const read = readParcelFile(pasted);
  if (read.kind === "list") return read;
  throw new Problem(422, read.kind === "nothing" ? file.nothing : file.tooMany(MOST_PARCELS));
}

/** @throws Problem 422 when it is too long for a message. */
function asMessage(name: string, lines: readonly string[], language: string | undefined): string {
  const message = fileAsMessage(name, lines);
  if (message === null) throw new Problem(422, listTexts(language).file.tooMany(MOST_PARCELS));
  return message;
}

/** @throws Problem 404 alike for a list that is not there and for somebody else's. */
async function ownList(
  { database, lists, sessionOf }: ListDeps,
  request: FastifyRequest,
  id: string,
): Promise<StoredList> {
  const [list, conversation] = await Promise.all([
    lists.find(id),
    conversationOf(database, sessionOf(request)),
  ]);
  const isOwn = list?.owner.kind === "seller" && list.owner.conversationId === conversation?.id;
  if (list === null || !isOwn) throw new Problem(404, "There is no such list here.");
  return list;
}

function leaving(response: { readonly once: (event: "close", leave: () => void) => unknown }): AbortSignal {
  const left = new AbortController();
  response.once("close", () => left.abort());
  return left.signal;
}

async function* joined(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function tag(language: string | null | undefined): string {
  return interfaceLanguage(language);
}
