import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { linkToIncident, unlinkFromIncident } from "../../desk/link-to-incident.ts";
import { closeIncident, noteOnIncident, postUpdate } from "../../desk/update-incident.ts";
import { readTicketNumber } from "../../domain/tickets/ticket.ts";
import { findTicketId } from "../../storage/desk-queue.ts";
import { linkedCases, suggestedCases } from "../../storage/incident-cases.ts";
import { listUpdates } from "../../storage/incident-updates.ts";
import { findIncident, incidentParcels, listIncidents } from "../../storage/incidents.ts";
import { scopeInWords } from "../../texts/rooms/incident-words.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { storable } from "./entered-text.ts";
import { incidentListView } from "./incident-list-view.ts";
import { type Fault, incidentView, MOST_PARCELS_SHOWN } from "./incident-view.ts";
import { notFound } from "./refusal.ts";
import { agentOrSignIn, sendRoom } from "./room-page.ts";

const MAX_CHARACTERS = 4_000;
const MOST_CASES = 500;

const query = z.object({ state: z.enum(["open", "closed"]).catch("open") }).catch({ state: "open" });
const params = z.object({ id: z.uuid().nullable().catch(null) });
const words = storable.transform((text) => text.trim().slice(0, MAX_CHARACTERS));
const caseBody = z.object({ move: z.enum(["link", "unlink"]), cases: storable });
const updateBody = z.object({ kind: z.enum(["update", "note"]), id: z.uuid(), text: words });
const closeBody = z.object({
  id: z.uuid(),
  text: words.catch(""),
  resolves: z
    .literal("yes")
    .transform(() => true)
    .catch(false),
});

/** Parcels that are stuck together: `/desk/incidents`, and each with what can be done about it. */
export function incidentRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const hidden = { schema: { hide: true } };
  server.get("/desk/incidents", hidden, async (request, reply) => {
    if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
    const { state } = query.parse(request.query);
    const language = request.headers["accept-language"];
    const main = incidentListView(await listIncidents(deps.database, state), state, language);
    return sendRoom(request, reply, {
      title: roomTexts(language).incidents.title,
      current: "incidents",
      main,
    });
  });

  server.get("/desk/incidents/:id", hidden, async (request, reply) => {
    if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
    return sendIncident(deps, request, reply, { status: 200 });
  });

  server.post("/desk/incidents/:id/cases", hidden, (request, reply) =>
    act(deps, request, reply, async (ids) => {
      const { move, cases } = bodyOf(request, caseBody);
      const ticketIds = await ticketIdsOf(deps, cases);
      if (ticketIds === null) return fault("case", cases, textsOf(request).noSuchCase);
      const verb = move === "link" ? linkToIncident : unlinkFromIncident;
      return verb(deps.desk, { ...ids, ticketIds });
    }),
  );

  server.post("/desk/incidents/:id/updates", hidden, (request, reply) =>
    act(deps, request, reply, async (ids) => {
      const { kind, id, text } = bodyOf(request, updateBody);
      if (text === "") return fault(kind, text, textsOf(request).needsText);
      return (kind === "note" ? noteOnIncident : postUpdate)(deps.desk, { ...ids, id, text });
    }),
  );

  server.post("/desk/incidents/:id/close", hidden, (request, reply) =>
    act(deps, request, reply, async (ids) => {
      const { id, text, resolves } = bodyOf(request, closeBody);
      if (text === "" && resolves) return fault("close", text, textsOf(request).resolveNeedsText, resolves);
      const last = text === "" ? null : { text, resolves };
      return closeIncident(deps.desk, { ...ids, id, last });
    }),
  );
}

type Outcome =
  | { readonly kind: "done" | "repeat" | "not_found" }
  | { readonly kind: "fault"; readonly fault: Fault };
type Act = (ids: { readonly incidentId: string; readonly agentId: string }) => Promise<Outcome>;

/** Does what an agent asked for and shows the incident as it is then, or says why not with nothing typed lost. */
async function act(deps: ConsoleDeps, request: FastifyRequest, reply: FastifyReply, verb: Act) {
  const agent = await agentOrSignIn(deps, request, reply);
  if (agent === null) return reply;
  const { id } = params.parse(request.params);
  if (id === null) throw notFound(request);
  const outcome = await verb({ incidentId: id, agentId: agent.id });
  if (outcome.kind === "fault")
    return sendIncident(deps, request, reply, { status: 422, fault: outcome.fault });
  if (outcome.kind === "not_found") return sendIncident(deps, request, reply, { status: 409, isGone: true });
  return reply.redirect(`/desk/incidents/${id}`, 303);
}

/** @throws Problem 404 for what none of our forms sends. */
function bodyOf<Body>(request: FastifyRequest, schema: z.ZodType<Body>): Body {
  const body = schema.safeParse(request.body);
  if (!body.success) throw notFound(request);
  return body.data;
}

/** The cases of these numbers, with spaces or commas between them; null when one of them is none. */
async function ticketIdsOf(deps: ConsoleDeps, written: string): Promise<readonly string[] | null> {
  const numbers = written.split(/[\s,;，；、]+/).filter(Boolean);
  if (numbers.length === 0 || numbers.length > MOST_CASES) return null;
  const ids: string[] = [];
  for (const number of numbers.map(readTicketNumber)) {
    const id = number === null ? null : await findTicketId(deps.database, number);
    if (id === null) return null;
    ids.push(id);
  }
  return [...new Set(ids)];
}

async function sendIncident(
  deps: ConsoleDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    status,
    fault = null,
    isGone = false,
  }: { readonly status: number; readonly fault?: Fault | null; readonly isGone?: boolean },
): Promise<FastifyReply> {
  const { database } = deps;
  const { id } = params.parse(request.params);
  const incident = id === null ? null : await findIncident(database, id);
  if (incident === null) throw notFound(request);
  const [parcels, linked, suggested, updates] = await Promise.all([
    incidentParcels(database, incident.id, MOST_PARCELS_SHOWN),
    linkedCases(database, incident.id),
    incident.closedAt === null ? suggestedCases(database, incident.id) : [],
    listUpdates(database, incident.id),
  ]);
  const language = request.headers["accept-language"];
  const main = incidentView(
    { incident, parcels, linked, suggested, updates, fault, isGone, newId: randomUUID },
    language,
  );
  return sendRoom(request, reply, {
    status,
    title: scopeInWords(incident.scope, language),
    current: "incidents",
    main,
  });
}

function fault(form: Fault["form"], typed: string, message: string, resolves = false): Outcome {
  return { kind: "fault", fault: { form, typed, message, resolves } };
}

function textsOf(request: FastifyRequest) {
  return roomTexts(request.headers["accept-language"]).incidents;
}
