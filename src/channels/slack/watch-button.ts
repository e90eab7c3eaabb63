import { z } from "zod";
import type { Card } from "../../domain/card.ts";
import { getContact } from "../../storage/conversations.ts";
import { ownConversation } from "../../storage/slack-lookups.ts";
import { endWatch, MOST_WATCHES } from "../../storage/watches.ts";
import { statusInWords } from "../../texts/shipment/status-in-words.ts";
import { watchTexts } from "../../texts/watches/watch-texts.ts";
import { type Block, plain } from "./blocks.ts";
import type { Clicker } from "./call-person.ts";
import { slackUser } from "./inbound.ts";
import type { SlackClient } from "./slack-client.ts";
import { type SlackRoom, whisper } from "./slack-room.ts";
import { escapeText } from "./slack-text.ts";

/** Each button of a message has a number behind this: Slack wants them to differ. */
export const WATCH_ACTION = "watch_parcel";

const MAX_BUTTONS = 5;
const SHOWN_DIGITS = 8;

/** Under the cards of parcels: "tell me when it moves", or stop telling. None where there is no parcel. */
export function watchButtons(
  cards: readonly Card[],
  {
    conversationId,
    language,
    move,
  }: {
    readonly conversationId: string;
    readonly language: string | null;
    readonly move: "start" | "stop";
  },
): readonly Block[] {
  const { button } = watchTexts(language);
  const label = move === "start" ? button.watch : button.stop;
  const parcels = cards.filter((card) => card.kind === "shipment").slice(0, MAX_BUTTONS);
  if (parcels.length === 0) return [];
  const elements = parcels.map(({ number }, at) => ({
    ...({ type: "button", action_id: `${WATCH_ACTION}_${at}` } as const),
    text: plain(parcels.length === 1 ? label : `${label} (…${number.slice(-SHOWN_DIGITS)})`),
    value: `${move}:${conversationId}:${number}`,
  }));
  return [{ type: "actions", elements }];
}

const wish = z
  .templateLiteral([z.enum(["start", "stop"]), ":", z.uuid(), ":", z.string().min(1)])
  .transform((value) => {
    const [move = "", conversationId = "", ...number] = value.split(":");
    return { move, conversationId, number: number.join(":") };
  });

/** A tap on one of them. Only who asked is told; whoever else taps is told why not. */
export async function takeWatchTap(
  room: SlackRoom,
  client: SlackClient,
  tap: {
    readonly value: string;
    readonly channel: string;
    readonly threadTs: string | null;
    readonly clicker: Clicker;
  },
): Promise<void> {
  const parsed = wish.safeParse(tap.value).data;
  if (parsed === undefined) return;
  const { move, conversationId, number } = parsed;
  const user = slackUser(tap.clicker.userTeam, tap.clicker.userId);
  const conversation = await ownConversation(room.desk.database, conversationId, user);
  const say = (text: string) =>
    whisper(room, client, { ...tap, user: tap.clicker.userId, text: escapeText(text) });
  if (conversation === null) return say(watchTexts(null).onlyAsker);
  const { contactId } = conversation;
  const language = conversation.language ?? (await getContact(room.desk.database, contactId)).locale;
  const texts = watchTexts(language);
  if (move === "start") return say(await start(room, { contactId, conversationId, number }, language));
  const { database, now } = room.desk;
  const isEnded = await database.$transaction((transaction) =>
    endWatch(transaction, { contactId, number }, now()),
  );
  return say(isEnded ? texts.stopped(number) : texts.notWatched(number));
}

async function start(
  room: SlackRoom,
  request: { readonly contactId: string; readonly conversationId: string; readonly number: string },
  language: string | null,
): Promise<string> {
  const texts = watchTexts(language);
  const watched = await room.watchParcel(request);
  switch (watched.kind) {
    case "watching": {
      const { number, shipment } = watched;
      const now = shipment === null ? texts.nothingYet : statusInWords(shipment, language ?? "en");
      return `${texts.watching(number)}\n${number}: ${now}`;
    }
    case "too_many":
      return texts.tooMany(MOST_WATCHES);
    case "mistyped":
    case "no_number":
      return texts.askNumber;
  }
}
