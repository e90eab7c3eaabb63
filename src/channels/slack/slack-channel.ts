import type { Conversation } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import { inOrder } from "../../storage/slack-order.ts";
import { interfaceLanguage } from "../../texts/language.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import { translatedFrom } from "../../texts/translated.ts";
import type { Channel } from "../../turn/channel.ts";
import { type Content, type Posting, postOnce, postWords } from "./posting.ts";
import { placeSavedReply } from "./reply.ts";
import { fallbackText, noticeBlocks } from "./reply-blocks.ts";
import { escapeText } from "./slack-text.ts";
import { orderKey, readConversationKey, type SlackThread } from "./slack-thread.ts";

/** The way back to a seller in Slack: into the thread of the conversation, once per message. */
export function createSlackChannel(posting: Posting): Channel {
  return {
    name: "slack",
    deliver: (message, conversation) => {
      const thread = readConversationKey(conversation.externalId);
      // Not while a turn is being drawn there: what is said stays in order.
      return inOrder(posting.database, orderKey(thread), () => say(posting, thread, message, conversation));
    },
  };
}

async function say(
  posting: Posting,
  thread: SlackThread,
  message: Message,
  conversation: Conversation,
): Promise<void> {
  const subject = `message:${message.id}`;
  switch (message.author) {
    case "contact":
      return;
    case "assistant":
      return placeSavedReply(posting, thread, message);
    case "notice":
      return message.parts.cards.some(({ kind }) => kind === "shipment")
        ? void (await postOnce(posting, subject, thread, newsContent(message)))
        : postWords(posting, subject, thread, { heading: null, text: message.text });
    case "agent": {
      const texts = slackTexts(message.language ?? conversation.language);
      const name = message.authorName === null ? texts.support : texts.fromSupport(message.authorName);
      const text = withOriginal(message, message.language ?? conversation.language);
      return postWords(posting, subject, thread, { heading: `*${escapeText(name)}*`, text });
    }
  }
}

/** A translated reply says so, and brings what the agent wrote. */
function withOriginal({ text, parts: { original } }: Message, language: string | null): string {
  if (original === undefined) return text;
  return `${text}\n\n${translatedFrom(interfaceLanguage(language), original.language)}\n${original.text}`;
}

function newsContent(message: Message): Content {
  return { text: fallbackText(message.text), blocks: noticeBlocks(message) };
}
