import type { Queries, Transaction } from "./database.ts";

export type UpdateKind = "update" | "note";

/** What an agent writes on an incident. */
export interface NewUpdate {
  /** Given by whoever writes, so that the same twice is one. */
  readonly id: string;
  readonly incidentId: string;
  readonly kind: UpdateKind;
  readonly text: string;
  readonly agentId: string;
  /** Whether each case is resolved with it. */
  readonly resolves: boolean;
  readonly at: Date;
}

/** Keeps it; false when it was kept before. */
export async function addUpdate(transaction: Transaction, update: NewUpdate): Promise<boolean> {
  return (await transaction.incidentUpdate.createMany({ data: update, skipDuplicates: true })).count > 0;
}

/** Remembers that an update goes to each live case that is linked now; returns how many those are. */
export async function addressUpdate(
  transaction: Transaction,
  { id, incidentId }: Pick<NewUpdate, "id" | "incidentId">,
): Promise<number> {
  return transaction.$executeRaw`
    INSERT INTO incident_tellings (update_id, ticket_id)
    SELECT ${id}::uuid, t.id FROM incident_tickets l JOIN tickets t ON t.id = l.ticket_id
    WHERE l.incident_id = ${incidentId}::uuid AND t.state IN ('open', 'claimed')`;
}

/** An update with the cases that have not been told it; null when there is none. */
export async function updateToTell(
  queries: Queries,
  id: string,
): Promise<
  (Pick<NewUpdate, "text" | "agentId" | "resolves"> & { readonly ticketIds: readonly string[] }) | null
> {
  const update = await queries.incidentUpdate.findUnique({
    where: { id },
    select: {
      ...{ text: true, agentId: true, resolves: true },
      tellings: { where: { outcome: null }, select: { ticketId: true }, orderBy: { ticketId: "asc" } },
    },
  });
  if (update === null) return null;
  const { tellings, ...rest } = update;
  return { ...rest, ticketIds: tellings.map(({ ticketId }) => ticketId) };
}

/** `closed`: the case was closed before it was told. */
export async function markTellingDone(
  queries: Queries,
  key: { readonly updateId: string; readonly ticketId: string },
  outcome: "told" | "closed",
): Promise<void> {
  await queries.incidentTelling.update({ where: { updateId_ticketId: key }, data: { outcome } });
}

/** An update as it is read, with how many of its cases were told. */
export interface WrittenUpdate {
  readonly id: string;
  readonly kind: UpdateKind;
  readonly text: string;
  readonly agentName: string;
  readonly resolves: boolean;
  readonly at: Date;
  readonly cases: number;
  readonly told: number;
  /** Cases that were closed before. */
  readonly missed: number;
}

/** What was written on an incident, newest first. */
export async function listUpdates(queries: Queries, incidentId: string): Promise<readonly WrittenUpdate[]> {
  const rows = await queries.incidentUpdate.findMany({
    where: { incidentId },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    include: { agent: { select: { name: true } }, tellings: { select: { outcome: true } } },
  });
  return rows.map(({ id, kind, text, agent, resolves, at, tellings }) => ({
    ...{ id, text, resolves, at, agentName: agent.name, cases: tellings.length },
    kind: kind === "note" ? "note" : "update",
    told: tellings.filter(({ outcome }) => outcome === "told").length,
    missed: tellings.filter(({ outcome }) => outcome === "closed").length,
  }));
}
