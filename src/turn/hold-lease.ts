import type { Database } from "../storage/database.ts";
import type { Signals } from "../storage/signals.ts";
import { LEASE_SECONDS, leaseTurn, releaseLease, renewLease } from "../storage/turns.ts";

/** The right to speak in one conversation, until it is lost or let go. */
export interface Lease {
  readonly holder: string;
  /** Aborted when the lease was lost to another process. */
  readonly lost: AbortSignal;
  readonly release: () => Promise<void>;
}

const RENEW_MS = (LEASE_SECONDS * 1000) / 3;
/** How long a waiting turn sleeps when no signal wakes it. */
const POLL_MS = 250;

/** Waits until this turn may run; null when it has ended meanwhile (another process answered it). */
export async function holdLease(
  database: Database,
  signals: Signals,
  turn: { readonly messageId: string; readonly conversationId: string; readonly holder: string },
): Promise<Lease | null> {
  for (;;) {
    const outcome = await leaseTurn(database, turn.messageId, turn.holder);
    if (outcome === "finished") return null;
    if (outcome === "leased") return keepLease(database, turn.conversationId, turn.holder);
    await nextChance(signals);
  }
}

function keepLease(database: Database, conversationId: string, holder: string): Lease {
  const lost = new AbortController();
  const timer = setInterval(() => {
    renewLease(database, conversationId, holder).then(
      (held) => (held ? undefined : lost.abort()),
      // One renewal may fail with the database; the lease itself decides at the commit.
      () => undefined,
    );
  }, RENEW_MS);
  timer.unref();
  return {
    holder,
    lost: lost.signal,
    release: async () => {
      clearInterval(timer);
      await releaseLease(database, conversationId, holder);
    },
  };
}

function nextChance(signals: Signals): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer);
      stop();
      done();
    };
    const timer = setTimeout(finish, POLL_MS);
    const stop = signals.subscribe(({ kind }) => {
      if (kind === "turn_ended") finish();
    });
  });
}
