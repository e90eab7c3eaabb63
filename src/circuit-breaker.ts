/** So many failures in a row open the circuit. */
export const FAILURES_TO_OPEN = 5;
/** How long it stays open the first time; each probe that fails doubles it, up to the last. */
export const FIRST_OPEN_MS = 10_000;
export const LONGEST_OPEN_MS = 120_000;

export type BreakerState = "closed" | "half_open" | "open";

/** Leave to ask once. `leave` is called last, whatever came of it; without a verdict before, nothing is learned. */
export interface Passage {
  readonly succeed: () => void;
  readonly fail: () => void;
  readonly leave: () => void;
}

/** Keeps us from asking what is down. */
export interface CircuitBreaker {
  /** Null while the circuit is open: do not ask. */
  readonly enter: () => Passage | null;
}

/**
 * After failures in a row nobody is let through, until one probe is and succeeds. One breaker per endpoint and process;
 * `now` in milliseconds, `onState` hears of every change.
 */
export function createCircuitBreaker({
  now,
  onState,
}: {
  readonly now: () => number;
  readonly onState: (state: BreakerState) => void;
}): CircuitBreaker {
  let [failures, openUntil, openMs, isProbing] = [0, 0, FIRST_OPEN_MS, false];
  const state = (): BreakerState =>
    failures < FAILURES_TO_OPEN ? "closed" : now() < openUntil || isProbing ? "open" : "half_open";
  const succeed = () => {
    [failures, openMs] = [0, FIRST_OPEN_MS];
    onState("closed");
  };
  const fail = (wasProbe: boolean) => {
    failures += 1;
    if (failures < FAILURES_TO_OPEN) return;
    if (wasProbe) openMs = Math.min(openMs * 2, LONGEST_OPEN_MS);
    openUntil = now() + openMs;
    onState("open");
  };
  return {
    enter: () => {
      const present = state();
      if (present === "open") return null;
      const isProbe = present === "half_open";
      isProbing = isProbe;
      if (isProbe) onState("half_open");
      return {
        succeed,
        fail: () => fail(isProbe),
        leave: () => {
          if (isProbe) isProbing = false;
        },
      };
    },
  };
}
