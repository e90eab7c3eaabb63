import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { settleReview } from "../../desk/settle-review.ts";
import { recentMessages } from "../../storage/messages.ts";
import { findReceipt } from "../../storage/receipts.ts";
import { findReview, listReviews } from "../../storage/reviews.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { storable } from "./entered-text.ts";
import { notFound } from "./refusal.ts";
import { reviewListView, reviewView } from "./review-views.ts";
import { agentOrSignIn, sendRoom } from "./room-page.ts";

const MAX_NOTE_CHARACTERS = 2_000;
const TRANSCRIPT_MESSAGES = 60;

const query = z
  .object({ state: z.enum(["open", "settled", "withdrawn"]).catch("open") })
  .catch({ state: "open" });
const params = z.object({ id: z.uuid().nullable().catch(null) });
const body = z.object({
  move: z.enum(["take", "settle"]),
  note: storable
    .transform((text) => text.trim().slice(0, MAX_NOTE_CHARACTERS) || null)
    .nullable()
    .catch(null),
});

/** Answers that did not help: `/desk/reviews`, and each with all that was said before it. */
export function reviewRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  server.get("/desk/reviews", { schema: { hide: true } }, async (request, reply) => {
    if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
    const { state } = query.parse(request.query);
    const language = request.headers["accept-language"];
    const main = reviewListView(await listReviews(deps.database, state), state, language);
    return sendRoom(request, reply, { title: roomTexts(language).reviews.title, current: "reviews", main });
  });

  server.get("/desk/reviews/:id", { schema: { hide: true } }, async (request, reply) => {
    if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
    return sendReview(deps, request, reply, { status: 200, isGone: false });
  });

  server.post("/desk/reviews/:id", { schema: { hide: true } }, async (request, reply) => {
    const agent = await agentOrSignIn(deps, request, reply);
    if (agent === null) return reply;
    const { id } = params.parse(request.params);
    const asked = body.safeParse(request.body);
    if (id === null || !asked.success) throw notFound(request);
    const isDone = await settleReview(deps, { ...asked.data, messageId: id, agentId: agent.id });
    if (!isDone) return sendReview(deps, request, reply, { status: 409, isGone: true });
    return reply.redirect(asked.data.move === "settle" ? "/desk/reviews" : `/desk/reviews/${id}`, 303);
  });
}

async function sendReview(
  deps: ConsoleDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, isGone }: { readonly status: number; readonly isGone: boolean },
): Promise<FastifyReply> {
  const { id } = params.parse(request.params);
  const [review, receipt] =
    id === null
      ? [null, null]
      : await Promise.all([findReview(deps.database, id), findReceipt(deps.database, id)]);
  if (review === null || receipt === null) throw notFound(request);
  const { conversationId, seq } = receipt.answer;
  const transcript = await recentMessages(deps.database, conversationId, seq, TRANSCRIPT_MESSAGES);
  const language = request.headers["accept-language"];
  const main = reviewView({ review, receipt, transcript, isGone }, language);
  return sendRoom(request, reply, {
    status,
    title: roomTexts(language).reviews.one,
    current: "reviews",
    main,
  });
}
