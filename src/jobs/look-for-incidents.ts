import { judge, type Reference } from "../domain/incidents/beyond-usual.ts";
import { nextPhase } from "../domain/incidents/next-phase.ts";
import { type Scope, scopeKey } from "../domain/incidents/scope.ts";
import { limitOf, scopesToLookAt, takeStock } from "../domain/incidents/take-stock.ts";
import type { WaitingParcel } from "../domain/incidents/waiting-parcel.ts";
import { ENOUGH_PARCELS } from "../domain/shipments/lane.ts";
import { HISTORY_DAYS } from "../shipping/lane-history.ts";
import { type WaitingDeps, waitingParcels } from "../shipping/waiting-parcels.ts";
import type { Transaction } from "../storage/database.ts";
import {
  countIncident,
  endIncident,
  holdIncidents,
  openIncident,
  standingIncidents,
} from "../storage/incidents.ts";
import { timeBeyond } from "../storage/lane-times.ts";
import type { Outbox } from "../storage/outbox.ts";

const DAY_MS = 86_400_000;

export interface IncidentDeps extends WaitingDeps {
  readonly outbox: Pick<Outbox, "enqueue">;
  readonly now: () => Date;
}

/**
 * Looks at all parcels that wait, opens an incident where they are stuck together beyond the usual, and counts those that
 * stand anew. Any number of processes may: what each finds is written by one after the other, and an incident that is
 * there already is not opened again.
 */
export async function lookForIncidents(deps: IncidentDeps): Promise<void> {
  const now = deps.now();
  const parcels = await waitingParcels(deps, now);
  const standing = (await standingIncidents(deps.database)).map(({ scope }) => scope);
  const wanted = [...standing, ...scopesToLookAt(parcels)];
  const finished = await finishedOf(deps, wanted, parcels, now);
  await deps.database.$transaction(async (transaction) => {
    await holdIncidents(transaction);
    const changed = await write(transaction, { parcels, finished }, now);
    for (const incidentId of changed) {
      await deps.outbox.enqueue(transaction, { kind: "show_incident", incidentId });
    }
  });
}

/** What enough finished parcels of each scope tell, by its key. */
async function finishedOf(
  { database }: IncidentDeps,
  scopes: readonly Scope[],
  parcels: readonly WaitingParcel[],
  now: Date,
): Promise<ReadonlyMap<string, Reference>> {
  const from = new Date(now.getTime() - HISTORY_DAYS * DAY_MS);
  const found = new Map<string, Reference>();
  for (const scope of scopes) {
    const days = limitOf(scope, parcels);
    if (days === null) continue;
    const told = await timeBeyond(database, scope, { days, from, to: now });
    if (told.parcels >= ENOUGH_PARCELS) found.set(scopeKey(scope), { basis: "finished", ...told });
  }
  return found;
}

/** Returns the incidents that opened, eased, worsened or ended. */
async function write(
  transaction: Transaction,
  look: {
    readonly parcels: readonly WaitingParcel[];
    readonly finished: ReadonlyMap<string, Reference>;
  },
  now: Date,
): Promise<readonly string[]> {
  const changed: string[] = [];
  // Read again: somebody else may have looked, or closed one, while we counted.
  const incidents = await standingIncidents(transaction);
  const stock = takeStock({ ...look, standing: incidents.map(({ scope }) => scope) });
  for (const [at, incident] of incidents.entries()) {
    const finding = stock.standing[at];
    if (finding === undefined) throw new Error(`Incident ${incident.id} was not counted.`);
    const phase = nextPhase(judge(finding.figures), incident.standing);
    const eased = phase === "ease" || phase === "end";
    const easedAt = eased ? now : phase === "worsen" ? null : incident.easedAt;
    await countIncident(transaction, incident.id, finding, { now, easedAt });
    if (phase === "end") await endIncident(transaction, incident.id, { agentId: null, now });
    if (phase !== "stay") changed.push(incident.id);
  }
  for (const finding of stock.fresh) changed.push(await openIncident(transaction, finding, now));
  return changed;
}
