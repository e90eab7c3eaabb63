import type { ChannelName } from "../domain/conversation.ts";
import { getConversation } from "../storage/conversations.ts";
import type { Database } from "../storage/database.ts";
import { findMessage } from "../storage/messages.ts";
import type { Outbox, OutboxHandlers } from "../storage/outbox.ts";
import type { Channel } from "../turn/channel.ts";

export interface JobDeps {
  readonly database: Database;
  readonly outbox: Pick<Outbox, "enqueue">;
  readonly channels: readonly Channel[];
  /** The desk's place in Slack; does nothing where there is none. */
  readonly deskThread: {
    readonly showTicket: (ticketId: string) => Promise<void>;
    readonly mirrorMessage: (messageId: string) => Promise<void>;
    readonly translateMessage: ((messageId: string) => Promise<void>) | null;
    readonly showIncident: (incidentId: string) => Promise<void>;
  };
  readonly mailTicket: (ticketId: string) => Promise<void>;
  readonly tellIncident: (updateId: string) => Promise<void>;
}

/** One handler per kind of job; each may run twice for one job and then does its work once. */
export function jobHandlers(deps: JobDeps): OutboxHandlers {
  const byName = new Map<ChannelName, Channel>(deps.channels.map((channel) => [channel.name, channel]));
  return {
    deliver_message: async ({ messageId }) => {
      const message = await findMessage(deps.database, messageId);
      if (message === null) return;
      const conversation = await getConversation(deps.database, message.conversationId);
      await byName.get(conversation.channel)?.deliver(message, conversation);
    },
    mirror_message: async ({ messageId }) => {
      await deps.deskThread.mirrorMessage(messageId);
      if (deps.deskThread.translateMessage === null) return;
      // A model that is slow must not hold up the words of other cases.
      await deps.database.$transaction((transaction) =>
        deps.outbox.enqueue(transaction, { kind: "translate_message", messageId }),
      );
    },
    translate_message: async ({ messageId }) => deps.deskThread.translateMessage?.(messageId),
    show_ticket: ({ ticketId }) => deps.deskThread.showTicket(ticketId),
    mail_ticket: ({ ticketId }) => deps.mailTicket(ticketId),
    show_incident: ({ incidentId }) => deps.deskThread.showIncident(incidentId),
    tell_incident: ({ updateId }) => deps.tellIncident(updateId),
  };
}
