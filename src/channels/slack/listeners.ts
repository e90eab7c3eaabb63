import type { Logger } from "../../log.ts";
import { findSlackContact } from "../../storage/slack-lookups.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { BoltApp } from "./bolt-app.ts";
import type { BotIdentity } from "./bot-identity.ts";
import { openForm, takeForm } from "./call-person.ts";
import { moveFromDesk } from "./desk-buttons.ts";
import { relayFromDesk } from "./desk-reply.ts";
import { HANDOFF_VIEW } from "./handoff-modal.ts";
import { slackUser } from "./inbound.ts";
import { type Click, readClick, readCommand, readSentView } from "./interaction.ts";
import { rateAnswer } from "./rate-answer.ts";
import { FEEDBACK_ACTION, PERSON_ACTION } from "./reply-blocks.ts";
import { answerSeller } from "./seller-message.ts";
import type { SlackClient } from "./slack-client.ts";
import { faultName } from "./slack-error.ts";
import { readMessage } from "./slack-message.ts";
import { type SlackRoom, whisper } from "./slack-room.ts";
import { TICKET_ACTIONS } from "./ticket-card.ts";
import { takeWatchTap, WATCH_ACTION } from "./watch-button.ts";
import { takeReason, WHY_NOT_VIEW } from "./why-not-modal.ts";

/** What the worker puts beside an event, to learn what became of it. */
export type Reporting = { readonly report: (outcome: string) => void };

/** Everything Slack tells us, to the one place that deals with it. */
export function registerListeners(app: BoltApp, room: SlackRoom): void {
  app.event<RegExp, Reporting>(/^(?:message|app_mention)$/, async ({ body, client, context }) => {
    context.report(await takeMessage(room, client, body, botOf(context)));
  });
  app.action(FEEDBACK_ACTION, async ({ ack, body, client, context }) => {
    await ack();
    await onClick(room, client, readClick(body, teamOf(context)), (click) => rateAnswer(room, client, click));
  });
  app.action(PERSON_ACTION, async ({ ack, body, client, context }) => {
    await ack();
    await onClick(room, client, readClick(body, teamOf(context)), (click) =>
      openForm(room, client, { ...click, conversationId: click.value }),
    );
  });
  app.action(new RegExp(`^${WATCH_ACTION}`), async ({ ack, body, client, context }) => {
    await ack();
    await onClick(room, client, readClick(body, teamOf(context)), (click) =>
      takeWatchTap(room, client, click),
    );
  });
  for (const move of ["claim", "resolve", "hand_back", "translate", "as_written"] as const) {
    app.action(TICKET_ACTIONS[move], async ({ ack, body, client, context }) => {
      await ack();
      await onClick(room, client, readClick(body, teamOf(context)), (click) =>
        moveFromDesk(room, client, { ...click, move, ticketId: click.value, cardTs: click.messageTs }),
      );
    });
  }
  app.view({ callback_id: HANDOFF_VIEW, type: "view_submission" }, async ({ ack, body, client, context }) => {
    const sent = readSentView(body, teamOf(context));
    await (sent === null ? ack() : ack(await takeForm(room, client, sent)));
  });
  app.view({ callback_id: WHY_NOT_VIEW, type: "view_submission" }, async ({ ack, body, context }) => {
    // Empty, so that the form closes whatever comes of it: nothing in it can be mended.
    await ack();
    const sent = readSentView(body, teamOf(context));
    if (sent !== null) await takeReason(room, sent);
  });
  // Under whatever name the command is installed, it is ours.
  app.command(/.*/, async ({ ack, body, client, context }) => {
    const command = readCommand(body, teamOf(context));
    if (command?.verb !== "human") return ack(await help(room, command?.clicker ?? null));
    await ack();
    await openForm(room, client, { ...command, conversationId: null });
  });
}

function takeMessage(room: SlackRoom, client: SlackClient, body: unknown, bot: BotIdentity): Promise<string> {
  const read = readMessage(body, bot);
  if (read.kind === "ignored") return Promise.resolve(`ignored: ${read.reason}`);
  return read.message.thread.channel === room.deskChannel
    ? relayFromDesk(room, client, read.message, bot)
    : answerSeller(room, client, read.message, bot);
}

/** Slack has its answer already; whoever clicked is told when nothing came of it. */
async function onClick(
  room: SlackRoom,
  client: SlackClient,
  click: Click | null,
  act: (click: Click) => Promise<void>,
): Promise<void> {
  if (click === null) return;
  try {
    await act(click);
  } catch (error) {
    logFault(room.log, error);
    const { channel, threadTs, clicker } = click;
    if (channel === "") return;
    await whisper(room, client, {
      channel,
      threadTs,
      user: clicker.userId,
      text: "That did not work. Please try again.",
    });
  }
}

function logFault(log: Logger, error: unknown): void {
  log.error({ err: error, code: faultName(error) }, "a click in Slack came to nothing");
}

async function help(
  room: SlackRoom,
  clicker: { readonly userTeam: string; readonly userId: string } | null,
): Promise<{ readonly response_type: "ephemeral"; readonly text: string }> {
  const contact =
    clicker === null
      ? null
      : await findSlackContact(room.desk.database, slackUser(clicker.userTeam, clicker.userId));
  return { response_type: "ephemeral", text: slackTexts(contact?.locale).commandHelp };
}

function teamOf(context: { readonly teamId?: string }): string {
  if (context.teamId === undefined) throw new Error("Slack names no workspace of ours.");
  return context.teamId;
}

function botOf(context: {
  readonly teamId?: string;
  readonly botUserId?: string;
  readonly botId?: string;
}): BotIdentity {
  if (context.botUserId === undefined) throw new Error("Slack names no user of ours.");
  return { team: teamOf(context), userId: context.botUserId, botId: context.botId ?? null };
}
