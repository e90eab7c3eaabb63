import { fromPrisma, PgBoss } from "pg-boss";
import type { Transaction } from "./database.ts";

/** What leaves after a commit. One queue per kind. */
export type OutboxJob =
  /** What an agent or the desk said, to the seller. */
  | { readonly kind: "deliver_message"; readonly messageId: string }
  /** What the seller said while the desk has the conversation, to the desk's Slack thread. */
  | { readonly kind: "mirror_message"; readonly messageId: string }
  /** The translation of a message that was mirrored, to the same thread. */
  | { readonly kind: "translate_message"; readonly messageId: string }
  /** A ticket that was opened or moved, to the desk's channel as a card. */
  | { readonly kind: "show_ticket"; readonly ticketId: string }
  /** The private link of a case, by e-mail. */
  | { readonly kind: "mail_ticket"; readonly ticketId: string }
  /** An incident's update, to the sellers of its cases. */
  | { readonly kind: "tell_incident"; readonly updateId: string }
  /** An incident that opened, eased or closed, to the desk's channel as a card. */
  | { readonly kind: "show_incident"; readonly incidentId: string };

export type OutboxKind = OutboxJob["kind"];
export type OutboxHandlers = {
  readonly [Kind in OutboxKind]: (job: Extract<OutboxJob, { kind: Kind }>) => Promise<void>;
};

/** Jobs that are enqueued inside the transaction that decides them, so that neither happens without the other. */
export interface Outbox {
  readonly enqueue: (transaction: Transaction, job: OutboxJob) => Promise<void>;
  /** Starts handling; a handler that throws is tried again with growing pauses, then put aside as dead. */
  readonly work: (handlers: OutboxHandlers) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const KINDS: readonly OutboxKind[] = [
  ...([
    "deliver_message",
    "mirror_message",
    "translate_message",
    "show_ticket",
    "mail_ticket",
    "tell_incident",
    "show_incident",
  ] as const),
];
const RETRIES = { retryLimit: 12, retryDelay: 2, retryBackoff: true, retryDelayMax: 900 } as const;
/** A process that dies stops its heartbeat; it is missed when the queues are looked over, and its job goes to another. */
const HEARTBEAT_SECONDS = 15;
const LOOK_OVER_SECONDS = 10;
/** Most jobs announce themselves; one that is tried again does not, so the queues are asked as often as this. */
const POLLING_SECONDS = 5;
const PACE = {
  pollingIntervalSeconds: POLLING_SECONDS,
  notifyPollingIntervalSeconds: POLLING_SECONDS,
  batchSize: 1,
} as const;
const STOP_TIMEOUT_MS = 10_000;

export async function openOutbox(url: string, onError: (error: Error) => void): Promise<Outbox> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    useListenNotify: true,
    application_name: "clearway-jobs",
    superviseIntervalSeconds: LOOK_OVER_SECONDS,
    monitorIntervalSeconds: LOOK_OVER_SECONDS,
  });
  boss.on("error", onError);
  await boss.start();
  await boss.createQueue("dead");
  for (const kind of KINDS) {
    await boss.createQueue(kind, {
      ...RETRIES,
      notify: true,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deadLetter: "dead",
    });
  }
  return {
    enqueue: async (transaction, { kind, ...data }) => {
      await boss.send(kind, data, { db: fromPrisma(transaction) });
    },
    work: async (handlers) => {
      const work = async <Data extends object>(kind: OutboxKind, handle: (data: Data) => Promise<void>) => {
        const worker: Promise<string> = boss.work<Data>(kind, PACE, async ([job]) => {
          // Where one job was there may be more: left alone, the worker sleeps after each.
          boss.notifyWorker(await worker);
          if (job !== undefined) await handle(job.data);
        });
        await worker;
      };
      await work<Of<"deliver_message">>("deliver_message", (data) =>
        handlers.deliver_message({ kind: "deliver_message", ...data }),
      );
      await work<Of<"mirror_message">>("mirror_message", (data) =>
        handlers.mirror_message({ kind: "mirror_message", ...data }),
      );
      await work<Of<"translate_message">>("translate_message", (data) =>
        handlers.translate_message({ kind: "translate_message", ...data }),
      );
      await work<Of<"show_ticket">>("show_ticket", (data) =>
        handlers.show_ticket({ kind: "show_ticket", ...data }),
      );
      await work<Of<"mail_ticket">>("mail_ticket", (data) =>
        handlers.mail_ticket({ kind: "mail_ticket", ...data }),
      );
      await work<Of<"tell_incident">>("tell_incident", (data) =>
        handlers.tell_incident({ kind: "tell_incident", ...data }),
      );
      await work<Of<"show_incident">>("show_incident", (data) =>
        handlers.show_incident({ kind: "show_incident", ...data }),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS }),
  };
}

type Of<Kind extends OutboxKind> = Omit<Extract<OutboxJob, { kind: Kind }>, "kind">;
