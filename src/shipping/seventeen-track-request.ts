import type { z } from "zod";
import { envelopeSchema } from "./seventeen-track-answer.ts";
import type { Outage } from "./tracking-provider.ts";

export interface RequestSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly now: () => Date;
  /** Waits; ends early when the signal is aborted. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly timeoutMs?: number;
}

export type Answer =
  | { readonly kind: "answer"; readonly accepted: readonly unknown[]; readonly rejected: readonly unknown[] }
  /** The request as a whole was refused with one of 17TRACK's codes. */
  | { readonly kind: "refused"; readonly code: number }
  | { readonly kind: "failed"; readonly reason: Outage };

export type Post = (endpoint: string, body: unknown, signal: AbortSignal) => Promise<Answer>;

const TIMEOUT_MS = 10_000;
/** Three requests a second are allowed; the fourth is answered 429. */
const SPACING_MS = 334;
const TRIES = 2;
const LONGEST_WAIT_MS = 3_000;

/**
 * Sends requests to 17TRACK one after another, spaced as its limit wants: requests at the same time come back empty.
 * Tries once more after 429, a server error or a lost connection.
 */
export function createPost({
  apiKey,
  baseUrl,
  now,
  sleep = pause,
  timeoutMs = TIMEOUT_MS,
}: RequestSettings): Post {
  let line: Promise<unknown> = Promise.resolve();
  let freeAt = 0;

  async function send(endpoint: string, body: unknown, signal: AbortSignal): Promise<Answer> {
    for (let left = TRIES - 1; ; left -= 1) {
      // A clock that was set back must not stop lookups for as long as it was set back.
      await sleep(Math.min(LONGEST_WAIT_MS, Math.max(0, freeAt - now().getTime())), signal);
      if (signal.aborted) return { kind: "failed", reason: "cancelled" };
      freeAt = now().getTime() + SPACING_MS;
      const outcome = await attempt(endpoint, body, signal);
      if (outcome.kind !== "again") return outcome;
      if (left === 0 || outcome.afterMs > LONGEST_WAIT_MS) return { kind: "failed", reason: outcome.reason };
      freeAt = now().getTime() + Math.max(outcome.afterMs, SPACING_MS);
    }
  }

  async function attempt(endpoint: string, body: unknown, signal: AbortSignal) {
    try {
      const response = await fetch(`${baseUrl}/${endpoint}`, {
        method: "POST",
        headers: { "17token": apiKey, "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      return readAnswer(response.status, response.headers.get("retry-after"), await response.text());
    } catch (error) {
      if (signal.aborted) return { kind: "failed", reason: "cancelled" } as const;
      const isTimeout = error instanceof Error && error.name === "TimeoutError";
      if (isTimeout) return { kind: "failed", reason: "timeout" } as const;
      return { kind: "again", reason: "down", afterMs: 0 } as const;
    }
  }

  return (endpoint, body, signal) => {
    const turn = line.then(() => send(endpoint, body, signal));
    line = turn;
    return turn;
  };
}

type Attempt = Answer | { readonly kind: "again"; readonly reason: Outage; readonly afterMs: number };

function readAnswer(status: number, retryAfter: string | null, text: string): Attempt {
  if (status === 429)
    return { kind: "again", reason: "throttled", afterMs: (Number(retryAfter) || 1) * 1000 };
  if (status >= 500) return { kind: "again", reason: "down", afterMs: 0 };
  if (status === 401 || status === 403) return { kind: "failed", reason: "key_refused" };
  const parsed = envelopeSchema.safeParse(jsonOf(text));
  if (!parsed.success) return { kind: "failed", reason: "malformed" };
  return answerOf(parsed.data);
}

function answerOf({ code, data }: z.infer<typeof envelopeSchema>): Answer {
  if (code !== 0) return { kind: "refused", code };
  return { kind: "answer", accepted: data?.accepted ?? [], rejected: data?.rejected ?? [] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
