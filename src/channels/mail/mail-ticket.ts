import { ticketLink } from "../../desk/ticket-link.ts";
import type { Ticket } from "../../domain/tickets/ticket.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import type { Logger } from "../../log.ts";
import type { Database } from "../../storage/database.ts";
import { findTicket } from "../../storage/tickets.ts";
import { formTexts } from "../../texts/form/form-texts.ts";
import { ticketLetter } from "../../texts/mail.ts";
import type { Mail } from "./smtp-mail.ts";

export interface MailTicketDeps {
  readonly database: Database;
  /** Null where no mail server is configured. */
  readonly mail: Mail | null;
  readonly secretKey: string;
  readonly publicUrl: string;
  readonly log: Logger;
}

/** Enough to recognise what one wrote; the form must be no way to send strangers long letters of one's own. */
const QUOTE_CHARACTERS = 600;

/** The `mail_ticket` job: tells the seller the number of their case, what they sent, and the private link. */
export async function mailTicket(deps: MailTicketDeps, ticketId: string): Promise<void> {
  if (deps.mail === null) return;
  const ticket = await findTicket(deps.database, ticketId);
  const to = ticket?.details.email;
  if (ticket === null || to === undefined) return;
  const letter = ticketLetter(ticket.language, {
    number: ticketNumber(ticket.number),
    link: ticketLink(deps, ticket.id),
    sent: whatWasSent(ticket),
  });
  const messageId = `<ticket.${ticket.id}@${new URL(deps.publicUrl).hostname}>`;
  const sent = await deps.mail.send({ ...letter, to, messageId, references: null });
  if (sent.kind === "refused")
    deps.log.warn({ ticketId, reason: sent.reason }, "a mail about a ticket was refused");
}

function whatWasSent({ details, language }: Ticket): string {
  const { labels } = formTexts(language).contact;
  const facts = (["company", "platform", "orderNumber", "trackingNumber", "destination"] as const).flatMap(
    (name) => (details[name] === undefined ? [] : [`${labels[name]}: ${details[name]}`]),
  );
  return [...facts, ...(details.whatHappened === undefined ? [] : [shorten(details.whatHappened)])].join(
    "\n",
  );
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= QUOTE_CHARACTERS
    ? text
    : `${characters.slice(0, QUOTE_CHARACTERS - 1).join("")}…`;
}
