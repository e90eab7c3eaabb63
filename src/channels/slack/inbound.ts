import { MAX_MESSAGE_CHARACTERS } from "../../domain/message.ts";
import type { Inbound } from "../../turn/inbound.ts";
import type { BotIdentity } from "./bot-identity.ts";
import type { Person } from "./people.ts";
import { type Ignored, ignored, type SlackMessage } from "./slack-message.ts";
import { callsMany, mentionedUsers, type Names, plainText, withoutMention } from "./slack-text.ts";
import { conversationKey, isDirect } from "./slack-thread.ts";

/** How a message stands to us. */
export type Addressed =
  /** Said to us: in a direct message or with a mention. */
  | { readonly kind: "ours" }
  /** Said in a thread, to nobody: ours when we talk in that thread already. */
  | { readonly kind: "follow_up" }
  | Ignored;

/**
 * A mention arrives twice, as `app_mention` and as `message`; both count as ours, under one external id, and
 * the turn answers the first.
 */
export function addressed(message: SlackMessage, bot: BotIdentity): Addressed {
  const mentioned = mentionedUsers(message.text);
  if (isDirect(message.thread.channel) || message.isMention || mentioned.includes(bot.userId)) {
    return { kind: "ours" };
  }
  if (!message.isInThread) return ignored("not_addressed");
  if (mentioned.length > 0 || callsMany(message.text)) return ignored("mentions_someone_else");
  return { kind: "follow_up" };
}

/** What was found out of a message before it is taken. */
export interface Known {
  readonly names: Names;
  readonly person: Person | null;
  /** What each of its files says, as the seller could have typed it; null for one that is not read. */
  readonly files?: readonly (string | null)[];
}

/** The seller's words as the turn takes them; ignored when there are none or too many. */
export function toInbound(message: SlackMessage, bot: BotIdentity, known: Known): Inbound | Ignored {
  const said = plainText(withoutMention(message.text, bot.userId), known.names);
  // A file that is not read must not get lost: its name stands for it.
  const files = message.files.map(({ name }, at) => known.files?.[at] ?? `[${name}]`);
  const text = [said, ...files].join("\n").trim();
  if (text === "") return ignored("empty");
  if ([...text].length > MAX_MESSAGE_CHARACTERS) return ignored("too_long");
  const { person } = known;
  return {
    channel: "slack",
    conversationKey: conversationKey(message.thread),
    contact: {
      channel: "slack",
      externalId: slackUser(message.userTeam, message.userId),
      ...(person === null ? {} : factsOf(person)),
    },
    externalId: message.ts,
    deliveryId: message.eventId,
    text,
    receivedAt: new Date(Math.floor(Number(message.ts) * 1000)),
  };
}

function factsOf({ name, email, locale, timeZone }: Person) {
  return { name, email, locale, timeZone };
}

/** A user's id is unique only with their workspace. */
export function slackUser(team: string, userId: string): string {
  return `${team}:${userId}`;
}
