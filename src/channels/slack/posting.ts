import type { Logger } from "../../log.ts";
import type { Database } from "../../storage/database.ts";
import { findPost, type SlackPost, savePost } from "../../storage/slack.ts";
import type { Block } from "./blocks.ts";
import type { SlackClient } from "./slack-client.ts";
import { slackCode } from "./slack-error.ts";
import type { SlackLinks } from "./slack-links.ts";
import { escapeText } from "./slack-text.ts";
import type { SlackThread } from "./slack-thread.ts";
import { splitMarkdown } from "./split-markdown.ts";

/** What one message shows. `text` is escaped and stands for the blocks where they cannot be drawn. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Posting {
  readonly database: Database;
  readonly client: SlackClient;
  readonly links: SlackLinks;
  readonly log: Logger;
}

/** Slack cuts a text at 40,000 characters; escaping may make five of one. */
const MAX_WORDS_CHARACTERS = 8_000;
/** Codes by which Slack says that it cannot draw these blocks; the words must reach people all the same. */
const UNDRAWABLE = ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"];
/** Codes by which Slack says that the message is not there to be changed, or not by us. */
const GONE = [
  "message_not_found",
  "cant_update_message",
  "edit_window_closed",
  "is_inactive",
  "streaming_state_conflict",
];

/** Posts a thing in a thread unless it was posted before; a subject stands in Slack once. */
export async function postOnce(
  posting: Posting,
  subject: string,
  thread: SlackThread,
  content: Content,
): Promise<SlackPost> {
  const known = await findPost(posting.database, subject);
  if (known !== null) return known;
  const ts = await post(posting, { channel: thread.channel, threadTs: thread.ts }, content);
  return remember(posting.database, subject, thread, ts);
}

/**
 * Posts what a person or the system said, as plain words: escaped, and cut into several messages when it is long.
 * `heading` is mrkdwn and goes before the first.
 */
export async function postWords(
  posting: Posting,
  subject: string,
  thread: SlackThread,
  words: { readonly heading: string | null; readonly text: string },
): Promise<void> {
  for (const [part, piece] of splitMarkdown(words.text, MAX_WORDS_CHARACTERS).entries()) {
    const heading = part === 0 && words.heading !== null ? `${words.heading}\n` : "";
    const content = { text: heading + escapeText(piece), blocks: [] };
    await postOnce(posting, part === 0 ? subject : `${subject}:${part + 1}`, thread, content);
  }
}

export async function remember(
  database: Database,
  subject: string,
  thread: SlackThread,
  ts: string,
): Promise<SlackPost> {
  const post = { subject, team: thread.team, channel: thread.channel, ts, threadTs: thread.ts };
  await savePost(database, post);
  return post;
}

/** Returns the new message's ts. */
export async function post(
  posting: Posting,
  place: { readonly channel: string; readonly threadTs: string | null },
  content: Content,
): Promise<string> {
  const posted = await drawn(posting, content, (drawable) =>
    posting.client.chat.postMessage({
      channel: place.channel,
      ...(place.threadTs === null ? {} : { thread_ts: place.threadTs }),
      ...drawable,
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  if (posted.ts === undefined) throw new Error(`Slack posted to ${place.channel} and named no ts.`);
  return posted.ts;
}

/** Changes a message; false when it is gone. */
export async function change(
  posting: Posting,
  at: { readonly channel: string; readonly ts: string },
  content: Content,
): Promise<boolean> {
  try {
    await drawn(posting, content, (drawable) =>
      posting.client.chat.update({ channel: at.channel, ts: at.ts, ...drawable }),
    );
    return true;
  } catch (error) {
    if (GONE.includes(slackCode(error) ?? "")) return false;
    throw error;
  }
}

interface Drawable {
  readonly text: string;
  readonly blocks: Block[];
}

/** What Slack cannot draw is sent without its pictures, which Slack has to fetch itself, and then in words alone. */
async function drawn<Result>(
  { log }: Posting,
  { text, blocks }: Content,
  send: (drawable: Drawable) => Promise<Result>,
): Promise<Result> {
  const unpictured = blocks.filter(({ type }) => type !== "image");
  const simpler = unpictured.length < blocks.length ? [unpictured, []] : [[]];
  let drawing = blocks;
  for (const next of blocks.length === 0 ? [] : simpler) {
    try {
      return await send({ text, blocks: [...drawing] });
    } catch (error) {
      const code = slackCode(error);
      if (code === null || !UNDRAWABLE.includes(code)) throw error;
      log.warn({ code }, "Slack refused the blocks of a message; it goes with fewer or none");
      drawing = next;
    }
  }
  return send({ text, blocks: [...drawing] });
}
