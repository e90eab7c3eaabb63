import type { FastifyPluginAsync } from "fastify";
import type { Channel } from "../../turn/channel.ts";
import type { SlackWorker } from "./worker.ts";

/** What the rest of Clearway sees of Slack. */
export interface Slack {
  readonly routes: FastifyPluginAsync;
  readonly channel: Channel;
  readonly worker: Pick<SlackWorker, "kick" | "settle">;
  /** Handlers of the outbox jobs of the same names; they throw when they should be tried again. */
  readonly showTicket: (ticketId: string) => Promise<void>;
  readonly mirrorMessage: (messageId: string) => Promise<void>;
  /** Null where nothing can be translated. */
  readonly translateMessage: ((messageId: string) => Promise<void>) | null;
  readonly showIncident: (incidentId: string) => Promise<void>;
  readonly start: () => Promise<void>;
  /** Takes nothing new and waits for what runs, at most this long. */
  readonly stop: (patienceMs: number) => Promise<void>;
}
