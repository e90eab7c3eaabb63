import type { Signals } from "../../storage/signals.ts";

const MAX_STREAMS_PER_CONVERSATION = 10;

/** One browser that listens to one conversation. */
export interface OpenStream {
  /** Resolves at the next change, at once if there was one since the last call; false once it is closed. */
  readonly changed: () => Promise<boolean>;
  readonly close: () => void;
}

/** The event streams this process holds open, by conversation. */
export interface OpenStreams {
  /** Null when this conversation has as many as it may. */
  readonly open: (conversationId: string) => OpenStream | null;
  readonly isWatched: (conversationId: string) => boolean;
}

/** Holds no events, only "something changed": a slow reader costs no memory and re-reads from its cursor. */
export function createOpenStreams(signals: Signals): OpenStreams {
  const streams = new Map<string, Set<Wakeable>>();
  signals.subscribe((signal) => {
    if (signal.kind === "reconnected") {
      for (const listening of streams.values()) for (const stream of listening) stream.wake();
    } else if ("conversationId" in signal) {
      for (const stream of streams.get(signal.conversationId) ?? []) stream.wake();
    }
  });
  return {
    open: (conversationId) => {
      const listening = streams.get(conversationId) ?? new Set();
      if (listening.size >= MAX_STREAMS_PER_CONVERSATION) return null;
      const stream = wakeable(() => {
        listening.delete(stream);
        if (listening.size === 0) streams.delete(conversationId);
      });
      streams.set(conversationId, listening.add(stream));
      return stream;
    },
    isWatched: (conversationId) => streams.has(conversationId),
  };
}

interface Wakeable extends OpenStream {
  readonly wake: () => void;
}

function wakeable(onClose: () => void): Wakeable {
  let state: "quiet" | "changed" | "closed" = "quiet";
  let proceed = () => {};
  return {
    changed: async () => {
      if (state === "quiet") await new Promise<void>((resolve) => (proceed = resolve));
      const isOpen = state !== "closed";
      if (isOpen) state = "quiet";
      return isOpen;
    },
    wake: () => {
      if (state !== "closed") state = "changed";
      proceed();
    },
    close: () => {
      if (state === "closed") return;
      state = "closed";
      proceed();
      onClose();
    },
  };
}
