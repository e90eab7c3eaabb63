import type { ParcelsCard } from "../../domain/card.ts";
import type { Message } from "../../domain/message.ts";
import { findPost, type SlackPost } from "../../storage/slack.ts";
import { externalIdOf } from "../../storage/slack-lookups.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { TurnEvent } from "../../turn/turn-event.ts";
import { cardBlocks } from "./cards.ts";
import { beginLiveMessage, type LiveMessage } from "./live-message.ts";
import { type Content, change, type Posting, post, postOnce, remember } from "./posting.ts";
import { fallbackText, markdownBlocks, type ReplyParts, replyParts } from "./reply-blocks.ts";
import { faultName } from "./slack-error.ts";
import { conversationKey, type SlackThread } from "./slack-thread.ts";

/** Where and for whom a turn is drawn. */
export interface Drawing extends Posting {
  readonly thread: SlackThread;
  /** The seller's message that is being answered. */
  readonly questionTs: string;
  readonly recipient: { readonly team: string; readonly userId: string };
  /** Language of the status line, before the answer has one. */
  readonly language: string | null;
}

/** The turn ended without a saved reply and will be tried again. */
export class TurnBroke extends Error {
  override readonly name = "TurnBroke";
}

/**
 * Draws a turn into its thread and says what became of it. A turn that was drawn in part before, by a process
 * that died, is drawn over the same message.
 *
 * @throws TurnBroke, or what Slack answered: the caller draws again later.
 */
export async function drawTurn(drawing: Drawing, events: AsyncIterable<TurnEvent>): Promise<string> {
  const draft = await findPost(drawing.database, draftSubject(drawing.thread, drawing.questionTs));
  const live = draft === null ? beginDraft(drawing) : null;
  let list: SlackPost | null = null;
  const status = createStatus(drawing);
  try {
    for await (const event of events) {
      switch (event.kind) {
        case "status":
          status.show(event.status);
          break;
        case "text":
          if (list === null) live?.write(event.delta);
          break;
        case "reply":
          await status.settle();
          await placeReply(drawing, event.message, list === null ? live : null, list ?? draft);
          return "answered";
        case "silent":
          await status.clear();
          return `silent: ${event.reason}`;
        case "rejected":
          await status.clear();
          return `rejected: ${event.reason}`;
        case "failed":
          await status.settle();
          throw new TurnBroke(
            `The turn of ${conversationKey(drawing.thread)} at ${drawing.questionTs} broke.`,
          );
        case "card":
          if (event.card.kind === "parcels") list = await showProgress(drawing, event.card, list ?? draft);
          break;
        case "handed_off":
          // Other cards stand under the whole text, as the saved reply has them; the number comes with a notice of its own.
          break;
      }
    }
    throw new TurnBroke(`The turn of ${conversationKey(drawing.thread)} ended without an end.`);
  } finally {
    await live?.abandon();
  }
}

/** A list shows how far it has come in the message that its answer will replace. Where Slack refuses, only that is missed. */
async function showProgress(
  drawing: Drawing,
  card: ParcelsCard,
  standing: SlackPost | null,
): Promise<SlackPost | null> {
  const { database, thread, questionTs, language } = drawing;
  const content = { text: fallbackText(card.title), blocks: cardBlocks(card, language) };
  try {
    if (standing !== null && (await change(drawing, standing, content))) return standing;
    const ts = await post(drawing, { channel: thread.channel, threadTs: thread.ts }, content);
    return await remember(database, draftSubject(thread, questionTs), thread, ts);
  } catch (error) {
    drawing.log.warn({ code: faultName(error) }, "Slack did not take the progress of a list");
    return standing;
  }
}

/** Puts a saved reply where it belongs, over what a turn that died left there. Posts nothing twice. */
export async function placeSavedReply(posting: Posting, thread: SlackThread, reply: Message): Promise<void> {
  const questionTs = reply.inReplyTo === null ? null : await externalIdOf(posting.database, reply.inReplyTo);
  const draft =
    questionTs === null ? null : await findPost(posting.database, draftSubject(thread, questionTs));
  await placeReply({ ...posting, thread }, reply, null, draft);
}

async function placeReply(
  posting: Posting & { readonly thread: SlackThread },
  reply: Message,
  live: LiveMessage | null,
  draft: SlackPost | null,
): Promise<void> {
  const subject = `message:${reply.id}`;
  if ((await findPost(posting.database, subject)) !== null)
    return finishTail(posting, reply, replyParts(reply, posting.links));
  const parts = replyParts(reply, posting.links);
  if (live === null && draft !== null) await endStream(posting, draft);
  const isOne = parts.texts.length === 1;
  const streamed = isOne ? await live?.finish(reply.text, parts.foot) : null;
  // A stream that is just being opened stands somewhere a moment later: the reply must not be posted beside it.
  if (!isOne) await live?.abandon();
  const ts = streamed ?? (await placeFirst(posting, parts, live?.ts() ?? draft?.ts ?? null));
  await remember(posting.database, subject, posting.thread, ts);
  await finishTail(posting, reply, parts);
}

/** Over the message that stands there, or as a new one. */
async function placeFirst(
  posting: Posting & { readonly thread: SlackThread },
  parts: ReplyParts,
  standingTs: string | null,
): Promise<string> {
  const { channel, ts: threadTs } = posting.thread;
  const content = contentOf(parts, 0);
  if (standingTs !== null && (await change(posting, { channel, ts: standingTs }, content))) return standingTs;
  return post(posting, { channel, threadTs }, content);
}

/** A process that died leaves its message open; Slack refuses when it is closed already, which is as well. */
async function endStream({ client }: Posting, { channel, ts }: SlackPost): Promise<void> {
  await client.chat.stopStream({ channel, ts }).catch(() => undefined);
}

async function finishTail(
  posting: Posting & { readonly thread: SlackThread },
  reply: Message,
  parts: ReplyParts,
): Promise<void> {
  for (let part = 1; part < parts.texts.length; part += 1) {
    await postOnce(posting, `message:${reply.id}:${part + 1}`, posting.thread, contentOf(parts, part));
  }
}

function contentOf({ texts, foot }: ReplyParts, part: number): Content {
  const text = texts[part] ?? "";
  const isLast = part === texts.length - 1;
  return { text: fallbackText(text), blocks: [...markdownBlocks(text), ...(isLast ? foot : [])] };
}

/** Remembers the message under its question as soon as it stands, so that it is found again after a crash. */
function beginDraft(drawing: Drawing): LiveMessage {
  const { database, thread, questionTs } = drawing;
  return beginLiveMessage({
    ...drawing,
    onStarted: async (ts) => void (await remember(database, draftSubject(thread, questionTs), thread, ts)),
  });
}

function draftSubject(thread: SlackThread, questionTs: string): string {
  return `draft:${conversationKey(thread)}:${questionTs}`;
}

/** The line "Clearway is reading…". Slack may not offer it here; then nothing is lost. */
function createStatus({ client, thread, language }: Drawing) {
  const words = slackTexts(language).status;
  let shown = "";
  let isRefused = false;
  let sending = Promise.resolve();
  const set = (status: string) => {
    if (isRefused || status === shown) return;
    shown = status;
    sending = sending.then(async () => {
      if (isRefused) return;
      const args = { channel_id: thread.channel, thread_ts: thread.ts, status };
      await client.assistant.threads.setStatus(args).catch(() => {
        isRefused = true;
      });
    });
  };
  return {
    show: (status: keyof typeof words) => set(words[status]),
    // A status that arrives after the reply would stay for two minutes.
    settle: () => sending,
    clear: () => {
      if (shown !== "") set("");
      return sending;
    },
  };
}
