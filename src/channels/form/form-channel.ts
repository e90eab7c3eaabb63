import { ticketLink } from "../../desk/ticket-link.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import { isLive } from "../../domain/tickets/state.ts";
import { type Ticket, ticketNumber } from "../../domain/tickets/ticket.ts";
import type { Logger } from "../../log.ts";
import type { Database } from "../../storage/database.ts";
import { latestTicket } from "../../storage/tickets.ts";
import { closedLetter, type Letter, replyLetter } from "../../texts/mail.ts";
import type { Channel } from "../../turn/channel.ts";

/** Sends one letter; "refused" when trying again is no use. */
export interface Post {
  readonly send: (
    mail: Letter & { readonly to: string; readonly messageId: string; readonly references: string | null },
  ) => Promise<{ readonly kind: "sent" } | { readonly kind: "refused"; readonly reason: string }>;
}

export interface FormChannelDeps {
  readonly database: Database;
  /** Null where no mail server is configured: the seller then reads everything on the private page. */
  readonly mail: Post | null;
  readonly secretKey: string;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * The way back to sellers who wrote with the contact form: an e-mail with what was said and the private link.
 * Each message is one job, and a job that succeeded is not run again. Should a process die between the mail
 * server's "taken" and the end of the job, the mail goes out twice with one Message-ID, which mailboxes fold.
 */
export function createFormChannel(deps: FormChannelDeps): Channel {
  return {
    name: "form",
    deliver: async (message, conversation) => {
      if (deps.mail === null || message.author === "contact") return;
      const ticket = await latestTicket(deps.database, conversation.id);
      const to = ticket?.details.email;
      if (ticket === null || to === undefined) return;
      const host = new URL(deps.publicUrl).hostname;
      const sent = await deps.mail.send({
        ...letterOf(deps, message, ticket, conversation),
        to,
        messageId: `<message.${message.id}@${host}>`,
        references: `<ticket.${ticket.id}@${host}>`,
      });
      if (sent.kind === "refused") {
        deps.log.warn({ messageId: message.id, reason: sent.reason }, "a mail with an answer was refused");
      }
    },
  };
}

function letterOf(
  deps: FormChannelDeps,
  message: Message,
  ticket: Ticket,
  conversation: Conversation,
): Letter {
  const { original } = message.parts;
  const translatedInto = original === undefined ? null : message.language;
  const language = translatedInto ?? conversation.language ?? ticket.language;
  const about = { number: ticketNumber(ticket.number), link: ticketLink(deps, ticket.id) };
  const card = message.parts.cards.find((part) => part.kind === "ticket");
  if (card !== undefined && !isLive(card.state))
    return closedLetter(language, { ...about, number: card.number });
  return replyLetter(language, {
    ...{ ...about, original },
    text: message.text,
    agent: message.authorName,
  });
}
