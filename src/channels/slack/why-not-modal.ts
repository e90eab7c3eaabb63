import { z } from "zod";
import { judgeAnswer } from "../../desk/judge-answer.ts";
import { FEEDBACK_REASONS, MAX_COMMENT_CHARACTERS } from "../../domain/feedback.ts";
import type { Message } from "../../domain/message.ts";
import { findMessage } from "../../storage/messages.ts";
import { ownConversation } from "../../storage/slack-lookups.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import { plain } from "./blocks.ts";
import { slackUser } from "./inbound.ts";
import type { SentView } from "./interaction.ts";
import type { SlackClient } from "./slack-client.ts";
import { faultName } from "./slack-error.ts";
import type { SlackRoom } from "./slack-room.ts";

export const WHY_NOT_VIEW = "why_not";
const REASON = "reason";
const COMMENT = "comment";
const INPUT = "value";

/** Asks why an answer did not help; the verdict is saved already, so nothing is lost when Slack does not open it. */
export async function askWhy(
  room: SlackRoom,
  client: SlackClient,
  triggerId: string,
  answer: Pick<Message, "id" | "language">,
): Promise<void> {
  await client.views
    .open({ trigger_id: triggerId, view: whyNotView(answer) })
    .catch((error: unknown) => room.log.warn({ code: faultName(error) }, "Slack did not open a form"));
}

/** Keeps what a sent form says; only of an answer of the sender's own. */
export async function takeReason(
  room: SlackRoom,
  { clicker, privateMetadata, values }: SentView,
): Promise<void> {
  const { database } = room.desk;
  const id = z.uuid().safeParse(privateMetadata).data;
  const answer = id === undefined ? null : await findMessage(database, id);
  if (answer === null) return;
  const user = slackUser(clicker.userTeam, clicker.userId);
  const own = await ownConversation(database, answer.conversationId, user);
  if (own === null) return;
  const state = sentState.parse(values);
  const reason = state[REASON]?.[INPUT]?.selected_option?.value ?? null;
  const comment = state[COMMENT]?.[INPUT]?.value?.trim().slice(0, MAX_COMMENT_CHARACTERS) || null;
  const verdict = {
    helpful: false,
    comment,
    reason: FEEDBACK_REASONS.find((known) => known === reason) ?? null,
  };
  await judgeAnswer(room.desk, { conversationId: own.id, messageId: answer.id, verdict });
}

/** Choices and own words; both may be left empty. */
const sentState = z
  .record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    ),
  )
  .catch({});

function whyNotView({ id, language }: Pick<Message, "id" | "language">) {
  const { whyNot, form } = slackTexts(language);
  return {
    type: "modal" as const,
    callback_id: WHY_NOT_VIEW,
    private_metadata: id,
    title: plain("Clearway"),
    submit: plain(whyNot.send),
    close: plain(form.cancel),
    blocks: [
      {
        type: "input" as const,
        block_id: REASON,
        optional: true,
        label: plain(whyNot.why),
        element: {
          type: "radio_buttons" as const,
          action_id: INPUT,
          options: FEEDBACK_REASONS.map((reason) => ({ text: plain(whyNot.reasons[reason]), value: reason })),
        },
      },
      {
        type: "input" as const,
        block_id: COMMENT,
        optional: true,
        label: plain(whyNot.ownWords),
        element: {
          type: "plain_text_input" as const,
          action_id: INPUT,
          multiline: true,
          max_length: MAX_COMMENT_CHARACTERS,
        },
      },
    ],
  };
}
