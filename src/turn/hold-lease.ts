import { type AskedTurn, beginTurn } from "../storage/begin-turn.ts";
import type { Database } from "../storage/database.ts";
import type { Signals } from "../storage/signals.ts";
import { LEASE_SECONDS, releaseLease, renewLease } from "../storage/turns.ts";

/** The right to speak in one conversation, until it is lost or let go. */
export interface Lease {
  readonly holder: string;
  /** Aborted when the lease was lost to another process. */
  readonly lost: AbortSignal;
  /** For a commit that let it go. */
  readonly wasReleased: () => void;
  /** Lets it go, unless that is done. */
  readonly release: () => Promise<void>;
}

export interface BegunTurn extends AskedTurn {
  readonly lease: Lease;
}

const RENEW_MS = (LEASE_SECONDS * 1000) / 3;
/** How long a waiting turn sleeps when no signal wakes it. */
const POLL_MS = 250;

/** Waits until this turn may run; null when it has ended meanwhile (another process answered it). */
export async function holdLease(
  database: Database,
  signals: Signals,
  { messageId, holder }: { readonly messageId: string; readonly holder: string },
): Promise<BegunTurn | null> {
  for (;;) {
    const turn = await beginTurn(database, messageId, holder);
    if (turn.kind === "finished") return null;
    if (turn.kind === "begun") return withLease(database, turn, holder);
    await nextChance(signals);
  }
}

/** The lease that the message took when it was saved. */
export function withLease(database: Database, turn: AskedTurn, holder: string): BegunTurn {
  return { ...turn, lease: keepLease(database, turn.conversation.id, holder) };
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
  let isHeld = true;
  const wasReleased = () => {
    clearInterval(timer);
    isHeld = false;
  };
  const release = async () => {
    if (isHeld) await releaseLease(database, conversationId, holder);
    wasReleased();
  };
  return { holder, lost: lost.signal, wasReleased, release };
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
