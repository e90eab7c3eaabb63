import { type BreakerState, createCircuitBreaker } from "../circuit-breaker.ts";
import type { ChatModel, ModelEvent, ModelFailure, ModelRequest } from "./model.ts";

/** Faults of the endpoint itself; a request it refuses says nothing about the next one. */
const FAULTS: readonly ModelFailure[] = [
  "timeout",
  "rate_limited",
  "server_error",
  "unreachable",
  "cut",
  "malformed",
];

/** A model that is not asked while its endpoint is down: every request then fails at once. */
export function withCircuitBreaker(
  model: ChatModel,
  settings: { readonly now: () => number; readonly onState: (state: BreakerState) => void },
): ChatModel {
  const breaker = createCircuitBreaker(settings);
  return {
    async *stream(request: ModelRequest): AsyncGenerator<ModelEvent> {
      const passage = breaker.enter();
      if (passage === null) return yield { kind: "failed", reason: "circuit_open" };
      try {
        for await (const event of model.stream(request)) {
          if (event.kind === "end") passage.succeed();
          const isFault = event.kind === "failed" && FAULTS.includes(event.reason);
          if (isFault && !request.stop.aborted) passage.fail();
          yield event;
        }
      } finally {
        passage.leave();
      }
    },
  };
}
