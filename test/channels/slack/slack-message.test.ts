import fc from "fast-check";
import { expect, test } from "vitest";
import { addressed, toInbound } from "../../../src/channels/slack/inbound.ts";
import { readMessage } from "../../../src/channels/slack/slack-message.ts";
import { OUR_BOT, OUR_TEAM, OUR_USER } from "../../support/recording-slack.ts";
import { DM, mentionEvent, messageEvent, ownPost, PUBLIC, SELLER } from "./payloads.ts";

const bot = { team: OUR_TEAM, userId: OUR_USER, botId: OUR_BOT };
const nobody = { names: new Map<string, string>(), person: null };

/** "ours", "follow_up", or why it is ignored. */
function standing(body: unknown): string {
  const read = readMessage(body, bot);
  if (read.kind === "ignored") return read.reason;
  const how = addressed(read.message, bot);
  return how.kind === "ignored" ? how.reason : how.kind;
}

function inboundOf(body: unknown) {
  const read = readMessage(body, bot);
  if (read.kind === "ignored") throw new Error(`Ignored: ${read.reason}.`);
  return toInbound(read.message, bot, nobody);
}

test.each([
  ["a direct message", messageEvent({}), "ours"],
  ["a reply in a thread of a direct message", messageEvent({ thread_ts: "1.1" }), "ours"],
  ["a mention", mentionEvent({ text: `<@${OUR_USER}> hello` }), "ours"],
  ["the twin of a mention", messageEvent({ channel: PUBLIC, text: `hi <@${OUR_USER}>` }), "ours"],
  ["a photo", messageEvent({ subtype: "file_share", files: [{ name: "box.jpg" }] }), "ours"],
  [
    "a reply sent to the channel too",
    messageEvent({ channel: PUBLIC, subtype: "thread_broadcast", thread_ts: "1.1" }),
    "follow_up",
  ],
  ["a reply in a channel's thread", messageEvent({ channel: PUBLIC, thread_ts: "1.1" }), "follow_up"],
  [
    "a reply there to somebody else",
    messageEvent({ channel: PUBLIC, thread_ts: "1.1", text: "<@U0OTHER> look" }),
    "mentions_someone_else",
  ],
  [
    "a reply there to everybody",
    messageEvent({ channel: PUBLIC, thread_ts: "1.1", text: "<!here> look" }),
    "mentions_someone_else",
  ],
  ["talk in a channel", messageEvent({ channel: PUBLIC }), "not_addressed"],
  ["our own post", ownPost({}), "own_post"],
  ["our own post without a user", messageEvent({ user: undefined, bot_id: OUR_BOT }), "own_post"],
  ["another bot", messageEvent({ bot_id: "B0OTHER" }), "bot"],
  ["another bot's message", messageEvent({ subtype: "bot_message", user: undefined }), "bot"],
  ["Slackbot", messageEvent({ user: "USLACKBOT" }), "bot"],
  [
    "an edit",
    messageEvent({ subtype: "message_changed", text: undefined, user: undefined, hidden: true }),
    "edited",
  ],
  ["a deletion", messageEvent({ subtype: "message_deleted", ts: undefined, hidden: true }), "deleted"],
  ["a join", messageEvent({ subtype: "channel_join" }), "joined"],
  ["a topic", messageEvent({ subtype: "channel_topic" }), "subtype channel_topic"],
  ["a reaction", messageEvent({ type: "reaction_added" }), "event reaction_added"],
  ["another workspace's message", messageEvent({}, { context_team_id: "T0OTHER" }), "other_workspace"],
])("%s is %s", (_what, body, expected) => {
  expect(standing(body)).toBe(expected);
});

test("reading never throws, whatever the envelope holds", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(readMessage(body, bot).kind).toBeTypeOf("string");
    }),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("type", "user", "ts", "channel", "text", "files"), fc.jsonValue()),
      (event) => {
        expect(readMessage({ event_id: "Ev1", event }, bot).kind).toBeTypeOf("string");
      },
    ),
  );
});

test("a message becomes what the turn takes: thread, person, ids and plain words", () => {
  const body = messageEvent({ text: "Fees &amp; duties for <https://example.com/x>?" });
  expect(inboundOf(body)).toEqual({
    channel: "slack",
    conversationKey: `${OUR_TEAM}:${DM}:${body.event.ts}`,
    contact: { channel: "slack", externalId: `${OUR_TEAM}:${SELLER}` },
    externalId: body.event.ts,
    deliveryId: body.event_id,
    text: "Fees & duties for https://example.com/x?",
    receivedAt: new Date(1795300000000),
  });
});

test("a reply belongs to the conversation of its thread", () => {
  expect(inboundOf(messageEvent({ thread_ts: "1795000000.000100" }))).toMatchObject({
    conversationKey: `${OUR_TEAM}:${DM}:1795000000.000100`,
  });
});

test("somebody of a partner's workspace is a contact of that workspace, talking in ours", () => {
  const body = messageEvent({ user_team: "T0PARTNER" }, { team_id: "T0PARTNER" });
  expect(inboundOf(body)).toMatchObject({
    contact: { externalId: `T0PARTNER:${SELLER}` },
    conversationKey: expect.stringMatching(/^T0CLEARWAY:/),
  });
});

test("our mention is taken out, files are named, and what is left empty or too long is not taken", () => {
  expect(inboundOf(mentionEvent({ text: `<@${OUR_USER}> duty to Brazil?` }))).toMatchObject({
    text: "duty to Brazil?",
  });
  expect(inboundOf(messageEvent({ text: "", files: [{ name: "box.jpg" }, {}] }))).toMatchObject({
    text: "[box.jpg]\n[file]",
  });
  expect(inboundOf(mentionEvent({ text: `<@${OUR_USER}>` }))).toEqual({ kind: "ignored", reason: "empty" });
  expect(inboundOf(messageEvent({ text: "x".repeat(20_000) }))).toMatchObject({ channel: "slack" });
  expect(inboundOf(messageEvent({ text: "x".repeat(20_001) }))).toEqual({
    kind: "ignored",
    reason: "too_long",
  });
});
