import { MAX_MESSAGE_CHARACTERS } from "../../message.ts";
import { findTrackingNumbers, type TrackingFindings } from "../../shipments/find-tracking-numbers.ts";
import type { LookAlike } from "../../shipments/look-alikes.ts";
import type { Interval } from "../../shipments/word-spans.ts";
import type { Piece } from "./pieces.ts";

/** Tracking numbers and their like in as much of a text as a message may hold. */
export function numbersIn(text: string): TrackingFindings {
  return findTrackingNumbers(text.slice(0, MAX_MESSAGE_CHARACTERS));
}

/**
 * Tells which pieces lie in a tracking number, an order number, a telephone number, a link and their like: their digits
 * are no amounts, days or counts. `except` names what the reader itself is after.
 */
export function maskOf(
  pieces: readonly Piece[],
  { numbers, nearMisses, excluded }: TrackingFindings,
  except: ReadonlySet<LookAlike>,
): (at: number) => boolean {
  const others = excluded.filter(({ kind }) => !except.has(kind));
  const spans: readonly Interval[] = [...numbers, ...nearMisses, ...others].sort((a, b) => a.start - b.start);
  let next = 0;
  let coveredTo = 0;
  const masked = pieces.map(({ start, end }) => {
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[next]) {
      coveredTo = Math.max(coveredTo, span.end);
      next += 1;
    }
    return start < coveredTo;
  });
  return (at) => masked[at] === true;
}
