import type { Transaction } from "../storage/database.ts";
import { linkCases, unlinkCase } from "../storage/incident-cases.ts";
import { holdOpenIncident } from "../storage/incidents.ts";
import { signal } from "../storage/signals.ts";
import { findTicket, note } from "../storage/tickets.ts";
import type { Desk } from "./desk.ts";

export interface LinkRequest {
  readonly incidentId: string;
  readonly agentId: string;
  readonly ticketIds: readonly string[];
}

/** Links cases to an open incident, whose updates their sellers get from then on. */
export function linkToIncident(
  { database, now }: Pick<Desk, "database" | "now">,
  { incidentId, agentId, ticketIds }: LinkRequest,
): Promise<{ readonly kind: "done" | "not_found" }> {
  return database.$transaction(async (transaction) => {
    if ((await holdOpenIncident(transaction, incidentId)) === null) return { kind: "not_found" };
    const found = await Promise.all(ticketIds.map((id) => findTicket(transaction, id)));
    if (found.includes(null)) return { kind: "not_found" };
    const fresh = await linkCases(transaction, incidentId, { ticketIds, agentId, now: now() });
    for (const ticketId of fresh) await tell(transaction, { ticketId, agentId, kind: "incident_linked" });
    return { kind: "done" };
  });
}

/** Takes a case off an open incident: its seller gets no further updates. */
export function unlinkFromIncident(
  { database }: Pick<Desk, "database">,
  { incidentId, agentId, ticketIds }: LinkRequest,
): Promise<{ readonly kind: "done" | "not_found" }> {
  return database.$transaction(async (transaction) => {
    if ((await holdOpenIncident(transaction, incidentId)) === null) return { kind: "not_found" };
    for (const ticketId of ticketIds) {
      const wasLinked = await unlinkCase(transaction, incidentId, ticketId);
      if (wasLinked) await tell(transaction, { ticketId, agentId, kind: "incident_unlinked" });
    }
    return { kind: "done" };
  });
}

async function tell(
  transaction: Transaction,
  event: { readonly ticketId: string; readonly agentId: string; readonly kind: string },
): Promise<void> {
  await note(transaction, event);
  const ticket = await findTicket(transaction, event.ticketId);
  if (ticket === null) return;
  const { id: ticketId, conversationId } = ticket;
  await signal(transaction, { kind: "ticket", ticketId, conversationId });
}
