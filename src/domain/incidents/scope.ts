import { type Milestone, OFF_PATH, PATH } from "../shipments/milestone.ts";

/** What the parcels of an incident have in common: where they stand, and a lane, a carrier or a country. */
export interface Scope {
  /** ISO 3166 alpha-2; null: any. */
  readonly origin: string | null;
  readonly destination: string | null;
  /** Carrier id, see `carriers.ts`; null: any. */
  readonly carrier: string | null;
  readonly stage: Milestone;
}

/** The scope as a key, the same for the same scope: `CN|BR|cainiao|import_customs`. */
export function scopeKey({ origin, destination, carrier, stage }: Scope): string {
  return [origin ?? "", destination ?? "", carrier ?? "", stage].join("|");
}

/** A stage as it was stored; null when it is none of ours. */
export function readStage(text: string): Milestone | null {
  return [...PATH, ...OFF_PATH].find((stage) => stage === text) ?? null;
}

/** Whether a parcel there, with that lane, belongs to the scope. */
export function covers(scope: Scope, parcel: Scope): boolean {
  return (
    scope.stage === parcel.stage &&
    PARTS.every((part) => scope[part] === null || scope[part] === parcel[part])
  );
}

/** The scopes that a parcel belongs to, the narrowest first: its lane, its carrier, where it goes, where it comes from. */
export function scopesOf({ origin, destination, carrier, stage }: Scope): readonly Scope[] {
  const any = { origin: null, destination: null, carrier: null, stage };
  const isLane = origin !== null && destination !== null && carrier !== null;
  return [
    ...(isLane ? [{ origin, destination, carrier, stage }] : []),
    ...(carrier === null ? [] : [{ ...any, carrier }]),
    ...(destination === null ? [] : [{ ...any, destination }]),
    ...(origin === null ? [] : [{ ...any, origin }]),
  ];
}

const PARTS = ["origin", "destination", "carrier"] as const;
