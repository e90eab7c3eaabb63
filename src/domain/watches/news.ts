import type { CustomsSide, Milestone, ShipmentStatus } from "../shipments/milestone.ts";

/** A state that a seller wants to hear of. */
export interface News {
  /** Each is told once: `out_for_delivery`, `import_customs.held_info_required:id_number`. */
  readonly kind: string;
  /** Less telling kinds that are told with it, and are no news after it. */
  readonly implied: readonly string[];
  /** Somebody has to act before a term ends, so that it is told at night, too. */
  readonly isUrgent: boolean;
}

/** What a state is as news; null for what says nothing that the seller did not know. */
export function newsOf({ milestone, customs }: ShipmentStatus): News | null {
  if (customs === null) {
    return NO_NEWS.has(milestone) ? null : { kind: milestone, implied: [], isUrgent: false };
  }
  if (customs.preDeclared) return null;
  const { side, state, asks } = customs;
  const kind = `${PLACES[side]}.${state}`;
  const isUrgent = /^held_|^rejected$|^seized$/.test(state);
  const asksMore = state === "held_info_required" && asks !== null;
  return asksMore ? { kind: `${kind}:${asks}`, implied: [kind], isUrgent } : { kind, implied: [], isUrgent };
}

/** Where nobody says which customs has it, it is nearly always the one of the destination; that said later is no news. */
const PLACES: Readonly<Record<CustomsSide, string>> = {
  export: "export_customs",
  transit: "transit_customs",
  import: "import_customs",
  unknown: "import_customs",
};

const NO_NEWS: ReadonlySet<Milestone> = new Set(["unknown", "not_found", "pre_advice", "in_transit"]);
