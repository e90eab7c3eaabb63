import pg from "pg";
import { z } from "zod";
import type { Queries } from "./database.ts";

const CHANNEL = "clearway";
const RECONNECT_MS = 1_000;

const signalSchema = z.discriminatedUnion("kind", [
  /** Something new can be read in a conversation. */
  z.object({ kind: z.literal("message"), conversationId: z.string() }),
  /** The desk took a conversation; a turn that runs in it must stop. */
  z.object({ kind: z.literal("taken_over"), conversationId: z.string() }),
  /** A turn ended and its reply, if any, is saved. */
  z.object({ kind: z.literal("turn_ended"), messageId: z.string() }),
  /** A ticket was opened or moved. */
  z.object({ kind: z.literal("ticket"), ticketId: z.string(), conversationId: z.string() }),
]);

/** Tells every instance that something happened; carries ids only, since payloads are small and not private. */
export type Signal = z.infer<typeof signalSchema>;

export interface Signals {
  /** Returns how to stop listening. A signal may be missed while the connection is down: re-read on `reconnected`. */
  readonly subscribe: (listener: (signal: Signal | { readonly kind: "reconnected" }) => void) => () => void;
  readonly stop: () => Promise<void>;
}

/** Sends a signal when the surrounding transaction commits. */
export async function signal(queries: Queries, content: Signal): Promise<void> {
  await queries.$queryRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(content)})::text`;
}

export async function openSignals(url: string): Promise<Signals> {
  const listeners = new Set<(signal: Signal | { readonly kind: "reconnected" }) => void>();
  let client: pg.Client | null = null;
  let stopped = false;
  const tell = (content: Signal | { readonly kind: "reconnected" }) => {
    for (const listener of listeners) listener(content);
  };
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    fresh.on("notification", ({ payload }) => {
      const parsed = signalSchema.safeParse(JSON.parse(payload ?? "null"));
      if (parsed.success) tell(parsed.data);
    });
    fresh.on("error", () => {});
    fresh.once("end", () => {
      if (!stopped) setTimeout(() => void reconnect(), RECONNECT_MS).unref();
    });
    await fresh.connect();
    await fresh.query(`LISTEN ${CHANNEL}`);
    client = fresh;
  };
  const reconnect = async () => {
    if (stopped) return;
    try {
      await connect();
      tell({ kind: "reconnected" });
    } catch {
      setTimeout(() => void reconnect(), RECONNECT_MS).unref();
    }
  };
  await connect();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: async () => {
      stopped = true;
      await client?.end();
    },
  };
}
