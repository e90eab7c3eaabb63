import { z } from "zod";
import { judgeAnswer } from "../../desk/judge-answer.ts";
import { findMessage } from "../../storage/messages.ts";
import { ownConversation } from "../../storage/slack-lookups.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { Clicker } from "./call-person.ts";
import { slackUser } from "./inbound.ts";
import type { SlackClient } from "./slack-client.ts";
import { type SlackRoom, whisper } from "./slack-room.ts";
import { escapeText } from "./slack-text.ts";
import { askWhy } from "./why-not-modal.ts";

const verdict = z.string().regex(/^(?:up|down):/);

/** The thumbs under an answer. Only who asked may rate it: it is kept once per answer. Who was not helped is asked why. */
export async function rateAnswer(
  room: SlackRoom,
  client: SlackClient,
  tap: {
    readonly value: string;
    readonly channel: string;
    readonly threadTs: string | null;
    readonly triggerId: string;
    readonly clicker: Clicker;
  },
): Promise<void> {
  const value = verdict.safeParse(tap.value).data;
  const messageId = z.uuid().safeParse(value?.slice(value.indexOf(":") + 1)).data;
  if (value === undefined || messageId === undefined) return;
  const { database } = room.desk;
  const answer = await findMessage(database, messageId);
  if (answer === null) return;
  const user = slackUser(tap.clicker.userTeam, tap.clicker.userId);
  const conversation = await ownConversation(database, answer.conversationId, user);
  if (conversation === null) {
    const text = escapeText(slackTexts(answer.language).onlyAskerRates);
    return whisper(room, client, { ...tap, user: tap.clicker.userId, text });
  }
  const helpful = value.startsWith("up:");
  const given = { helpful, reason: null, comment: null };
  await judgeAnswer(room.desk, { conversationId: conversation.id, messageId, verdict: given });
  if (!helpful) await askWhy(room, client, tap.triggerId, answer);
}
