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
/** A process that dies is noticed within this time and its job is given to another. */
const HEARTBEAT_SECONDS = 15;
const POLLING_SECONDS = 5;
const STOP_TIMEOUT_MS = 10_000;

export async function openOutbox(url: string, onError: (error: Error) => void): Promise<Outbox> {
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    useListenNotify: true,
    application_name: "clearway-jobs",
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
      const options = { pollingIntervalSeconds: POLLING_SECONDS, batchSize: 1 };
      await boss.work<Of<"deliver_message">>("deliver_message", options, ([job]) =>
        run(job, (data) => handlers.deliver_message({ kind: "deliver_message", ...data })),
      );
      await boss.work<Of<"mirror_message">>("mirror_message", options, ([job]) =>
        run(job, (data) => handlers.mirror_message({ kind: "mirror_message", ...data })),
      );
      await boss.work<Of<"translate_message">>("translate_message", options, ([job]) =>
        run(job, (data) => handlers.translate_message({ kind: "translate_message", ...data })),
      );
      await boss.work<Of<"show_ticket">>("show_ticket", options, ([job]) =>
        run(job, (data) => handlers.show_ticket({ kind: "show_ticket", ...data })),
      );
      await boss.work<Of<"mail_ticket">>("mail_ticket", options, ([job]) =>
        run(job, (data) => handlers.mail_ticket({ kind: "mail_ticket", ...data })),
      );
      await boss.work<Of<"tell_incident">>("tell_incident", options, ([job]) =>
        run(job, (data) => handlers.tell_incident({ kind: "tell_incident", ...data })),
      );
      await boss.work<Of<"show_incident">>("show_incident", options, ([job]) =>
        run(job, (data) => handlers.show_incident({ kind: "show_incident", ...data })),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS }),
  };
}

type Of<Kind extends OutboxKind> = Omit<Extract<OutboxJob, { kind: Kind }>, "kind">;

async function run<Data>(job: { readonly data: Data } | undefined, handle: (data: Data) => Promise<void>) {
  if (job !== undefined) await handle(job.data);
}
