import type { Label } from "./labels.ts";

/** What the words around a number say about it. */
export interface NumberEvidence {
  /** A tracking word or a carrier's name labels it. */
  readonly tracking: boolean;
  /** The carriers named close to it. */
  readonly carriers: readonly string[];
  /** The nearest label says that it is something else. */
  readonly denied: boolean;
}

/** How far a label reaches, in characters. */
const REACH = 30;

export const NO_EVIDENCE: NumberEvidence = { tracking: false, carriers: [], denied: false };

/** What a tracking-number field says by being one. */
export const FIELD_EVIDENCE: NumberEvidence = { tracking: true, carriers: [], denied: false };

/**
 * Reads the labels around `text[start, end)`. The nearest label on the left decides; without one, the nearest on the
 * right of the same clause. A label that another long number separates from this one belongs to that number, unless a
 * carrier stands right behind: `7993467366 (DHL)`.
 */
export function evidenceAround(
  text: string,
  labels: readonly Label[],
  { start, end }: { readonly start: number; readonly end: number },
): NumberEvidence {
  const near = labels.slice(
    firstEndingAfter(labels, start - REACH),
    firstEndingAfter(labels, end + REACH + LONGEST_LABEL),
  );
  const left = near.findLast((label) => label.end <= start && reachesRight(text.slice(label.end, start)));
  const right = near.find((label) => label.start >= end && reachesLeft(text.slice(end, label.start)));
  const attached =
    right?.kind === "carrier" && ATTACHED.test(text.slice(end, right.start)) ? right : undefined;
  const deciding = attached ?? left ?? right;
  if (deciding === undefined) return NO_EVIDENCE;
  if (deciding.kind === "other") return { ...NO_EVIDENCE, denied: true };
  const carriers = [left, right].flatMap((label) => label?.carrier ?? []);
  return { tracking: true, carriers, denied: false };
}

const LONGEST_LABEL = 60;
const ATTACHED = /^\s?[(（[\-–—,]?\s?$/;

function reachesRight(gap: string): boolean {
  return gap.length <= REACH && !/\d{6}/.test(gap) && !/[!?。！？]|\.\s+\S+\s/.test(gap);
}

function reachesLeft(gap: string): boolean {
  return gap.length <= REACH && !/\d{4}|[,.;:!?\n。，！？；：]/.test(gap);
}

/** Labels are in order: a binary search keeps a text with thousands of numbers linear enough. */
function firstEndingAfter(labels: readonly Label[], index: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle]?.end ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
