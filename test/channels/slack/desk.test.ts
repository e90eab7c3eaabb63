import { afterAll, beforeAll, expect, test } from "vitest";
import { claim } from "../../../src/desk/claim.ts";
import { ensureSlackAgent } from "../../../src/storage/agents.ts";
import { relayReply } from "../../../src/turn/relay.ts";
import { OUR_TEAM, OUR_USER } from "../../support/recording-slack.ts";
import { ADA, BO, click, DESK, DM, messageEvent, nextTs, ownPost, SELLER, submission } from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterAll(() => office.stop());

/** A case of a seller in a direct message, with its card in the desk's channel. */
async function openCase(text: string) {
  const question = messageEvent({ text });
  await office.event(question);
  const thread = question.event.ts;
  const conversation = await office.base.database.conversation.findFirstOrThrow({
    where: { externalId: { endsWith: thread } },
  });
  await office.interact(submission(JSON.stringify({ conversationId: conversation.id }), {}));
  const ticket = await office.base.database.ticket.findFirstOrThrow({
    where: { conversationId: conversation.id },
  });
  const number = `CW-${ticket.number}`;
  const card = () => office.recorded.roots(DESK).find((root) => root.text.startsWith(number));
  await eventually(() => expect(card()).toBeDefined());
  await eventually(() => expect(office.recorded.thread(DM, thread).at(-1)?.text).toContain(number));
  const cardTs = card()?.ts ?? "";
  const inCard = (fields: object) => office.event(deskPost({ thread_ts: cardTs, ...fields }));
  const press = (action: string, user: string) =>
    office.interact(click(action, ticket.id, { channel: DESK, ts: cardTs }, user));
  return { ticket, number, thread, card, cardTs, inCard, press, conversation };
}

function deskPost(fields: object) {
  return messageEvent({ channel: DESK, channel_type: "group", user: ADA, ...fields });
}

function whispers(user: string): readonly unknown[] {
  const all = office.recorded.callsOf("chat.postEphemeral");
  return all.filter((hint) => hint.user === user).map((hint) => hint.text);
}

test("the card shows who, what and how, and is drawn anew when the case moves", async () => {
  const { card, press, number, cardTs } = await openCase("Held &amp; &lt;stuck&gt; in Brazil");
  expect(JSON.stringify(card())).toContain("Held &amp; &lt;stuck&gt; in Brazil");
  expect(JSON.stringify(card())).toContain("Open, waits for an agent");
  await press("ticket_claim", ADA);
  await eventually(() => expect(JSON.stringify(card())).toContain("Claimed by Ada"));
  await press("ticket_resolve", BO);
  await eventually(() => expect(JSON.stringify(card())).toContain("Resolved"));
  expect(JSON.stringify(card())).not.toContain("ticket_resolve");
  expect(office.recorded.roots(DESK).filter((root) => root.text.startsWith(number))).toHaveLength(1);
  expect(card()?.ts).toBe(cardTs);
});

test("of two agents who claim at once one gets it, and the other is told by whom", async () => {
  const { press, card } = await openCase("Race");
  const [one, two] = await Promise.all([press("ticket_claim", ADA), press("ticket_claim", BO)]);
  expect([one.status, two.status]).toEqual([200, 200]);
  await eventually(() => expect(JSON.stringify(card())).toMatch(/Claimed by (?:Ada|Bo)/));
  const winner = JSON.stringify(card()).includes("Claimed by Ada") ? "Ada" : "Bo";
  await eventually(() => expect(whispers(winner === "Ada" ? BO : ADA)).toContain(`${winner} has it.`));
});

test("what an agent writes under the card reaches the seller once, by name, and takes the case", async () => {
  const { inCard, thread, ticket, card, cardTs } = await openCase("Where is it?");
  const post = deskPost({ thread_ts: cardTs, text: "We asked the carrier &amp; wait for <@U0BO>." });
  await Promise.all([office.event(post), office.event(post)]);
  await eventually(() =>
    expect(office.recorded.thread(DM, thread).at(-1)?.text).toBe(
      "*Ada from support*\nWe asked the carrier &amp; wait for @Bo.",
    ),
  );
  await eventually(() => expect(JSON.stringify(card())).toContain("Claimed by Ada"));
  const saved = await office.base.database.message.findMany({
    where: { conversationId: ticket.conversationId, author: "agent" },
    include: { agent: true },
  });
  expect(saved).toMatchObject([{ agent: { name: "Ada", slackId: `${OUR_TEAM}:${ADA}` } }]);
  expect(office.recorded.thread(DESK, cardTs)).toHaveLength(0);
  await inCard({ subtype: "thread_broadcast", text: "Found it." });
  await eventually(() => expect(office.recorded.thread(DM, thread).at(-1)?.text).toContain("Found it."));
});

test("a note stays in the house", async () => {
  const { inCard, thread, ticket } = await openCase("Secret");
  const before = office.recorded.thread(DM, thread).length;
  await inCard({ text: "// this seller calls daily" });
  const notes = await office.base.database.ticketEvent.findMany({
    where: { ticketId: ticket.id, kind: "note" },
  });
  expect(notes.map(({ data }) => data)).toEqual([{ text: "this seller calls daily" }]);
  expect(office.recorded.thread(DM, thread)).toHaveLength(before);
});

test("what the seller adds goes under the card, and so does what agents say in the console; nothing calls anybody", async () => {
  const { thread, cardTs, ticket } = await openCase("More to come");
  await office.event(messageEvent({ thread_ts: thread, text: "Also order 8101, &lt;!channel&gt; @here" }));
  await eventually(() => expect(office.recorded.thread(DESK, cardTs)).toHaveLength(1));
  const [mirrored] = office.recorded.thread(DESK, cardTs);
  expect(mirrored?.text).toBe("*Sam*\nAlso order 8101, &lt;!channel&gt; @\u200bhere");
  const bo = { slackId: `${OUR_TEAM}:${BO}`, name: "Bo", email: "bo@example.com" };
  const agent = await ensureSlackAgent(office.base.database, bo);
  await relayReply(office.desk, { ticketId: ticket.id, agentId: agent.id, text: "From the console" });
  await eventually(() =>
    expect(office.recorded.thread(DESK, cardTs).at(-1)?.text).toBe(
      "*Bo, from the console*\nFrom the console",
    ),
  );
  await eventually(() =>
    expect(office.recorded.thread(DM, thread).at(-1)?.text).toBe("*Bo from support*\nFrom the console"),
  );
  for (const call of office.recorded.callsOf("chat.postMessage")) {
    expect(call).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });
  }
});

test("an agent who does not have the case, or comes too late, learns that nothing was sent", async () => {
  const { inCard, press, number, thread, card } = await openCase("Taken");
  await press("ticket_claim", BO);
  await eventually(() => expect(JSON.stringify(card())).toContain("Claimed by Bo"));
  const before = office.recorded.thread(DM, thread).length;
  await inCard({ text: "Mine?" });
  expect(whispers(ADA)).toContain("Bo has it. Your reply was not sent.");
  await press("ticket_hand_back", BO);
  await eventually(() => expect(JSON.stringify(card())).toContain("Handed back"));
  await inCard({ text: "Too late?" });
  expect(whispers(ADA)).toContain(`${number} is closed. Your reply was not sent.`);
  await press("ticket_claim", ADA);
  await eventually(() => expect(whispers(ADA)).toContain(`${number} is handed back already.`));
  await eventually(() => expect(office.recorded.thread(DM, thread)).toHaveLength(before + 1));
  await office.event(messageEvent({ thread_ts: thread, text: "Is the assistant back?" }));
  expect(office.recorded.thread(DM, thread).at(-1)?.text).toContain("You asked: Is the assistant back?");
});

test("only full members of our workspace act for the desk, and only in its channel", async () => {
  office.recorded.addUser({ id: "U0GUEST", name: "Guest", isGuest: true });
  const { inCard, press, ticket, thread } = await openCase("Strangers");
  const before = office.recorded.thread(DM, thread).length;
  await inCard({ user: "U0GUEST", text: "Hello from a guest" });
  await inCard({ user_team: "T0PARTNER", text: "Hello from a partner" });
  await press("ticket_claim", "U0GUEST");
  await office.interact(click("ticket_claim", ticket.id, { channel: DM, ts: nextTs() }, SELLER));
  await office.interact(click("ticket_claim", "not-an-id", { channel: DESK, ts: nextTs() }, ADA));
  await eventually(() => {
    expect(whispers("U0GUEST")).toContain("Only members of this workspace handle cases.");
    expect(whispers(SELLER)).toContain("Cases are handled in the desk's channel only.");
    expect(whispers(ADA)).toContain("This case is not here any more.");
  });
  expect(await office.base.database.agent.count({ where: { name: { in: ["Guest", "Sam"] } } })).toBe(0);
  expect(await office.base.database.ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
    state: "open",
  });
  expect(office.recorded.thread(DM, thread)).toHaveLength(before);
});

test("the desk's other talk stays there", async () => {
  const { inCard, thread, cardTs } = await openCase("Talk");
  const before = office.recorded.thread(DM, thread).length;
  await inCard({ text: `<@${OUR_USER}> what is an HS code?` });
  await inCard({ type: "app_mention", text: `<@${OUR_USER}> what is an HS code?` });
  await office.event(deskPost({ text: "Lunch?" }));
  await office.event(deskPost({ thread_ts: nextTs(), text: "A thread of something else" }));
  await office.event(ownPost({ channel: DESK, thread_ts: cardTs, text: "*Sam*\nour own mirror" }));
  await inCard({ subtype: "file_share", text: "", files: [{ name: "label.pdf" }] });
  expect(office.recorded.thread(DM, thread)).toHaveLength(before);
  expect(whispers(ADA)).toContain("Files are not passed on to the seller yet, only the words are.");
});

test("a card that was deleted is posted anew, and showing twice at once posts one", async () => {
  const { ticket, card, cardTs } = await openCase("Deleted card");
  office.recorded.remove(DESK, cardTs);
  await Promise.all([office.slack.showTicket(ticket.id), office.slack.showTicket(ticket.id)]);
  expect(card()?.ts).not.toBe(cardTs);
  expect(office.recorded.roots(DESK).filter((root) => root.text.includes("Deleted card"))).toHaveLength(1);
});

test("delivering a message again does nothing, and a long one comes in parts", async () => {
  const { ticket, thread, conversation } = await openCase("Long answer");
  const agent = await ensureSlackAgent(office.base.database, { slackId: "x", name: "Cy", email: null });
  await claim(office.desk, { ticketId: ticket.id, agentId: agent.id });
  const text = "A long sentence of an agent. ".repeat(400);
  const before = office.recorded.thread(DM, thread).length;
  const outcome = await relayReply(office.desk, { ticketId: ticket.id, agentId: agent.id, text });
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  await eventually(() => expect(office.recorded.thread(DM, thread)).toHaveLength(before + 2));
  const { id, channel, externalId, contactId } = conversation;
  if (channel !== "slack") throw new Error(channel);
  const where = { id, channel, externalId, contactId, owner: "desk", language: null } as const;
  await office.slack.channel.deliver(outcome.message, where);
  expect(office.recorded.thread(DM, thread)).toHaveLength(before + 2);
  const words = office.recorded
    .thread(DM, thread)
    .slice(before)
    .map((part) => part.text)
    .join(" ");
  expect(words.replace("*Cy from support*\n", "").trim()).toBe(text.trim());
});

test("without a desk channel nothing is shown and nothing fails", async () => {
  const bare = await openSlackOffice(null);
  await bare.slack.showTicket("6f1d0c0f-1111-4222-8333-000000000003");
  await bare.slack.mirrorMessage("6f1d0c0f-1111-4222-8333-000000000003");
  expect(bare.recorded.calls).toEqual([]);
  await bare.stop();
});
