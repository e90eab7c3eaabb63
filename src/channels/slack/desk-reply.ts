import { addNote } from "../../desk/add-note.ts";
import { MAX_MESSAGE_CHARACTERS } from "../../domain/message.ts";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import type { Agent } from "../../storage/agents.ts";
import { findPost, findPostAt, savePost } from "../../storage/slack.ts";
import { findTicket } from "../../storage/tickets.ts";
import { relayReply } from "../../turn/relay.ts";
import type { BotIdentity } from "./bot-identity.ts";
import { deskAgent } from "./desk-agent.ts";
import type { SlackClient } from "./slack-client.ts";
import type { SlackMessage } from "./slack-message.ts";
import { type SlackRoom, whisper } from "./slack-room.ts";
import { escapeText, mentionedUsers, plainText } from "./slack-text.ts";
import { outgoing } from "./translated-reply.ts";

/** Begins a note that stays in the house. */
const PRIVATE_PREFIX = "//";

/** What an agent writes under a ticket's card goes to the seller. Returns what became of it. */
export async function relayFromDesk(
  room: SlackRoom,
  client: SlackClient,
  message: SlackMessage,
  bot: BotIdentity,
): Promise<string> {
  // The same post comes as a plain message too; that one is judged.
  if (message.isMention) return "ignored: desk_mention";
  if (!message.isInThread) return "ignored: desk_channel";
  const ticketId = await ticketOfThread(room, message);
  if (ticketId === null) return "ignored: no_ticket_thread";
  const mentioned = mentionedUsers(message.text);
  const text = plainText(message.text, await room.people.names(client, mentioned));
  const hint = (words: string) => tell(room, client, message, words);
  if (mentioned.includes(bot.userId)) {
    await hint("This was not sent to the seller, because it mentions Clearway.");
    return "ignored: mentions_bot";
  }
  const agent = await deskAgent(room, client, { ...message, team: message.thread.team });
  if (agent === null) {
    await hint("Only members of this workspace answer sellers. This was not sent.");
    return "ignored: no_agent";
  }
  if (message.files.length > 0) await hint("Files are not passed on to the seller yet, only the words are.");
  if (text === "") return "ignored: empty";
  if (text.startsWith(PRIVATE_PREFIX)) return keepNote(room, message, ticketId, agent, text);
  if ([...text].length > MAX_MESSAGE_CHARACTERS) {
    await hint("This is longer than 20,000 characters and was not sent. Send it in parts.");
    return "ignored: too_long";
  }
  return relay(room, message, { ticketId, agent, text }, hint);
}

/** The id under which a post in the desk's channel is stored as an agent's message. */
export function deskExternalId(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}

async function relay(
  room: SlackRoom,
  message: SlackMessage,
  reply: { readonly ticketId: string; readonly agent: Agent; readonly text: string },
  hint: (words: string) => Promise<void>,
): Promise<string> {
  const { ticketId, agent, text } = reply;
  const externalId = deskExternalId(message.thread.channel, message.ts);
  const { lapse, ...words } = await outgoing(room, ticketId, text);
  const outcome = await relayReply(room.desk, { ticketId, agentId: agent.id, externalId, ...words });
  switch (outcome.kind) {
    case "done":
      if (lapse !== null) await hint(lapse);
      return words.translated === undefined ? "relayed" : "relayed: translated";
    case "repeat":
      return "relayed: repeat";
    case "taken":
      await hint(`${outcome.by} has it. Your reply was not sent.`);
      return "not relayed: taken";
    case "not_allowed": {
      const ticket = await findTicket(room.desk.database, ticketId);
      await hint(
        `${ticket === null ? "This case" : ticketNumber(ticket.number)} is closed. Your reply was not sent.`,
      );
      return `not relayed: ${outcome.state}`;
    }
    case "not_found":
      return "not relayed: not_found";
  }
}

async function keepNote(
  room: SlackRoom,
  message: SlackMessage,
  ticketId: string,
  agent: Agent,
  text: string,
): Promise<string> {
  const { team, channel, ts: threadTs } = message.thread;
  const subject = `note:${deskExternalId(channel, message.ts)}`;
  const words = text.slice(PRIVATE_PREFIX.length).trim();
  return room.desk.database.$transaction(async (transaction) => {
    if ((await findPost(transaction, subject)) !== null) return "noted: repeat";
    const added = await addNote(transaction, { ticketId, agentId: agent.id, text: words });
    if (added.kind === "not_found") return "not noted: not_found";
    await savePost(transaction, { subject, team, channel, ts: message.ts, threadTs });
    return "noted";
  });
}

async function ticketOfThread(room: SlackRoom, message: SlackMessage): Promise<string | null> {
  const { channel, ts } = message.thread;
  const post = await findPostAt(room.desk.database, channel, ts);
  const [kind, id] = post?.subject.split(":") ?? [];
  return kind === "ticket" && id !== undefined ? id : null;
}

function tell(room: SlackRoom, client: SlackClient, message: SlackMessage, words: string): Promise<void> {
  const { channel, ts: threadTs } = message.thread;
  return whisper(room, client, { channel, user: message.userId, threadTs, text: escapeText(words) });
}
