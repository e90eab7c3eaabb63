import type { StateTime } from "./shipments/lane.ts";
import { type Milestone, OFF_PATH, PATH } from "./shipments/milestone.ts";

/** A stage of a lane as a bar: from the low to the high of eight in ten, with the median in it. */
export interface StageBar {
  readonly milestone: Milestone;
  readonly time: StateTime;
  /** In units of the chart, from the left. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** Width of what bars are drawn in. */
export const CHART_WIDTH = 360;
/** Thinner than this nobody sees a bar. */
const LEAST_WIDTH = 3;

/** The stages of a lane in the order of a parcel's way, all on one scale; what is no milestone is left out. */
export function stageBars(times: readonly StateTime[]): readonly StageBar[] {
  const longest = Math.max(0, ...times.map(({ high }) => high)) || 1;
  const xOf = (days: number) => (days / longest) * CHART_WIDTH;
  return [...PATH, ...OFF_PATH].flatMap((milestone) => {
    const time = times.find(({ state }) => state === milestone);
    if (time === undefined) return [];
    const left = Math.min(xOf(time.low), CHART_WIDTH - LEAST_WIDTH);
    const right = Math.max(xOf(time.high), left + LEAST_WIDTH);
    return [{ milestone, time, left, right, middle: xOf(time.median) }];
  });
}
