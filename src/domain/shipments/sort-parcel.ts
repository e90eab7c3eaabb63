import type { Milestone } from "./milestone.ts";
import { type NextMove, nextMove } from "./next-move.ts";
import { UNREADABLE } from "./read-parcel-list.ts";
import type { Shipment } from "./shipment.ts";

/** What the parcels of a list are sorted into, the most urgent first. */
export const PARCEL_GROUPS = [
  "act_today",
  "waiting_customs",
  "waiting_buyer",
  "normal",
  "finished",
  "unreadable",
] as const;
export type ParcelGroup = (typeof PARCEL_GROUPS)[number];

/** Why a parcel that is known stands in its group. */
export const SEEN_REASONS = [
  "seller_moves",
  "late",
  "overdue",
  "due",
  "no_scan",
  "customs_has_it",
  "buyer_moves",
  "announced",
  "on_its_way",
  "over",
] as const;

/** Why nothing is known of a parcel. */
export const UNSEEN_REASONS = [
  ...UNREADABLE,
  "not_found",
  "no_data_yet",
  "needs_detail",
  "unavailable",
] as const;

export type SortReason = (typeof SEEN_REASONS)[number] | (typeof UNSEEN_REASONS)[number];

/** What looking a parcel up came to, as far as sorting goes; every outcome of a look-up is one. */
export type Looked =
  | { readonly kind: "found"; readonly shipment: Shipment }
  | { readonly kind: "mistyped" | "not_found" | "no_data_yet" | "needs_detail" | "unavailable" };

/** Where a parcel stands, why, and whose move it is; no move where nothing is known. */
export interface SortedParcel {
  readonly group: ParcelGroup;
  readonly reason: SortReason;
  readonly move: NextMove | null;
}

export function sortParcel(looked: Looked, now: Date): SortedParcel {
  switch (looked.kind) {
    case "found":
      return sortShipment(looked.shipment, now);
    case "mistyped":
      return { group: "unreadable", reason: "no_carrier", move: null };
    case "not_found":
    case "no_data_yet":
    case "needs_detail":
    case "unavailable":
      return { group: "unreadable", reason: looked.kind, move: null };
  }
}

/** Nothing happens to these any more; what is left to do is between seller and buyer. */
const OVER: readonly Milestone[] = ["delivered", "returned", "destroyed", "cancelled"];

function sortShipment(shipment: Shipment, now: Date): SortedParcel {
  const move = nextMove(shipment, now);
  if (OVER.includes(shipment.milestone)) return { group: "finished", reason: "over", move };
  const urgent = urgency(move, now);
  if (shipment.milestone === "not_found" && urgent !== "overdue") {
    return { group: "unreadable", reason: "not_found", move };
  }
  if (urgent !== null) return { group: "act_today", reason: urgent, move };
  switch (move.actor) {
    case "customs":
      return { group: "waiting_customs", reason: "customs_has_it", move };
    case "buyer":
      return { group: "waiting_buyer", reason: "buyer_moves", move };
    case "seller":
      return { group: "normal", reason: "announced", move };
    case "carrier":
    case "nobody":
      return { group: "normal", reason: "on_its_way", move };
  }
}

/** Why it cannot wait until tomorrow; null when it can. */
function urgency(move: NextMove, now: Date): SortReason | null {
  if (move.late) return "late";
  if (move.overdue) return "overdue";
  // A parcel that was only announced is handed over in its own time.
  if (move.actor === "seller" && move.step !== "hand_over_parcel") return "seller_moves";
  if (move.by !== null && move.by <= dayAfter(now)) return "due";
  return move.stale ? "no_scan" : null;
}

const MS_PER_DAY = 86_400_000;

function dayAfter(now: Date): string {
  return new Date(now.getTime() + MS_PER_DAY).toISOString().slice(0, 10);
}
