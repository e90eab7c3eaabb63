import { z } from "zod";
import { claim } from "../../desk/claim.ts";
import { closeTicket } from "../../desk/close-ticket.ts";
import type { Desk, NotDone } from "../../desk/desk.ts";
import { setReplyLanguage } from "../../desk/set-reply-language.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import { findTicket } from "../../storage/tickets.ts";
import type { Clicker } from "./call-person.ts";
import { languageOfSeller } from "./case-languages.ts";
import { deskAgent } from "./desk-agent.ts";
import type { SlackClient } from "./slack-client.ts";
import { type SlackRoom, whisper } from "./slack-room.ts";
import { escapeText } from "./slack-text.ts";
import type { TICKET_ACTIONS } from "./ticket-card.ts";

export interface DeskClick {
  readonly move: keyof typeof TICKET_ACTIONS;
  /** As the button carries it. */
  readonly ticketId: string;
  readonly channel: string;
  readonly cardTs: string;
  readonly clicker: Clicker;
}

/** A button of a ticket's card. The card is drawn anew by the job that the desk's verb enqueues. */
export async function moveFromDesk(room: SlackRoom, client: SlackClient, click: DeskClick): Promise<void> {
  const hint = (words: string) =>
    whisper(room, client, {
      channel: click.channel,
      user: click.clicker.userId,
      threadTs: null,
      text: escapeText(words),
    });
  if (click.channel !== room.deskChannel) return hint("Cases are handled in the desk's channel only.");
  const agent = await deskAgent(room, client, click.clicker);
  if (agent === null) return hint("Only members of this workspace handle cases.");
  const ticketId = z.uuid().safeParse(click.ticketId).data;
  const outcome = ticketId === undefined ? NOT_FOUND : await act(room, click.move, ticketId, agent.id);
  if (outcome !== null) await hint(await inWords(room, outcome, ticketId));
}

const NOT_FOUND: NotDone = { kind: "not_found" };

/** Null when it is done. */
async function act(
  room: SlackRoom,
  move: DeskClick["move"],
  ticketId: string,
  agentId: string,
): Promise<NotDone | null> {
  const outcome = await made(room.desk, move, { ticketId, agentId });
  return outcome.kind === "done" || outcome.kind === "unchanged" ? null : outcome;
}

async function made(
  desk: Desk,
  move: DeskClick["move"],
  ids: { readonly ticketId: string; readonly agentId: string },
) {
  switch (move) {
    case "claim":
      return claim(desk, ids);
    case "resolve":
    case "hand_back":
      return closeTicket(desk, { ...ids, move });
    case "as_written":
      return setReplyLanguage(desk, { ...ids, language: null });
    case "translate": {
      const ticket = await findTicket(desk.database, ids.ticketId);
      if (ticket === null) return NOT_FOUND;
      return setReplyLanguage(desk, { ...ids, language: await languageOfSeller(desk.database, ticket) });
    }
  }
}

async function inWords(room: SlackRoom, outcome: NotDone, ticketId: string | undefined): Promise<string> {
  switch (outcome.kind) {
    case "taken":
      return `${outcome.by} has it.`;
    case "not_found":
      return "This case is not here any more.";
    case "not_allowed": {
      const ticket = ticketId === undefined ? null : await findTicket(room.desk.database, ticketId);
      const name = ticket === null ? "This case" : ticketNumber(ticket.number);
      return `${name} is ${outcome.state.replace("_", " ")} already.`;
    }
  }
}
