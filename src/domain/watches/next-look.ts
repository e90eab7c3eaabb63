import type { StateTime } from "../shipments/lane.ts";
import type { Milestone } from "../shipments/milestone.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { stallsAt } from "./stall.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What a look at a watched parcel came to. */
export type Look =
  | {
      readonly kind: "found";
      readonly shipment: Shipment;
      /** Of its lane; empty when nothing is stored of it. */
      readonly history: readonly StateTime[];
    }
  /** Nobody knows it yet. */
  | { readonly kind: "nothing_yet" }
  /** It is not shown without more than its number, or no carrier has such numbers. */
  | { readonly kind: "hidden" }
  /** The provider could not be asked; `failures` in a row, this one included. */
  | { readonly kind: "failed"; readonly failures: number };

/** After the first failure; each further one waits twice as long. */
const FIRST_RETRY_MS = 2 * MINUTE_MS;
const LONGEST_RETRY_MS = HOUR_MS;
/** Nothing in a day is the least that a watch promises. */
const LONGEST_MS = DAY_MS;
const FINISHED_MS = 3 * DAY_MS;
const HIDDEN_MS = DAY_MS;
/** A parcel without a scan for so long is looked at half as often, and after three times as long again half. */
const SILENT_DAYS = 7;

/** How long after a look at a parcel in this state it is looked at again. At customs it is by what customs does, below. */
const EVERY_MS: Readonly<Record<Milestone, number>> = {
  pre_advice: 6 * HOUR_MS,
  accepted: 6 * HOUR_MS,
  export_customs: 4 * HOUR_MS,
  departed_origin: 6 * HOUR_MS,
  transit_customs: 4 * HOUR_MS,
  arrived_destination: 3 * HOUR_MS,
  import_customs: 2 * HOUR_MS,
  with_last_mile: 3 * HOUR_MS,
  out_for_delivery: HOUR_MS,
  available_for_pickup: 6 * HOUR_MS,
  attempt_failed: 3 * HOUR_MS,
  in_transit: 6 * HOUR_MS,
  customs: 2 * HOUR_MS,
  returning: 12 * HOUR_MS,
  lost: 12 * HOUR_MS,
  damaged: 12 * HOUR_MS,
  exception: 3 * HOUR_MS,
  expired: DAY_MS,
  not_found: 6 * HOUR_MS,
  unknown: 6 * HOUR_MS,
  delivered: FINISHED_MS,
  returned: FINISHED_MS,
  destroyed: FINISHED_MS,
  cancelled: FINISHED_MS,
};
/** The seller acts on a hold and waits for what comes of it. */
const HELD_MS = HOUR_MS;

const FINISHED: ReadonlySet<Milestone> = new Set(["delivered", "returned", "destroyed", "cancelled"]);

/**
 * When to look next. `spread`, from 0 to 1, brings parcels that were looked at together apart again: up to a tenth
 * earlier. A stall is looked at when it begins.
 */
export function nextLook(
  look: Look,
  { now, startedAt, spread }: { readonly now: Date; readonly startedAt: Date; readonly spread: number },
): Date {
  const waitMs = waitAfter(look, now, startedAt) * (1 - spread / 10);
  const at = new Date(now.getTime() + waitMs);
  const stall = look.kind === "found" ? stallsAt(look.shipment, look.history, now) : null;
  return stall !== null && stall > now && stall < at ? stall : at;
}

function waitAfter(look: Look, now: Date, startedAt: Date): number {
  switch (look.kind) {
    case "failed":
      return Math.min(FIRST_RETRY_MS * 2 ** (look.failures - 1), LONGEST_RETRY_MS);
    case "hidden":
      return HIDDEN_MS;
    case "nothing_yet": {
      const ageMs = now.getTime() - startedAt.getTime();
      if (ageMs < HOUR_MS) return 10 * MINUTE_MS;
      return ageMs < 2 * DAY_MS ? HOUR_MS : 6 * HOUR_MS;
    }
    case "found":
      return everyMs(look.shipment, now);
  }
}

function everyMs({ milestone, customs, lastEventAt }: Shipment, now: Date): number {
  if (FINISHED.has(milestone)) return FINISHED_MS;
  const usual = customs?.state.startsWith("held_") ? HELD_MS : EVERY_MS[milestone];
  const silentDays = lastEventAt === null ? 0 : (now.getTime() - Date.parse(lastEventAt)) / DAY_MS;
  const factor = silentDays < SILENT_DAYS ? 1 : silentDays < 3 * SILENT_DAYS ? 2 : 4;
  return Math.min(usual * factor, LONGEST_MS);
}

/** A delivered parcel may still be corrected. */
const AFTER_THE_END_MS = 7 * DAY_MS;
const WITHOUT_DATA_MS = 30 * DAY_MS;
const WITHOUT_SCAN_MS = 120 * DAY_MS;

/** Whether a watch is over: `finished` needs no word, of `given_up` the seller is told. Null while it goes on. */
export function endOf(
  look: Look,
  { now, startedAt }: { readonly now: Date; readonly startedAt: Date },
): "finished" | "given_up" | null {
  const since = (instant: string | null) =>
    now.getTime() - Math.max(startedAt.getTime(), instant === null ? 0 : Date.parse(instant));
  switch (look.kind) {
    case "failed":
      return null;
    case "hidden":
    case "nothing_yet":
      return since(null) > WITHOUT_DATA_MS ? "given_up" : null;
    case "found": {
      const { milestone, lastEventAt } = look.shipment;
      if (FINISHED.has(milestone)) return since(lastEventAt) > AFTER_THE_END_MS ? "finished" : null;
      return since(lastEventAt) > WITHOUT_SCAN_MS ? "given_up" : null;
    }
  }
}
