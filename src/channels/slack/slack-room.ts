import type { Translations } from "../../assistant/translate/translations.ts";
import type { Desk } from "../../desk/desk.ts";
import type { Logger } from "../../log.ts";
import type { Inbound } from "../../turn/inbound.ts";
import type { TurnEvent } from "../../turn/turn-event.ts";
import type { Watched, WatchWish } from "../../turn/watch-parcel.ts";
import type { FetchFile } from "./fetch-file.ts";
import type { People } from "./people.ts";
import type { SlackClient } from "./slack-client.ts";
import { faultName } from "./slack-error.ts";
import type { SlackLinks } from "./slack-links.ts";

/** What everything in Slack needs. */
export interface SlackRoom {
  readonly desk: Desk;
  readonly takeTurn: (inbound: Inbound) => AsyncIterable<TurnEvent>;
  readonly watchParcel: (wish: WatchWish) => Promise<Watched>;
  readonly people: People;
  /** Null without a model. */
  readonly translations: Translations | null;
  readonly fetchFile: FetchFile;
  readonly links: SlackLinks;
  /** Where agents see tickets; null when nowhere in Slack. */
  readonly deskChannel: string | null;
  readonly log: Logger;
}

export interface Whisper {
  readonly channel: string;
  readonly user: string;
  /** Null for the channel itself. */
  readonly threadTs: string | null;
  /** Escaped. */
  readonly text: string;
}

/** Tells one person something that nobody else sees; when Slack does not take it, nothing is lost but the hint. */
export async function whisper(room: SlackRoom, client: SlackClient, hint: Whisper): Promise<void> {
  const { channel, user, threadTs, text } = hint;
  await client.chat
    .postEphemeral({ channel, user, text, ...(threadTs === null ? {} : { thread_ts: threadTs }) })
    .catch((error: unknown) =>
      room.log.warn({ code: faultName(error) }, "a hint could not be shown in Slack"),
    );
}
