import type { Lane, StateTime } from "../domain/shipments/lane.ts";
import type { Database } from "../storage/database.ts";
import { stateTimesOf } from "../storage/lane-times.ts";

/** How long finished parcels of a lane stayed in each state; empty when nothing is known of it. Never throws. */
export type LaneHistory = (lane: Lane) => Promise<readonly StateTime[]>;

export const NO_HISTORY: LaneHistory = async () => [];

const DAY_MS = 86_400_000;
/** What was usual longer ago may not be any more. */
export const HISTORY_DAYS = 365;
/** A finished parcel more or less changes little: each lane is counted once in this time. */
const FRESH_MS = 3_600_000;
/** More lanes than this are not kept at a time. */
const MOST_KEPT = 1_000;

/** The operator's own parcels of the last year; a failure is told and leaves the articles' figures. */
export function createLaneHistory(
  database: Database,
  { now, onFailure }: { readonly now: () => Date; readonly onFailure: (error: unknown) => void },
): LaneHistory {
  const kept = new Map<string, { readonly times: Promise<readonly StateTime[]>; readonly until: number }>();
  const count = (lane: Lane) => {
    const to = now();
    const from = new Date(to.getTime() - HISTORY_DAYS * DAY_MS);
    return stateTimesOf(database, lane, { from, to }).catch((error: unknown) => {
      onFailure(error);
      return [];
    });
  };
  return (lane) => {
    const key = JSON.stringify([lane.origin, lane.destination, lane.carrier]);
    const known = kept.get(key);
    if (known !== undefined && known.until > now().getTime()) return known.times;
    const times = count(lane);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, { times, until: now().getTime() + FRESH_MS });
    return times;
  };
}
