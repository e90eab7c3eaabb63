import { TICKET_STATES, type TicketState } from "../domain/tickets/state.ts";
import type { Queries, Transaction } from "./database.ts";
import { Prisma } from "./generated/client.ts";

/** A case as an incident shows it. */
export interface IncidentCase {
  readonly ticketId: string;
  readonly number: number;
  readonly subject: string;
  readonly state: TicketState;
  readonly contactName: string | null;
  readonly language: string;
  readonly assignee: string | null;
}

const MOST_SUGGESTED = 200;

/** The cases linked to an incident, in the order of their numbers. */
export async function linkedCases(queries: Queries, incidentId: string): Promise<readonly IncidentCase[]> {
  const rows = await queries.$queryRaw<Row[]>`
    ${CASES} JOIN incident_tickets l ON l.ticket_id = t.id
    WHERE l.incident_id = ${incidentId}::uuid ORDER BY t.number`;
  return rows.map(toCase);
}

/**
 * Live cases about a parcel that waits in the incident and that are not linked yet: the seller named its number, or the
 * parcel is watched in the case's conversation. In the order of their numbers.
 */
export async function suggestedCases(queries: Queries, incidentId: string): Promise<readonly IncidentCase[]> {
  const rows = await queries.$queryRaw<Row[]>`
    ${CASES}
    WHERE t.state IN ('open', 'claimed')
      AND EXISTS (
        SELECT FROM incident_parcels p
        WHERE p.incident_id = ${incidentId}::uuid AND p.moved_at IS NULL AND ${IS_ABOUT}
      )
      AND NOT EXISTS (SELECT FROM incident_tickets l WHERE l.incident_id = ${incidentId}::uuid AND l.ticket_id = t.id)
    ORDER BY t.number LIMIT ${MOST_SUGGESTED}`;
  return rows.map(toCase);
}

/** The open incident that a case is linked to, else one that its parcel waits in; null without any. */
export async function incidentOfCase(
  queries: Queries,
  ticketId: string,
): Promise<{ readonly incidentId: string; readonly isLinked: boolean } | null> {
  const [row] = await queries.$queryRaw<{ incidentId: string; isLinked: boolean }[]>`
    SELECT i.id::text AS "incidentId", l.ticket_id IS NOT NULL AS "isLinked"
    FROM tickets t CROSS JOIN incidents i
    LEFT JOIN incident_tickets l ON l.incident_id = i.id AND l.ticket_id = t.id
    WHERE t.id = ${ticketId}::uuid AND i.closed_at IS NULL AND (
      l.ticket_id IS NOT NULL
      OR EXISTS (
        SELECT FROM incident_parcels p WHERE p.incident_id = i.id AND p.moved_at IS NULL AND ${IS_ABOUT}
      )
    )
    ORDER BY "isLinked" DESC, i.opened_at DESC LIMIT 1`;
  return row ?? null;
}

/** Links cases that are not yet; returns the ids of those that were not. */
export async function linkCases(
  transaction: Transaction,
  incidentId: string,
  {
    ticketIds,
    agentId,
    now,
  }: { readonly ticketIds: readonly string[]; readonly agentId: string; readonly now: Date },
): Promise<readonly string[]> {
  const before = await transaction.incidentTicket.findMany({
    where: { incidentId, ticketId: { in: [...ticketIds] } },
    select: { ticketId: true },
  });
  const fresh = ticketIds.filter((id) => before.every(({ ticketId }) => ticketId !== id));
  await transaction.incidentTicket.createMany({
    data: fresh.map((ticketId) => ({ incidentId, ticketId, agentId, linkedAt: now })),
  });
  return fresh;
}

/** False when it was not linked. */
export async function unlinkCase(
  transaction: Transaction,
  incidentId: string,
  ticketId: string,
): Promise<boolean> {
  return (await transaction.incidentTicket.deleteMany({ where: { incidentId, ticketId } })).count > 0;
}

/** Of `t` and `p`: the case names the parcel's number, however it was written, or has it watched. */
const IS_ABOUT = Prisma.sql`(
  position(p.number in regexp_replace(upper(coalesce(t.details->>'trackingNumber', '')), '[^A-Z0-9]', '', 'g')) > 0
  OR EXISTS (SELECT FROM watches w WHERE w.conversation_id = t.conversation_id AND w.number = p.number)
)`;

const CASES = Prisma.sql`
  SELECT t.id::text AS "ticketId", t.number, t.subject, t.state, coalesce(c.name, t.details->>'name') AS "contactName", t.language, a.name AS assignee
  FROM tickets t JOIN contacts c ON c.id = t.contact_id LEFT JOIN agents a ON a.id = t.assignee_id`;

type Row = Omit<IncidentCase, "state"> & { readonly state: string };

function toCase(row: Row): IncidentCase {
  return { ...row, state: TICKET_STATES.find((state) => state === row.state) ?? "open" };
}
