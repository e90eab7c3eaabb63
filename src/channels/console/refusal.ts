import type { FastifyRequest } from "fastify";
import type { NotDone } from "../../desk/desk.ts";
import { TICKET_STATES, type TicketState } from "../../domain/tickets/state.ts";
import { Problem } from "../../problem.ts";
import { consoleTexts } from "../../texts/console.ts";

/** Something an agent does with a ticket. */
export type Verb = (ids: { readonly ticketId: string; readonly agentId: string }) => Promise<Outcome>;
type Outcome = NotDone | { readonly kind: "done" | "unchanged" | "repeat" };

/** Why a verb did nothing, as the agent is told; null when it was done or had been done before. */
export function refusal(request: FastifyRequest, outcome: Outcome): Problem | null {
  const { refusals } = consoleTexts(request.headers["accept-language"]);
  switch (outcome.kind) {
    case "done":
    case "unchanged":
    case "repeat":
      return null;
    case "not_found":
      return notFound(request);
    case "taken":
      return new Problem(409, refusals.taken(outcome.by), { errors: { assignee: outcome.by } });
    case "not_allowed":
      return new Problem(409, refusals.notAllowed(readState(outcome.state)), {
        errors: { state: outcome.state },
      });
  }
}

export function notFound(request: FastifyRequest): Problem {
  return new Problem(404, consoleTexts(request.headers["accept-language"]).refusals.notFound);
}

function readState(state: string): TicketState {
  return TICKET_STATES.find((known) => known === state) ?? "resolved";
}
