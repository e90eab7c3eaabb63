import type { TrackingEvent } from "./shipment.ts";

/** Two legs report the same scan up to this far apart. */
const SAME_SCAN_MS = 2 * 60_000;

/**
 * One timeline from several lists, newest first, the same scan once. Each list must be newest first itself: an event
 * without a time keeps its place beside its neighbours.
 */
export function mergeEvents(lists: readonly (readonly TrackingEvent[])[]): readonly TrackingEvent[] {
  const dated = lists.flatMap(withInstants);
  dated.sort((a, b) => b.instant - a.instant);
  const seen = new Map<string, number>();
  const kept: TrackingEvent[] = [];
  for (const { event, instant } of dated) {
    const words = wordsOf(event.text);
    const last = seen.get(words);
    if (last !== undefined && last - instant <= SAME_SCAN_MS && words !== "") continue;
    seen.set(words, instant);
    kept.push(event);
  }
  return kept;
}

function withInstants(list: readonly TrackingEvent[]): { event: TrackingEvent; instant: number }[] {
  const instants = list.map(({ at }) => (at === null ? Number.NaN : Date.parse(at)));
  return list.map((event, index) => ({ event, instant: instants[index] || neighbour(instants, index) }));
}

/** The time of the next older event that has one, else of the next newer, else the beginning of time. */
function neighbour(instants: readonly number[], index: number): number {
  const older = instants.slice(index).find((instant) => !Number.isNaN(instant));
  const newer = instants.slice(0, index).findLast((instant) => !Number.isNaN(instant));
  return older ?? newer ?? 0;
}

function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
