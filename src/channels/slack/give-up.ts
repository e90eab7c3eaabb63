import { findConversation } from "../../storage/conversations.ts";
import { notices } from "../../texts/notices.ts";
import type { BotIdentity } from "./bot-identity.ts";
import { addressed } from "./inbound.ts";
import { postOnce } from "./posting.ts";
import type { SlackClient } from "./slack-client.ts";
import { readMessage, type SlackMessage } from "./slack-message.ts";
import { type SlackRoom, whisper } from "./slack-room.ts";
import { escapeText } from "./slack-text.ts";
import { conversationKey } from "./slack-thread.ts";

/** Says that a message could not be dealt with, to whoever waits for an answer to it. */
export async function apologise(
  room: SlackRoom,
  client: SlackClient,
  bot: BotIdentity,
  body: object,
): Promise<void> {
  const read = readMessage(body, bot);
  if (read.kind === "ignored") return;
  const { message } = read;
  const { channel, ts: threadTs } = message.thread;
  if (channel === room.deskChannel) {
    const text = "Your reply could not be sent to the seller. Please write it again.";
    return whisper(room, client, { channel, threadTs, user: message.userId, text });
  }
  if (!(await isAwaited(room, message, bot))) return;
  const person = await room.people.find(client, message.userId).catch(() => null);
  const posting = { database: room.desk.database, client, links: room.links, log: room.log };
  const text = escapeText(notices(person?.locale ?? null).failed);
  await postOnce(posting, `apology:${message.eventId}`, message.thread, { text, blocks: [] });
}

async function isAwaited(room: SlackRoom, message: SlackMessage, bot: BotIdentity): Promise<boolean> {
  const standing = addressed(message, bot);
  if (standing.kind !== "follow_up") return standing.kind === "ours";
  const key = { channel: "slack", externalId: conversationKey(message.thread) } as const;
  return (await findConversation(room.desk.database, key)) !== null;
}
