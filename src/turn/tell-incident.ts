import { closeTicket } from "../desk/close-ticket.ts";
import type { Desk } from "../desk/desk.ts";
import { markTellingDone, updateToTell } from "../storage/incident-updates.ts";
import { relayReply } from "./relay.ts";

/**
 * Tells an incident's update to each seller that it is for, as a reply in their case, and resolves the case where the
 * update says so. Run again it goes on where it stopped, and says nothing twice.
 */
export async function tellIncident(desk: Desk, updateId: string): Promise<void> {
  const update = await updateToTell(desk.database, updateId);
  if (update === null) return;
  const { agentId, text, resolves, ticketIds } = update;
  for (const ticketId of ticketIds) {
    const externalId = `incident:${updateId}`;
    const told = await relayReply(desk, { ticketId, agentId, text, externalId, leavesAssignee: true });
    const isTold = told.kind === "done" || told.kind === "repeat";
    if (isTold && resolves) await closeTicket(desk, { ticketId, agentId, move: "resolve" });
    await markTellingDone(desk.database, { updateId, ticketId }, isTold ? "told" : "closed");
  }
}
