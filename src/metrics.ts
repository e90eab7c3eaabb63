import { Counter, Histogram, Registry } from "prom-client";

/** What Clearway counts; served at /metrics. */
export interface Metrics {
  readonly turnEnded: (turn: {
    readonly kind: string;
    readonly answeredBy: string;
    readonly elapsedMs: number;
  }) => void;
  /** The model gave no usable answer, and why: timeout, rate_limited, server_error, cut, malformed, … */
  readonly modelFailed: (reason: string) => void;
  readonly text: () => Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const turns = new Counter({
    name: "clearway_turns_total",
    help: "Turns answered, by kind of answer and who answered.",
    labelNames: ["kind", "answered_by"],
    registers,
  });
  const seconds = new Histogram({
    name: "clearway_turn_seconds",
    help: "Time of a turn from its start to its saved reply.",
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 90],
    registers,
  });
  const failures = new Counter({
    name: "clearway_model_failures_total",
    help: "Times the model gave no usable answer.",
    labelNames: ["reason"],
    registers,
  });
  return {
    turnEnded: ({ kind, answeredBy, elapsedMs }) => {
      turns.inc({ kind, answered_by: answeredBy });
      seconds.observe(elapsedMs / 1000);
    },
    modelFailed: (reason) => failures.inc({ reason }),
    text: () => registry.metrics(),
  };
}
