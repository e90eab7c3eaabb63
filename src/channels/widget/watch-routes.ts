import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { Problem } from "../../problem.ts";
import { getContact } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { endWatch, listWatches, MOST_WATCHES } from "../../storage/watches.ts";
import { statusInWords } from "../../texts/shipment/status-in-words.ts";
import type { Watched, WatchWish } from "../../turn/watch-parcel.ts";
import { watchBody } from "./bodies.ts";
import type { Guard } from "./guard.ts";
import { conversationOf, ensuredConversation } from "./session-conversation.ts";

export interface WatchRoutesDeps {
  readonly database: Database;
  readonly watchParcel: (wish: WatchWish) => Promise<Watched>;
  readonly sessionOf: Guard["sessionOf"];
  readonly now: () => Date;
}

/** Watching parcels: one tap to begin, one to stop, and the list. */
export function watchRoutes({
  database,
  watchParcel,
  sessionOf,
  now,
}: WatchRoutesDeps): FastifyPluginAsyncZod {
  return async (app) => {
    const options = { schema: { tags: ["widget"], body: watchBody } };

    app.get("/api/widget/watches", { schema: { tags: ["widget"] } }, async (request) => {
      const conversation = await conversationOf(database, sessionOf(request));
      const watches = conversation === null ? [] : await listWatches(database, conversation.contactId);
      return {
        watches: watches.map(({ number, startedAt }) => ({ number, since: startedAt.toISOString() })),
      };
    });

    app.post("/api/widget/watches", options, async (request) => {
      const { id: conversationId, contactId } = await ensuredConversation(database, sessionOf(request));
      const watched = await watchParcel({ contactId, conversationId, number: request.body.number });
      switch (watched.kind) {
        case "watching": {
          const { locale } = await getContact(database, contactId);
          const { number, shipment } = watched;
          return { number, status: shipment === null ? null : statusInWords(shipment, locale ?? "en") };
        }
        case "mistyped":
          throw unreadable("its check digit is wrong");
        case "no_number":
          throw unreadable("no carrier has numbers like this");
        case "too_many":
          throw new Problem(409, `${MOST_WATCHES} parcels are watched, which is the most: stop one first.`);
      }
    });

    app.post("/api/widget/watches/stop", options, async (request, reply) => {
      const conversation = await conversationOf(database, sessionOf(request));
      const number = request.body.number.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
      const isEnded =
        conversation !== null &&
        (await database.$transaction((transaction) =>
          endWatch(transaction, { contactId: conversation.contactId, number }, now()),
        ));
      if (!isEnded) throw new Problem(404, "This parcel is not watched.");
      return reply.status(204).send();
    });
  };
}

function unreadable(sentence: string): Problem {
  return new Problem(422, `This is no tracking number: ${sentence}.`, { errors: { number: sentence } });
}
