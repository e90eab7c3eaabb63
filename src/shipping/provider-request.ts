import type { CircuitBreaker } from "../circuit-breaker.ts";
import type { Pace } from "../storage/tracking-pace.ts";
import { pause } from "./pause.ts";
import { readJson } from "./read-json.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Outage } from "./tracking-provider.ts";

/** What stands between us and any provider: its line, its breaker, and how long we are willing to wait. */
export interface Connection {
  readonly baseUrl: string;
  /** Sent with every request; carries the key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly pace: Pace;
  readonly breaker: CircuitBreaker;
  readonly now: () => Date;
  /** Told of each further try. */
  readonly onRetry?: () => void;
  /** From 0 to 1; spreads the tries of several processes. */
  readonly random?: () => number;
  /** Waits; ends early when the signal is aborted. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly timeoutMs?: number;
}

export interface ProviderRequest {
  /** Below the base URL, with its query. */
  readonly path: string;
  /** Sent as JSON by POST; absent: GET. */
  readonly body?: unknown;
}

export type ProviderAnswer =
  /** Any status that a try more would not change; `body` is undefined when it is no JSON. */
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  | { readonly kind: "failed"; readonly reason: Outage };

export type Send = (request: ProviderRequest, signal: AbortSignal) => Promise<ProviderAnswer>;

const TIMEOUT_MS = 10_000;
const TRIES = 3;
/** The first try more comes within this time, the next within twice as long. */
const BACK_OFF_MS = 500;
/** Longer waits that a provider wants are left to the next lookup. */
const LONGEST_WAIT_MS = 3_000;

/**
 * Sends requests to a provider: each in its turn, unless the provider is known to be down, with a time-out, and with
 * tries more after 429, a server error or a lost connection. Requests must be such that sending them twice is harmless.
 */
export function createSend(connection: Connection): Send {
  const { breaker, pace, random = Math.random, sleep = pause } = connection;

  async function persist(request: ProviderRequest, signal: AbortSignal): Promise<ProviderAnswer> {
    for (let tries = 1; ; tries += 1) {
      const turn = await pace.take();
      if (turn.kind !== "go") return failed(turn.kind === "spent" ? "quota" : "throttled");
      await sleep(turn.waitMs, signal);
      if (signal.aborted) return failed("cancelled");
      const outcome = await attempt(connection, request, signal);
      if (outcome.kind !== "again") return outcome;
      if (outcome.afterMs !== null) await pace.hold(Math.min(outcome.afterMs, LONGEST_HOLD_MS));
      if (tries === TRIES || (outcome.afterMs ?? 0) > LONGEST_WAIT_MS) return failed(outcome.reason);
      connection.onRetry?.();
      if (outcome.afterMs === null) await sleep(random() * BACK_OFF_MS * 2 ** (tries - 1), signal);
    }
  }

  return async (request, signal) => {
    const passage = breaker.enter();
    if (passage === null) return failed("down");
    try {
      const answer = await persist(request, signal);
      if (answer.kind === "answer") passage.succeed();
      else if (FAULTS.includes(answer.reason)) passage.fail();
      return answer;
    } finally {
      passage.leave();
    }
  };
}

/** All processes wait as long as a provider wants, within reason. */
const LONGEST_HOLD_MS = 60_000;
/** Faults of the provider. Being throttled is none: the line keeps us from it. */
const FAULTS: readonly Outage[] = ["timeout", "down"];

type Attempt =
  | ProviderAnswer
  /** `afterMs` as the provider wants it; null where it did not say. */
  | { readonly kind: "again"; readonly reason: Outage; readonly afterMs: number | null };

async function attempt(
  { baseUrl, headers, now, timeoutMs = TIMEOUT_MS }: Connection,
  { path, body }: ProviderRequest,
  signal: AbortSignal,
): Promise<Attempt> {
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      headers: { ...headers, accept: "application/json", "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const { status } = response;
    const afterMs = retryAfterMs(response.headers.get("retry-after"), now());
    if (status === 429) return { kind: "again", reason: "throttled", afterMs: afterMs ?? THROTTLED_MS };
    if (status >= 500) return { kind: "again", reason: "down", afterMs };
    return { kind: "answer", status, body: readJson(await response.text()) };
  } catch (error) {
    if (signal.aborted) return failed("cancelled");
    const isTimeout = error instanceof Error && error.name === "TimeoutError";
    return isTimeout ? failed("timeout") : { kind: "again", reason: "down", afterMs: null };
  }
}

/** After a 429 that does not say for how long. */
const THROTTLED_MS = 1_000;

function failed(reason: Outage): ProviderAnswer {
  return { kind: "failed", reason };
}
