import type { Contact } from "../../domain/contact.ts";
import type { Message } from "../../domain/message.ts";
import { CASE_DETAILS, type CaseDetail } from "../../domain/tickets/case-details.ts";
import { isLive } from "../../domain/tickets/state.ts";
import { type CaseType, type Ticket, ticketNumber } from "../../domain/tickets/ticket.ts";
import { languageName } from "../../texts/language-names.ts";
import { type Block, context, MAX_HEADER_CHARACTERS, mrkdwn, plain, section } from "./blocks.ts";
import { DESK_LANGUAGE } from "./case-languages.ts";
import type { Content } from "./posting.ts";
import { escapeText, shorten } from "./slack-text.ts";

export const TICKET_ACTIONS = {
  claim: "ticket_claim",
  resolve: "ticket_resolve",
  hand_back: "ticket_hand_back",
  translate: "ticket_translate",
  as_written: "ticket_as_written",
} as const;

/** A ticket with what its card shows. */
export interface TicketView {
  readonly ticket: Ticket;
  readonly contact: Contact;
  /** The end of the conversation, oldest first, without our own notices. */
  readonly transcript: readonly Message[];
  /** The language in which replies can be sent instead of as they are written; null where there is none. */
  readonly offered: string | null;
}

const MAX_TRANSCRIPT = 6;
const QUOTE_CHARACTERS = 240;
const SUMMARY_CHARACTERS = 500;
const DETAIL_CHARACTERS = 200;

const CASE_TYPE_WORDS: Readonly<Record<CaseType, string>> = {
  held: "held by customs",
  documents_asked: "documents asked for",
  duties: "duties and taxes",
  returned: "returned",
  prohibited: "prohibited goods",
  lost: "lost or standing still",
  address: "address",
  other: "other",
};

const DETAIL_LABELS: Readonly<Record<CaseDetail, string>> = {
  name: "Name",
  email: "E-mail",
  company: "Company or store",
  platform: "Platform",
  orderNumber: "Order number",
  trackingNumber: "Tracking number",
  destination: "Destination",
  whatHappened: "What happened",
};

/** The desk's card of a ticket, in English, drawn from the database and never from what Slack sends back. */
export function ticketCard(view: TicketView): Content {
  const { ticket } = view;
  const title = `${ticketNumber(ticket.number)} · ${ticket.subject}`;
  return {
    text: escapeText(shorten(`${title} (${stateWords(ticket)})`, 300)),
    blocks: [
      { type: "header", text: plain(shorten(title, MAX_HEADER_CHARACTERS)) },
      { type: "section", fields: headFields(view).map(mrkdwn) },
      ...detailBlocks(ticket),
      ...quoted("Summary", shorten(ticket.summary, SUMMARY_CHARACTERS).split("\n")),
      ...quoted("Latest in the conversation", view.transcript.slice(-MAX_TRANSCRIPT).map(said)),
      ...(isLive(ticket.state) ? [howTo(ticket), buttons(view)] : []),
    ],
  };
}

function headFields({ ticket, contact }: TicketView): readonly string[] {
  const seller = [contact.name ?? ticket.details.name ?? "unknown", contact.company].filter(
    (part) => part !== null,
  );
  const opened = Math.floor(ticket.openedAt.getTime() / 1000);
  return [
    `*State*\n${shown(stateWords(ticket))}`,
    `*Seller*\n${shown(seller.join(", "))}`,
    `*About*\n${CASE_TYPE_WORDS[ticket.caseType]}`,
    `*Language*\n${shown(ticket.language)}`,
    `*Opened*\n<!date^${opened}^{date_short_pretty} {time}|${ticket.openedAt.toISOString()}>`,
  ];
}

function stateWords({ state, assignee }: Ticket): string {
  switch (state) {
    case "open":
      return "Open, waits for an agent";
    case "claimed":
      return `Claimed by ${assignee?.name ?? "an agent"}`;
    case "resolved":
      return "Resolved";
    case "handed_back":
      return "Handed back to the assistant";
  }
}

function detailBlocks({ details }: Ticket): readonly Block[] {
  const known = CASE_DETAILS.flatMap((detail: CaseDetail) => {
    const value = details[detail]?.trim();
    // What happened stands in the summary.
    return value && detail !== "whatHappened" ? [`*${DETAIL_LABELS[detail]}*: ${shown(value)}`] : [];
  });
  return known.length === 0 ? [] : [section(known.join("\n"))];
}

function quoted(title: string, lines: readonly string[]): readonly Block[] {
  const full = lines.filter((line) => line.trim() !== "");
  if (full.length === 0) return [];
  return [section([`*${title}*`, ...full.map((line) => `> ${escapeText(line)}`)].join("\n"))];
}

function said({ author, authorName, text }: Message): string {
  const who = { contact: "Seller", assistant: "Clearway", agent: authorName ?? "Agent", notice: "Notice" }[
    author
  ];
  return `${who}: ${shorten(text.replace(/\s+/g, " ").trim(), QUOTE_CHARACTERS)}`;
}

function howTo({ replyLanguage }: Ticket): Block {
  const how =
    replyLanguage === null
      ? "the seller gets it."
      : `the seller gets it in *${nameOf(replyLanguage)}*, translated by machine, and your own words below it.`;
  return context(`Answer in this thread: ${how} Begin with // for a private note.`);
}

function buttons({ ticket, offered }: TicketView): Block {
  const button = (action: keyof typeof TICKET_ACTIONS, label: string, style?: "primary") =>
    ({
      type: "button",
      action_id: TICKET_ACTIONS[action],
      text: plain(label),
      value: ticket.id,
      ...(style === undefined ? {} : { style }),
    }) as const;
  return {
    type: "actions",
    // Tells a stale card from the present one in what Slack sends back.
    block_id: `t:${ticket.id}:${ticket.updatedAt.getTime()}`,
    elements: [
      ...(ticket.state === "open" ? [button("claim", "Claim", "primary")] : []),
      button("resolve", "Resolve"),
      button("hand_back", "Hand back to the assistant"),
      ...(ticket.replyLanguage !== null
        ? [button("as_written", "Send replies as written")]
        : offered !== null
          ? [button("translate", `Send replies in ${nameOf(offered)}`)]
          : []),
    ],
  };
}

function nameOf(language: string): string {
  return languageName(language, DESK_LANGUAGE);
}

function shown(text: string): string {
  return escapeText(shorten(text, DETAIL_CHARACTERS));
}
