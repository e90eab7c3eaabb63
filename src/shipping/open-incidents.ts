import type { Figures } from "../domain/incidents/beyond-usual.ts";
import { covers } from "../domain/incidents/scope.ts";
import { waitingParcel } from "../domain/incidents/waiting-parcel.ts";
import type { KnownTimes } from "../domain/shipments/pace.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import type { Database } from "../storage/database.ts";
import { type Incident, listIncidents } from "../storage/incidents.ts";

/** The figures of the open incident that a parcel waits in, with others; null without any. Never throws. */
export type IncidentOf = (shipment: Shipment, known: KnownTimes) => Promise<Figures | null>;

export const NO_INCIDENTS: IncidentOf = async () => null;

/** An incident is counted four times an hour: who asks a minute later hears the same. */
const FRESH_MS = 60_000;

/** A failure is told, and nothing is said of others then. */
export function createIncidentOf(
  database: Database,
  { now, onFailure }: { readonly now: () => Date; readonly onFailure: (error: unknown) => void },
): IncidentOf {
  let kept: { readonly incidents: Promise<readonly Incident[]>; readonly until: number } | null = null;
  const openNow = () => {
    if (kept !== null && kept.until > now().getTime()) return kept.incidents;
    const incidents = listIncidents(database, "open").catch((error: unknown) => {
      onFailure(error);
      return [];
    });
    kept = { incidents, until: now().getTime() + FRESH_MS };
    return incidents;
  };
  return async (shipment, known) => {
    const parcel = waitingParcel(shipment, known, now());
    if (parcel === null) return null;
    const incident = (await openNow()).find(
      ({ scope, easedAt }) => easedAt === null && covers(scope, parcel),
    );
    return incident?.latest ?? null;
  };
}
