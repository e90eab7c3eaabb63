/** How far a parcel is on its way, in order; `customs` is clearance of which no source says whether export or import. */
export const PATH = [
  "pre_advice",
  "accepted",
  "export_customs",
  "departed_origin",
  "transit_customs",
  "arrived_destination",
  "import_customs",
  "with_last_mile",
  "out_for_delivery",
  "available_for_pickup",
  "attempt_failed",
  "delivered",
] as const;

/** What takes a parcel off that way, or says nothing about where on it the parcel is. */
export const OFF_PATH = [
  "in_transit",
  "customs",
  "returning",
  "returned",
  "lost",
  "damaged",
  "destroyed",
  "cancelled",
  "exception",
  "expired",
  "not_found",
  "unknown",
] as const;

export type Milestone = (typeof PATH)[number] | (typeof OFF_PATH)[number];

export type CustomsSide = "export" | "transit" | "import" | "unknown";

export const CUSTOMS_STATES = [
  "submitted",
  "under_inspection",
  "held_info_required",
  "held_duty_payable",
  "held_other",
  "released",
  "rejected",
  "seized",
] as const;

export type CustomsState = (typeof CUSTOMS_STATES)[number];

/** What customs wants to see, where an event says so. */
export type Ask =
  | "id_number"
  | "invoice"
  | "proof_of_payment"
  | "certificate"
  | "power_of_attorney"
  | "description"
  | "duty";

export interface Customs {
  readonly side: CustomsSide;
  readonly state: CustomsState;
  readonly asks: Ask | null;
  /** Declared for import before the parcel left its country, as Chinese lines do: it is not there yet. */
  readonly preDeclared: boolean;
}

/** What one event says, or what all of them amount to. `customs` is null outside the customs milestones. */
export interface ShipmentStatus {
  readonly milestone: Milestone;
  readonly customs: Customs | null;
}

const CUSTOMS_MILESTONES: Readonly<Record<CustomsSide, Milestone>> = {
  export: "export_customs",
  transit: "transit_customs",
  import: "import_customs",
  unknown: "customs",
};

/** A status at customs; the milestone follows from the side. */
export function atCustoms(side: CustomsSide, state: CustomsState, asks: Ask | null = null): ShipmentStatus {
  return { milestone: CUSTOMS_MILESTONES[side], customs: { side, state, asks, preDeclared: false } };
}

/** A status away from customs. */
export function atMilestone(milestone: Milestone): ShipmentStatus {
  return { milestone, customs: null };
}

/** A status as tables and logs write it: `import_customs.held_info_required`, `out_for_delivery`. */
export function statusCode({ milestone, customs }: ShipmentStatus): string {
  return customs === null ? milestone : `${milestone}.${customs.state}`;
}

/** The status behind such a code; null when there is none. Upper and lower case are the same. */
export function parseStatusCode(code: string): ShipmentStatus | null {
  return STATUSES.get(code.trim().toLowerCase()) ?? null;
}

/** Every code that `parseStatusCode` knows, in the order of a parcel's way. */
export function statusCodes(): readonly string[] {
  return [...STATUSES.keys()];
}

const STATUSES: ReadonlyMap<string, ShipmentStatus> = new Map(
  [...PATH, ...OFF_PATH].flatMap((milestone) => {
    const side = sideOf(milestone);
    const statuses =
      side === null ? [atMilestone(milestone)] : CUSTOMS_STATES.map((state) => atCustoms(side, state));
    return statuses.map((status) => [statusCode(status), status] as const);
  }),
);

function sideOf(milestone: Milestone): CustomsSide | null {
  if (milestone === "export_customs") return "export";
  if (milestone === "transit_customs") return "transit";
  if (milestone === "import_customs") return "import";
  return milestone === "customs" ? "unknown" : null;
}
