import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ModelUse } from "./domain/answer.ts";

const BREAKER_STATES = ["closed", "half_open", "open"] as const;

/** What Clearway counts; served at /metrics. */
export interface Metrics {
  readonly turnEnded: (turn: {
    readonly kind: string;
    readonly answeredBy: string;
    readonly elapsedMs: number;
  }) => void;
  /** The model gave no usable answer, and why: timeout, rate_limited, server_error, cut, malformed, … */
  readonly modelFailed: (reason: string) => void;
  /** The same model is asked once more. */
  readonly modelRetried: () => void;
  /** An answer goes on another way: without_model, after_cut, budget, handoff. */
  readonly fellBack: (kind: string) => void;
  /** The circuit breaker of the model's endpoint: closed, half_open, open. */
  readonly breakerIs: (state: "closed" | "half_open" | "open") => void;
  /** A clause of the model stated what nothing covers, and was replaced or dropped. */
  readonly ungrounded: (figure: string, outcome: string) => void;
  /** A clause repeated the system's own text and was dropped. */
  readonly leakStopped: () => void;
  readonly modelUsed: (use: ModelUse) => void;
  /** A text was to be translated for the desk: translated, unfaithful_figures, timeout, budget, … */
  readonly translated: (outcome: string) => void;
  readonly tracking: TrackingMetrics;
  readonly watching: WatchingMetrics;
  readonly lists: ListMetrics;
  /** The embedding model gave no vectors for passages or for a question. */
  readonly embeddingFailed: (what: "passages" | "question", reason: string) => void;
  readonly text: () => Promise<string>;
}

/** What is counted around the providers of tracking, each by name. */
export interface TrackingMetrics {
  /** One number was looked up; found, not_found, needs_postal_code, timeout, … */
  readonly lookedUp: (provider: string, outcome: string) => void;
  /** Numbers were answered from what is kept. */
  readonly fromCache: (provider: string, count: number) => void;
  readonly retried: (provider: string) => void;
  readonly breakerIs: (provider: string, state: "closed" | "half_open" | "open") => void;
  /** A push came: stored, repeated, ignored, forged, broken. */
  readonly pushed: (provider: string, outcome: string) => void;
}

/** What is counted around watched parcels. */
export interface WatchingMetrics {
  /** A watched parcel was looked at; found, nothing_yet, hidden, failed. */
  readonly looked: (outcome: string) => void;
  /** A notice was told in a conversation; kind is news, stalled or given_up. */
  readonly told: (kind: string, channel: string) => void;
  /** The notices of one watch could not be told this time; they are tried again. */
  readonly failed: () => void;
}

/** What is counted around lists of parcels. */
export interface ListMetrics {
  /** A parcel of a list was read and kept; found, not_found, needs_postal_code, timeout, … */
  readonly read: (outcome: string) => void;
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
  const count = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `clearway_${name}`, help, labelNames: [...labelNames], registers });
  const failures = count("model_failures_total", "Times the model gave no usable answer.", ["reason"]);
  const retries = count("model_retries_total", "Times the same model was asked once more.");
  const fallbacks = count("fallbacks_total", "Answers that went on another way than the model.", ["kind"]);
  const dropped = count("grounding_dropped_total", "Clauses that nothing covered.", ["figure", "outcome"]);
  const leaks = count("model_leaks_stopped_total", "Clauses that repeated the system's own text.");
  const tokens = count("model_tokens_total", "Tokens used of the model.", ["kind"]);
  const vectors = count("embedding_failures_total", "Times the embedding model gave no vectors.", [
    "what",
    "reason",
  ]);
  const translations = count("translations_total", "Texts to be translated for the desk.", ["outcome"]);
  const cost = count("model_cost_total", "Cost of those tokens at the configured prices.");
  const breaker = new Gauge({
    name: "clearway_model_breaker_state",
    help: "Circuit breaker of the model's endpoint: 0 closed, 1 half open, 2 open.",
    registers,
  });
  const labels = ["provider", "outcome"];
  const lookups = count("tracking_lookups_total", "Numbers looked up, by what it came to.", labels);
  const cached = count("tracking_cached_total", "Numbers answered from what is kept.", ["provider"]);
  const triedAgain = count("tracking_retries_total", "Requests sent once more.", ["provider"]);
  const pushes = count("tracking_pushes_total", "Pushes of providers, by what became of them.", labels);
  const trackingBreaker = new Gauge({
    name: "clearway_tracking_breaker_state",
    help: "Circuit breaker of a provider: 0 closed, 1 half open, 2 open.",
    labelNames: ["provider"],
    registers,
  });
  const looks = count("watch_looks_total", "Looks at watched parcels, by what they came to.", ["outcome"]);
  const notices = count("watch_notices_told_total", "Notices of watched parcels that were told.", [
    "kind",
    "channel",
  ]);
  const untold = count("watch_notices_failed_total", "Times the notices of a watch could not be told.");
  const listed = count("list_parcels_total", "Parcels of lists that were read.", ["outcome"]);
  return {
    turnEnded: ({ kind, answeredBy, elapsedMs }) => {
      turns.inc({ kind, answered_by: answeredBy });
      seconds.observe(elapsedMs / 1000);
    },
    modelFailed: (reason) => failures.inc({ reason }),
    modelRetried: () => retries.inc(),
    fellBack: (kind) => fallbacks.inc({ kind }),
    breakerIs: (state) => breaker.set(BREAKER_STATES.indexOf(state)),
    ungrounded: (figure, outcome) => dropped.inc({ figure, outcome }),
    leakStopped: () => leaks.inc(),
    modelUsed: (use) => {
      tokens.inc({ kind: "prompt" }, use.promptTokens);
      tokens.inc({ kind: "completion" }, use.completionTokens);
      cost.inc(use.cost ?? 0);
    },
    translated: (outcome) => translations.inc({ outcome }),
    tracking: {
      lookedUp: (provider, outcome) => lookups.inc({ provider, outcome }),
      fromCache: (provider, hits) => cached.inc({ provider }, hits),
      retried: (provider) => triedAgain.inc({ provider }),
      breakerIs: (provider, state) => trackingBreaker.set({ provider }, BREAKER_STATES.indexOf(state)),
      pushed: (provider, outcome) => pushes.inc({ provider, outcome }),
    },
    watching: {
      looked: (outcome) => looks.inc({ outcome }),
      told: (kind, channel) => notices.inc({ kind, channel }),
      failed: () => untold.inc(),
    },
    lists: { read: (outcome) => listed.inc({ outcome }) },
    embeddingFailed: (what, reason) => vectors.inc({ what, reason }),
    text: () => registry.metrics(),
  };
}
