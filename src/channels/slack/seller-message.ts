import { findConversation } from "../../storage/conversations.ts";
import { receivedText } from "../../storage/slack-lookups.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { Inbound } from "../../turn/inbound.ts";
import type { BotIdentity } from "./bot-identity.ts";
import { addressed, toInbound } from "./inbound.ts";
import type { Person } from "./people.ts";
import { postOnce } from "./posting.ts";
import { readFiles } from "./read-files.ts";
import { drawTurn } from "./reply.ts";
import type { SlackClient } from "./slack-client.ts";
import type { SlackMessage } from "./slack-message.ts";
import type { SlackRoom } from "./slack-room.ts";
import { escapeText, mentionedUsers } from "./slack-text.ts";
import { conversationKey } from "./slack-thread.ts";

/** Answers one message of a seller, when it is for us. Returns what became of it. */
export async function answerSeller(
  room: SlackRoom,
  client: SlackClient,
  message: SlackMessage,
  bot: BotIdentity,
): Promise<string> {
  const standing = addressed(message, bot);
  if (standing.kind === "ignored") return `ignored: ${standing.reason}`;
  if (standing.kind === "follow_up" && !(await isOurThread(room, message))) return "ignored: not_our_thread";
  const [person, names, files] = await Promise.all([
    // A message is answered even when Slack does not say who wrote it.
    room.people.find(client, message.userId).catch(() => null),
    room.people.names(client, mentionedUsers(message.text)),
    readFiles(room.fetchFile, message.files),
  ]);
  const inbound = toInbound(message, bot, { names, person, files });
  if ("kind" in inbound) return explain(room, client, message, inbound.reason, person);
  return answer(room, client, message, await asReceived(room, inbound), person);
}

async function isOurThread(room: SlackRoom, message: SlackMessage): Promise<boolean> {
  const key = { channel: "slack", externalId: conversationKey(message.thread) } as const;
  return (await findConversation(room.desk.database, key)) !== null;
}

/** A second delivery must carry the same text, even when a mentioned person has another name by then. */
async function asReceived(room: SlackRoom, inbound: Inbound): Promise<Inbound> {
  const stored = await receivedText(room.desk.database, inbound);
  return stored === null ? inbound : { ...inbound, text: stored };
}

function answer(
  room: SlackRoom,
  client: SlackClient,
  message: SlackMessage,
  inbound: Inbound,
  person: Person | null,
): Promise<string> {
  const drawing = {
    ...{ database: room.desk.database, client, links: room.links, log: room.log },
    thread: message.thread,
    questionTs: message.ts,
    recipient: { team: message.userTeam, userId: message.userId },
    language: person?.locale ?? null,
  };
  return drawTurn(drawing, room.takeTurn(inbound));
}

/** Says why a message that was meant for us could not be taken. */
async function explain(
  room: SlackRoom,
  client: SlackClient,
  message: SlackMessage,
  reason: string,
  person: Person | null,
): Promise<string> {
  const texts = slackTexts(person?.locale);
  const text = escapeText(reason === "too_long" ? texts.tooLong : texts.askHere);
  const posting = { database: room.desk.database, client, links: room.links, log: room.log };
  const subject = `explained:${conversationKey(message.thread)}:${message.ts}`;
  await postOnce(posting, subject, message.thread, { text, blocks: [] });
  return `ignored: ${reason}`;
}
