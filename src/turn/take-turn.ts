import { randomUUID } from "node:crypto";
import { detectLanguage } from "../domain/language.ts";
import type { AskedTurn } from "../storage/begin-turn.ts";
import { receiveMessage } from "../storage/receive-message.ts";
import { abandonedTurns, findTurn } from "../storage/turns.ts";
import { EventLog } from "./event-log.ts";
import { type BegunTurn, withLease } from "./hold-lease.ts";
import type { Inbound } from "./inbound.ts";
import { replayTurn } from "./replay-turn.ts";
import { runTurn } from "./run-turn.ts";
import type { TurnEvent } from "./turn-event.ts";
import type { TurnDeps } from "./turns.ts";

export interface Turns {
  /**
   * One message of a seller, to its end. The message is saved before anything else and the turn then runs by
   * itself: a reader that goes away misses events, the seller misses nothing.
   */
  readonly takeTurn: (inbound: Inbound) => AsyncIterable<TurnEvent>;
  /** Runs turns whose process died; returns how many were taken up. */
  readonly resumeAbandoned: () => Promise<number>;
  /** Waits for the running turns, at most this long. */
  readonly stop: (patienceMs: number) => Promise<void>;
}

const RESUMED_AT_ONCE = 20;

export function createTurns(deps: TurnDeps): Turns {
  const running = new Map<string, { readonly log: EventLog; readonly ended: Promise<void> }>();

  const start = (messageId: string, begun: BegunTurn | null = null): EventLog => {
    const known = running.get(messageId);
    if (known !== undefined) {
      // A second delivery was faster and waits for the lease that the first one took.
      void begun?.lease
        .release()
        .catch((error: unknown) =>
          deps.log.warn({ err: error, messageId }, "a lease stays until it expires"),
        );
      return known.log;
    }
    const log = new EventLog();
    const ended = runTurn(deps, { messageId, begun }, (event) => log.push(event)).finally(() => {
      running.delete(messageId);
      log.close();
    });
    running.set(messageId, { log, ended });
    return log;
  };

  const leased = (begun: AskedTurn | null, holder: string) =>
    begun === null ? null : withLease(deps.database, begun, holder);

  async function* takeTurn(inbound: Inbound): AsyncGenerator<TurnEvent> {
    const { receivedAt: at, ...arrived } = inbound;
    const language = surelyWritten(inbound.text);
    const holder = randomUUID();
    const received = await receiveMessage(deps.database, { ...arrived, language, at, holder });
    switch (received.kind) {
      case "conflict":
        return yield { kind: "rejected", reason: "other_text" };
      case "twin":
        return yield { kind: "silent", reason: "duplicate" };
      case "new":
        return yield* start(received.messageId, leased(received.begun, holder)).read();
      case "repeat":
        return yield* (await isPending(deps, received.messageId))
          ? start(received.messageId).read()
          : replayTurn(deps.database, received.messageId);
    }
  }

  return {
    takeTurn,
    resumeAbandoned: async () => {
      const ids = await abandonedTurns(deps.database, RESUMED_AT_ONCE);
      const lost = ids.filter((id) => !running.has(id));
      for (const id of lost) start(id);
      return lost.length;
    },
    stop: async (patienceMs) => {
      const all = Promise.allSettled([...running.values()].map(({ ended }) => ended));
      await Promise.race([all, new Promise((done) => setTimeout(done, patienceMs).unref())]);
    },
  };
}

/** Below this a text says too little about its language to be kept. */
const SURE = 0.5;

function surelyWritten(text: string): string | null {
  const { lang, confidence } = detectLanguage(text);
  return lang === "und" || confidence < SURE ? null : lang;
}

async function isPending(deps: TurnDeps, messageId: string): Promise<boolean> {
  return (await findTurn(deps.database, messageId))?.state === "pending";
}
