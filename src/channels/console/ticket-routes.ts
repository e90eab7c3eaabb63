import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { addNote } from "../../desk/add-note.ts";
import { claim } from "../../desk/claim.ts";
import { closeTicket } from "../../desk/close-ticket.ts";
import { release } from "../../desk/release.ts";
import { MAX_MESSAGE_CHARACTERS } from "../../domain/message.ts";
import { readTicketNumber } from "../../domain/tickets/ticket.ts";
import type { Agent } from "../../storage/agents.ts";
import { findTicketId } from "../../storage/desk-queue.ts";
import { requireAgent } from "./agent-session.ts";
import { readCaseFile } from "./case-file.ts";
import { readerOf } from "./case-languages.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { storable } from "./entered-text.ts";
import { parcelReaderOf } from "./parcels-now.ts";
import { notFound, refusal, type Verb } from "./refusal.ts";
import { wordsFor } from "./translated-reply.ts";

const params = z.object({ number: z.string().max(20) });
const text = storable
  .transform((entered) => entered.trim())
  .pipe(z.string().min(1, "it is empty").max(MAX_MESSAGE_CHARACTERS, "it is too long"));
const words = z.object({ text });
/** `clientId` makes a repeated request harmless: the same one is said once. */
const answer = z.object({
  text,
  clientId: z.uuid().optional(),
  /** The seller gets the translation into this language that the agent was shown; `text` is what they wrote. */
  translatedInto: z.string().max(20).optional(),
  /** That translation where the agent edited it; it must state what `text` states. */
  translation: text.optional(),
});

const reading = { schema: { tags: ["desk"], params } };

export function ticketRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const typed = server.withTypeProvider<ZodTypeProvider>();

  typed.get("/api/desk/tickets/:number", reading, async (request, reply) => {
    const agent = await requireAgent(deps, request);
    return sendCaseFile(deps, request, reply, agent);
  });

  typed.post("/api/desk/tickets/:number/claim", reading, (request, reply) =>
    act(deps, request, reply, (ids) => claim(deps.desk, ids)),
  );
  typed.post("/api/desk/tickets/:number/release", reading, (request, reply) =>
    act(deps, request, reply, (ids) => release(deps.desk, ids)),
  );
  typed.post("/api/desk/tickets/:number/resolve", reading, (request, reply) =>
    act(deps, request, reply, (ids) => closeTicket(deps.desk, { ...ids, move: "resolve" })),
  );
  typed.post("/api/desk/tickets/:number/hand-back", reading, (request, reply) =>
    act(deps, request, reply, (ids) => closeTicket(deps.desk, { ...ids, move: "hand_back" })),
  );

  const withWords = { preValidation: signedInFirst(deps), schema: { ...reading.schema, body: words } };
  typed.post("/api/desk/tickets/:number/note", withWords, (request, reply) =>
    act(deps, request, reply, (ids) =>
      deps.database.$transaction((transaction) => addNote(transaction, { ...ids, text: request.body.text })),
    ),
  );

  const withAnswer = { preValidation: signedInFirst(deps), schema: { ...reading.schema, body: answer } };
  typed.post("/api/desk/tickets/:number/reply", withAnswer, (request, reply) =>
    act(deps, request, reply, async (ids) => {
      const { clientId } = request.body;
      const once = clientId === undefined ? {} : { externalId: `desk:${clientId}` };
      const words = await wordsFor(deps.database, request, ids.ticketId, request.body);
      return deps.relayReply({ ...ids, ...words, ...once });
    }),
  );
}

/** A stranger is told to sign in before anything is said about what they sent. */
function signedInFirst(deps: ConsoleDeps) {
  return async (request: FastifyRequest): Promise<void> => {
    await requireAgent(deps, request);
  };
}

/** Does what an agent asked for and answers with the case as it is now, or says in one sentence why not. */
async function act(deps: ConsoleDeps, request: FastifyRequest, reply: FastifyReply, verb: Verb) {
  const agent = await requireAgent(deps, request);
  const number = readTicketNumber(params.parse(request.params).number);
  const ticketId = number === null ? null : await findTicketId(deps.database, number);
  if (ticketId === null) throw notFound(request);
  const outcome = await verb({ ticketId, agentId: agent.id });
  const refused = refusal(request, outcome);
  if (refused !== null) throw refused;
  return sendCaseFile(deps, request, reply, agent);
}

async function sendCaseFile(deps: ConsoleDeps, request: FastifyRequest, reply: FastifyReply, agent: Agent) {
  const number = readTicketNumber(params.parse(request.params).number);
  const reader = deps.translations === null ? null : readerOf(request, agent);
  const parcels = parcelReaderOf(deps, request);
  const file = number === null ? null : await readCaseFile(deps.database, number, { reader, parcels });
  if (file === null) throw notFound(request);
  reply.header("cache-control", "no-store");
  return file;
}
