import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { readWatchLink } from "../../desk/watch-link.ts";
import { Problem } from "../../problem.ts";
import { getContact } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { endAllWatches, endWatchById, findWatch, listWatches } from "../../storage/watches.ts";
import { type WatchPage, watchPage } from "./watch-page.ts";

export interface WatchLinkDeps {
  readonly database: Database;
  readonly secretKey: string;
  readonly now: () => Date;
}

const params = z.object({ token: z.string() });
const BODY_LIMIT_BYTES = 4_096;

/**
 * `GET` and `POST /w/:token`: stops the news of a parcel, from the link in an e-mail. Reading changes nothing, since mail
 * scanners read every link; mail programs post by themselves at one tap (RFC 8058).
 */
export function watchLinkRoutes({ database, secretKey, now }: WatchLinkDeps): FastifyPluginAsync {
  const watchBehind = async (request: { readonly params: unknown }) => {
    const id = readWatchLink(secretKey, params.parse(request.params).token);
    const watch = id === null ? null : await findWatch(database, id);
    if (watch === null) throw new Problem(404, "There is no such page.");
    const { locale } = await getContact(database, watch.contactId);
    return { ...watch, language: locale ?? "en" };
  };
  const options = { bodyLimit: BODY_LIMIT_BYTES, schema: { hide: true } };
  return async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser("*", { parseAs: "string" }, async (_request: unknown, body: unknown) => body);
    server.addHook("onSend", async (_request, reply) => {
      reply.headers({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    });

    server.get("/w/:token", options, async (request, reply) => {
      const { language, number, contactId, endedAt } = await watchBehind(request);
      const count = (await listWatches(database, contactId)).length;
      const state: WatchPage["state"] = endedAt === null ? { kind: "running", count } : { kind: "ended" };
      return reply.type("text/html; charset=utf-8").send(watchPage({ language, number, state }));
    });

    server.post("/w/:token", options, async (request, reply) => {
      const { id, language, number, contactId } = await watchBehind(request);
      const isAll = new URLSearchParams(String(request.body ?? "")).get("all") === "1";
      await database.$transaction(async (transaction) => {
        if (isAll) await endAllWatches(transaction, contactId, now());
        else await endWatchById(transaction, id, "seller", now());
      });
      const state: WatchPage["state"] = { kind: isAll ? "all_ended" : "ended" };
      return reply.type("text/html; charset=utf-8").send(watchPage({ language, number, state }));
    });
  };
}
