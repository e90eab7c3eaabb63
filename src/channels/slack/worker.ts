import { z } from "zod";
import type { Logger } from "../../log.ts";
import type { Database } from "../../storage/database.ts";
import { closeEnvelope, openEnvelopes } from "../../storage/slack.ts";
import { beginAttempt } from "../../storage/slack-attempts.ts";
import { tryInOrder } from "../../storage/slack-order.ts";
import { faultName, retryAfterMs } from "./slack-error.ts";
import { orderKey } from "./slack-thread.ts";

export interface WorkerDeps {
  readonly database: Database;
  /** Deals with one event and says what became of it; throws when it should be tried again. */
  readonly handle: (body: object) => Promise<string>;
  /** Called for an event that failed for the last time, so that nobody is left in silence. */
  readonly giveUp: (body: object) => Promise<void>;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Deals with what Slack delivered, after Slack has been answered. */
export interface SlackWorker {
  /** Looks at once whether something is there. */
  readonly kick: () => void;
  readonly start: () => void;
  /** Takes nothing new and waits for what runs, at most this long. */
  readonly stop: (patienceMs: number) => Promise<void>;
  /** Resolves when nothing runs and nothing is due. */
  readonly settle: () => Promise<void>;
}

const SWEEP_MS = 2_000;
const MAX_THREADS = 6;
const LOOKED_AT = 200;
/** Another process has the thread. */
const BUSY_MS = 1_000;
/** Pauses after failed attempts; when they are used up, the event is given up. */
const PAUSES_MS = [1_000, 5_000, 20_000, 60_000, 180_000, 600_000] as const;

/**
 * Messages of one thread are handled in their order, several threads at once. An envelope stays open until it has
 * been handled, so one whose process died is found by the next sweep.
 */
export function createSlackWorker(deps: WorkerDeps): SlackWorker {
  const { database, now, log } = deps;
  const running = new Map<string, Promise<void>>();
  const notBefore = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let sweeping: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;

  const isDue = (eventId: string) => (notBefore.get(eventId) ?? 0) <= now().getTime();

  const sweep = async () => {
    while (isWanted && !isStopped) {
      isWanted = false;
      const open = (await openEnvelopes(database, LOOKED_AT)).flatMap(readEnvelope);
      for (const envelope of firstOfEachThread(open)) {
        if (running.size >= MAX_THREADS) break;
        if (!running.has(envelope.thread) && isDue(envelope.eventId)) run(envelope);
      }
    }
  };
  const kick = () => {
    isWanted = true;
    sweeping ??= sweep()
      .catch((error: unknown) => log.error({ err: error }, "the Slack inbox could not be read"))
      .finally(() => {
        sweeping = null;
      });
  };
  const run = (envelope: OpenEnvelope) => {
    const done = handleInOrder(deps, envelope)
      .then((pauseMs) => {
        if (pauseMs === null) notBefore.delete(envelope.eventId);
        else notBefore.set(envelope.eventId, now().getTime() + pauseMs);
      })
      .catch((error: unknown) => {
        notBefore.set(envelope.eventId, now().getTime() + PAUSES_MS[0]);
        log.error({ err: error, eventId: envelope.eventId }, "a Slack event could not be worked on");
      })
      .finally(() => {
        running.delete(envelope.thread);
        kick();
      });
    running.set(envelope.thread, done);
  };
  const settle = async () => {
    kick();
    while (sweeping !== null || running.size > 0) await Promise.all([sweeping, ...running.values()]);
  };

  return {
    kick,
    settle,
    start: () => {
      timer ??= setInterval(kick, SWEEP_MS).unref();
      kick();
    },
    stop: async (patienceMs) => {
      isStopped = true;
      if (timer !== null) clearInterval(timer);
      const all = Promise.allSettled([sweeping, ...running.values()]);
      await Promise.race([all, new Promise((done) => setTimeout(done, patienceMs).unref())]);
    },
  };
}

interface OpenEnvelope {
  readonly eventId: string;
  readonly body: object;
  readonly thread: string;
  readonly ts: number;
}

/** How long to wait before the next attempt; null when the envelope is closed. */
async function handleInOrder(deps: WorkerDeps, envelope: OpenEnvelope): Promise<number | null> {
  const ordered = await tryInOrder(deps.database, envelope.thread, () => handleOnce(deps, envelope));
  return ordered.kind === "busy" ? BUSY_MS : ordered.value;
}

async function handleOnce(deps: WorkerDeps, { eventId, body }: OpenEnvelope): Promise<number | null> {
  const { database, now, log } = deps;
  const attempt = await beginAttempt(database, eventId);
  if (attempt === null) return null;
  try {
    if (attempt > PAUSES_MS.length + 1) throw new Error(`Slack event ${eventId} was begun ${attempt} times.`);
    await closeEnvelope(database, eventId, await deps.handle(body), now());
    return null;
  } catch (error) {
    const code = faultName(error);
    const pauseMs = PAUSES_MS[attempt - 1];
    log.warn({ err: error, eventId, attempt, code }, "a Slack event failed");
    if (pauseMs !== undefined) return Math.max(pauseMs, retryAfterMs(error) ?? 0);
    await deps
      .giveUp(body)
      .catch((cause: unknown) => log.error({ err: cause, eventId }, "no apology got out"));
    await closeEnvelope(database, eventId, `failed: ${code}`, now());
    return null;
  }
}

/** Within a thread by Slack's own clock: two deliveries may overtake each other. */
function firstOfEachThread(open: readonly OpenEnvelope[]): readonly OpenEnvelope[] {
  const first = new Map<string, OpenEnvelope>();
  for (const envelope of open) {
    const known = first.get(envelope.thread);
    if (known === undefined || envelope.ts < known.ts) first.set(envelope.thread, envelope);
  }
  return [...first.values()];
}

const placed = z.object({
  event: z.object({ channel: z.string(), ts: z.string(), thread_ts: z.string().nullish() }),
});

function readEnvelope({
  eventId,
  body,
}: {
  readonly eventId: string;
  readonly body: unknown;
}): readonly OpenEnvelope[] {
  if (typeof body !== "object" || body === null) return [];
  const event = placed.safeParse(body).data?.event;
  if (event === undefined) return [{ eventId, body, thread: `slack-event:${eventId}`, ts: 0 }];
  const { channel, ts, thread_ts: threadTs } = event;
  return [{ eventId, body, thread: orderKey({ channel, ts: threadTs ?? ts }), ts: Number(ts) }];
}
