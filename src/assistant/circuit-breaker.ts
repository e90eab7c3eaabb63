import type { ChatModel, ModelEvent, ModelFailure, ModelRequest } from "./model.ts";

/** So many failures in a row open the circuit. */
export const FAILURES_TO_OPEN = 5;
/** How long it stays open the first time; each probe that fails doubles it, up to the last. */
export const FIRST_OPEN_MS = 10_000;
export const LONGEST_OPEN_MS = 120_000;

export type BreakerState = "closed" | "half_open" | "open";

/** Faults of the endpoint itself; a request it refuses says nothing about the next one. */
const FAULTS: readonly ModelFailure[] = [
  "timeout",
  "rate_limited",
  "server_error",
  "unreachable",
  "cut",
  "malformed",
];

/**
 * A model that is not asked while its endpoint is down: after failures in a row every request fails at once, until
 * one probe is let through and succeeds. One breaker per endpoint and process.
 */
export function withCircuitBreaker(
  model: ChatModel,
  { now, onState }: { readonly now: () => number; readonly onState: (state: BreakerState) => void },
): ChatModel {
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
    async *stream(request: ModelRequest): AsyncGenerator<ModelEvent> {
      const present = state();
      if (present === "open") return yield { kind: "failed", reason: "circuit_open" };
      const isProbe = present === "half_open";
      isProbing = isProbe;
      if (isProbe) onState("half_open");
      try {
        for await (const event of model.stream(request)) {
          if (event.kind === "end") succeed();
          if (event.kind === "failed" && FAULTS.includes(event.reason) && !request.stop.aborted)
            fail(isProbe);
          yield event;
        }
      } finally {
        if (isProbe) isProbing = false;
      }
    },
  };
}
