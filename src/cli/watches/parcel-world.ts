/** One state of a simulated parcel, as 17TRACK tells it and as a notice has to tell it. */
export interface WorldState {
  readonly code: string;
  readonly words: string;
  /** The kind of news that it is. */
  readonly kind: string;
}

export interface WorldScan extends WorldState {
  readonly at: Date;
}

/** A parcel and everything that will ever happen to it, the oldest first. */
export interface WorldParcel {
  readonly number: string;
  /** What its seller saw before the watch began. */
  readonly before: readonly WorldScan[];
  /** What is news. */
  readonly after: readonly WorldScan[];
}

const BEFORE: readonly WorldState[] = [
  { code: "InTransit_PickedUp", words: "Accepted by carrier", kind: "accepted" },
  { code: "InTransit_Departure", words: "Departed", kind: "departed_origin" },
];
const HOLD: WorldState = {
  code: "InTransit_CustomsRequiringInformation",
  words: "Held by import customs",
  kind: "import_customs.held_info_required",
};
const AFTER: readonly WorldState[] = [
  { code: "InTransit_Arrival", words: "Arrived in destination country", kind: "arrived_destination" },
  {
    code: "InTransit_CustomsProcessing",
    words: "Import customs clearance started",
    kind: "import_customs.submitted",
  },
  HOLD,
  {
    code: "InTransit_CustomsReleased",
    words: "Released by import customs",
    kind: "import_customs.released",
  },
  { code: "OutForDelivery_Other", words: "Out for delivery", kind: "out_for_delivery" },
  { code: "Delivered_Other", words: "Delivered", kind: "delivered" },
];
const SHARE_HELD = 0.3;
const HOUR_MS = 3_600_000;

/** Parcels of which each goes part of its way within `hours` after `start`, at moments that chance decides. */
export function makeParcels(
  count: number,
  { start, hours, chance }: { readonly start: Date; readonly hours: number; readonly chance: () => number },
): readonly WorldParcel[] {
  return Array.from({ length: count }, (_, index) => {
    const way = chance() < SHARE_HELD ? AFTER : AFTER.filter((state) => state !== HOLD);
    const states = way.slice(0, 1 + Math.floor(chance() * way.length));
    // Whole minutes, each its own: two scans of one moment have no order.
    const minutes = new Set<number>();
    while (minutes.size < states.length) minutes.add(1 + Math.floor(chance() * (hours * 60 - 1)));
    const moments = [...minutes].sort((a, b) => a - b);
    return {
      number: `LP00${String(100_000_000_000 + index * 7)}`,
      before: BEFORE.map((state, at) => ({
        ...state,
        at: new Date(start.getTime() - (BEFORE.length - at) * 20 * HOUR_MS),
      })),
      after: states.map((state, at) => ({
        ...state,
        at: new Date(start.getTime() + (moments[at] ?? 0) * 60_000),
      })),
    };
  });
}

/** Numbers from 0 to 1, the same for one seed. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
