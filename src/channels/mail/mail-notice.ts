import { ticketLink } from "../../desk/ticket-link.ts";
import { watchLink } from "../../desk/watch-link.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import type { Logger } from "../../log.ts";
import { getContact } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { latestTicket } from "../../storage/tickets.ts";
import { watchOfMessage } from "../../storage/watch-notices.ts";
import { findWatch } from "../../storage/watches.ts";
import { noticeLetter } from "../../texts/mail.ts";
import type { Mail } from "./smtp-mail.ts";

export interface MailNoticeDeps {
  readonly database: Database;
  /** Null where no mail server is configured. */
  readonly mail: Mail | null;
  readonly secretKey: string;
  readonly publicUrl: string;
  readonly log: Logger;
}

/**
 * Brings news of a watched parcel to the mailbox of a seller who is away, with a link that stops it. False for a message
 * that tells no such news: it is somebody else's to send.
 */
export async function mailNotice(
  deps: MailNoticeDeps,
  message: Message,
  conversation: Conversation,
): Promise<boolean> {
  const { database, mail, publicUrl } = deps;
  const watchId = message.author === "notice" ? await watchOfMessage(database, message.id) : null;
  const watch = watchId === null ? null : await findWatch(database, watchId);
  if (watch === null) return false;
  const ticket = await latestTicket(database, conversation.id);
  const to = (await getContact(database, conversation.contactId)).email ?? ticket?.details.email;
  // Who stopped it while the letter was waiting gets none.
  if (mail === null || to === undefined || watch.endedBy === "seller") return true;
  const stop = watchLink(deps, watch.id);
  const card = message.parts.cards.find((part) => part.kind === "shipment");
  const letter = noticeLetter(message.language ?? "en", {
    number: watch.number,
    news: message.text,
    nextMove: card?.nextMove ?? null,
    open: ticket === null ? publicUrl : ticketLink(deps, ticket.id),
    stop,
  });
  const host = new URL(publicUrl).hostname;
  const sent = await mail.send({
    ...letter,
    to,
    messageId: `<message.${message.id}@${host}>`,
    references: `<watch.${watch.id}@${host}>`,
    unsubscribe: stop,
  });
  if (sent.kind === "refused") {
    deps.log.warn({ messageId: message.id, reason: sent.reason }, "a mail with news of a parcel was refused");
  }
  return true;
}
