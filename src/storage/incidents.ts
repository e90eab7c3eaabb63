import { z } from "zod";
import type { Figures } from "../domain/incidents/beyond-usual.ts";
import type { Standing } from "../domain/incidents/next-phase.ts";
import { readStage, type Scope, scopeKey } from "../domain/incidents/scope.ts";
import type { Finding } from "../domain/incidents/take-stock.ts";
import type { Queries, Transaction } from "./database.ts";
import type { Prisma } from "./generated/client.ts";
import { toJson } from "./json.ts";

/** Parcels of one scope that are or were stuck together beyond the usual. */
export interface Incident {
  readonly id: string;
  readonly scope: Scope;
  /** What opened it, and what the last look found. */
  readonly opening: Figures;
  readonly latest: Figures;
  readonly openedAt: Date;
  readonly countedAt: Date;
  /** Since when all is as usual again; null while it is not. */
  readonly easedAt: Date | null;
  readonly closedAt: Date | null;
  /** Null while open, and where it ended by itself. */
  readonly closedBy: string | null;
  /** Cases linked to it. */
  readonly tickets: number;
}

const MOST_LISTED = 200;

/** Open ones oldest first, closed ones newest first. */
export async function listIncidents(
  queries: Queries,
  state: "open" | "closed",
): Promise<readonly Incident[]> {
  const rows = await queries.incident.findMany({
    where: { closedAt: state === "open" ? null : { not: null } },
    orderBy: state === "open" ? { openedAt: "asc" } : { closedAt: "desc" },
    take: MOST_LISTED,
    include: WITH,
  });
  return rows.map(toIncident);
}

export async function countOpenIncidents(queries: Queries): Promise<number> {
  return queries.incident.count({ where: { closedAt: null } });
}

export async function findIncident(queries: Queries, id: string): Promise<Incident | null> {
  const row = await queries.incident.findUnique({ where: { id }, include: WITH });
  return row === null ? null : toIncident(row);
}

/** Holds an incident until the transaction ends, so that it does not end in between; null when it has. */
export async function holdOpenIncident(transaction: Transaction, id: string): Promise<Incident | null> {
  await transaction.$queryRaw`SELECT id FROM incidents WHERE id = ${id}::uuid FOR UPDATE`;
  const incident = await findIncident(transaction, id);
  return incident === null || incident.closedAt !== null ? null : incident;
}

/** Lets one look at a time write what it found, whichever process it runs in; until the transaction ends. */
export async function holdIncidents(transaction: Transaction): Promise<void> {
  await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('clearway incidents'))::text`;
}

/** The incidents that still count: open, or closed while their parcels were stuck. The oldest first. */
export async function standingIncidents(
  queries: Queries,
): Promise<readonly (Incident & { readonly standing: Standing })[]> {
  const rows = await queries.incident.findMany({
    where: { OR: [{ closedAt: null }, { easedAt: null }] },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    include: WITH,
  });
  return rows.map(toIncident).map((incident) => ({ ...incident, standing: standingOf(incident) }));
}

export async function openIncident(
  transaction: Transaction,
  { scope, figures, stuck }: Finding,
  now: Date,
): Promise<string> {
  const key = scopeKey(scope);
  const { id } = await transaction.incident.create({
    data: {
      ...scope,
      ...{ scope: key, openScope: key, openedAt: now, countedAt: now },
      ...{ opening: toJson(figures), latest: toJson(figures) },
    },
    select: { id: true },
  });
  await keepParcels(transaction, id, stuck, now);
  return id;
}

/** Keeps what a look found of a standing incident; `easedAt` as it is from now on. */
export async function countIncident(
  transaction: Transaction,
  id: string,
  { figures, stuck }: Finding,
  { now, easedAt }: { readonly now: Date; readonly easedAt: Date | null },
): Promise<void> {
  await transaction.incident.update({
    where: { id },
    data: { latest: toJson(figures), countedAt: now, easedAt },
  });
  await keepParcels(transaction, id, stuck, now);
}

/** Closes one that is open; without an agent it ended by itself. */
export async function endIncident(
  transaction: Transaction,
  id: string,
  { agentId, now }: { readonly agentId: string | null; readonly now: Date },
): Promise<void> {
  await transaction.incident.updateMany({
    where: { id, closedAt: null },
    data: { closedAt: now, closedById: agentId, openScope: null },
  });
}

/** A parcel of an incident. */
export interface IncidentParcel {
  readonly number: string;
  readonly since: Date;
  /** When it was no longer found stuck there; null while it is. */
  readonly movedAt: Date | null;
}

/** Those that still wait first, the longest waiting on top. */
export async function incidentParcels(
  queries: Queries,
  incidentId: string,
  limit: number,
): Promise<readonly IncidentParcel[]> {
  return queries.incidentParcel.findMany({
    where: { incidentId },
    orderBy: [{ movedAt: { sort: "desc", nulls: "first" } }, { since: "asc" }, { number: "asc" }],
    take: limit,
    select: { number: true, since: true, movedAt: true },
  });
}

/** A parcel that moves and gets stuck there again is one row, which waits again. */
async function keepParcels(
  transaction: Transaction,
  incidentId: string,
  stuck: Finding["stuck"],
  now: Date,
): Promise<void> {
  const numbers = stuck.map(({ number }) => number);
  await transaction.incidentParcel.updateMany({
    where: { incidentId, number: { notIn: numbers }, movedAt: null },
    data: { movedAt: now },
  });
  await transaction.$executeRaw`
    INSERT INTO incident_parcels (incident_id, number, since)
    SELECT ${incidentId}::uuid, * FROM unnest(${numbers}::text[], ${stuck.map(({ since }) => new Date(since))}::timestamptz[])
    ON CONFLICT (incident_id, number) DO UPDATE SET since = excluded.since, moved_at = NULL`;
}

const WITH = { closedBy: { select: { name: true } }, _count: { select: { tickets: true } } } as const;

function toIncident(row: Prisma.IncidentGetPayload<{ include: typeof WITH }>): Incident {
  const { id, origin, destination, carrier, openedAt, countedAt, easedAt, closedAt } = row;
  const stage = readStage(row.stage);
  if (stage === null) throw new Error(`Unknown stage ${row.stage} of incident ${id}.`);
  return {
    ...{ id, openedAt, countedAt, easedAt, closedAt },
    scope: { origin, destination, carrier, stage },
    opening: figuresSchema.parse(row.opening),
    latest: figuresSchema.parse(row.latest),
    closedBy: row.closedBy?.name ?? null,
    tickets: row._count.tickets,
  };
}

function standingOf({ closedAt, easedAt, tickets }: Incident): Standing {
  return { isClosed: closedAt !== null, isEased: easedAt !== null, hasTickets: tickets > 0 };
}

const figuresSchema: z.ZodType<Figures> = z.object({
  waiting: z.number(),
  stuck: z.number(),
  usual: z.number(),
  chance: z.number(),
  scopes: z.number(),
  reference: z
    .object({ basis: z.enum(["finished", "elsewhere"]), parcels: z.number(), share: z.number() })
    .nullable(),
});
