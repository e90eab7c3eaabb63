import type { Logger } from "../../log.ts";
import type { Block } from "./blocks.ts";
import { MAX_MARKDOWN_CHARACTERS } from "./reply-blocks.ts";
import type { SlackClient } from "./slack-client.ts";
import { faultName } from "./slack-error.ts";
import { escapableLength, escapeMarkdown } from "./slack-text.ts";
import type { SlackThread } from "./slack-thread.ts";

/** A message that grows while it is written. */
export interface LiveMessage {
  /** Shows more text as soon as Slack takes it; never throws and never waits. */
  readonly write: (delta: string) => void;
  /**
   * Ends the message with this text and these blocks under it. Null when streaming did not bring exactly this
   * text: then `ts()` tells whether a part of it stands there and has to be replaced.
   */
  readonly finish: (text: string, foot: readonly Block[]) => Promise<string | null>;
  /** Stops where it is. */
  readonly abandon: () => Promise<void>;
  readonly ts: () => string | null;
}

export interface LivePlace {
  readonly client: SlackClient;
  readonly thread: SlackThread;
  /** Whom the answer is for; Slack wants to know outside direct messages. */
  readonly recipient: { readonly team: string; readonly userId: string };
  readonly log: Logger;
  /** Called once, when the message stands in Slack. */
  readonly onStarted: (ts: string) => Promise<void>;
}

/** Slack's streaming, given up at its first refusal: https://docs.slack.dev/reference/methods/chat.startStream */
export function beginLiveMessage(place: LivePlace): LiveMessage {
  const { client, thread, recipient } = place;
  const streamer = client.chatStream({
    channel: thread.channel,
    thread_ts: thread.ts,
    recipient_team_id: recipient.team,
    recipient_user_id: recipient.userId,
  });
  let waiting = "";
  let written = "";
  let isBroken = false;
  let isStopped = false;
  let isTold = false;
  let sending = Promise.resolve();

  const broke = (error: unknown) => {
    isBroken = true;
    place.log.warn({ code: faultName(error) }, "streaming to Slack was refused; the reply comes as a whole");
  };
  // One append at a time: two at once would open two streams.
  const send = async () => {
    const piece = waiting.slice(0, escapableLength(waiting));
    if (isBroken || isStopped || piece === "") return;
    waiting = waiting.slice(piece.length);
    try {
      await streamer.append({ markdown_text: escapeMarkdown(piece) });
      if (streamer.ts !== undefined && !isTold) {
        isTold = true;
        await place.onStarted(streamer.ts);
      }
    } catch (error) {
      broke(error);
    }
  };
  const stop = async () => {
    isStopped = true;
    await sending;
    if (streamer.ts === undefined) return;
    await client.chat.stopStream({ channel: thread.channel, ts: streamer.ts }).catch(() => undefined);
  };

  return {
    ts: () => streamer.ts ?? null,
    write: (delta) => {
      written += delta;
      waiting += delta;
      if (written.length > MAX_MARKDOWN_CHARACTERS) isBroken = true;
      sending = sending.then(send);
    },
    finish: async (text, foot) => {
      await sending;
      const isWhole = !isBroken && streamer.ts !== undefined && written.trim() === text.trim();
      if (!isWhole) {
        await stop();
        return null;
      }
      isStopped = true;
      try {
        const rest = escapeMarkdown(waiting);
        await streamer.stop({ ...(rest === "" ? {} : { markdown_text: rest }), blocks: [...foot] });
        return streamer.ts ?? null;
      } catch (error) {
        broke(error);
        await stop();
        return null;
      }
    },
    abandon: async () => {
      if (!isStopped) await stop();
    },
  };
}
