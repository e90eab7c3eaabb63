import { afterAll, beforeAll, expect, test } from "vitest";
import { OUR_TEAM, OUR_USER } from "../../support/recording-slack.ts";
import {
  click,
  command,
  DM,
  mentionEvent,
  messageEvent,
  OTHER,
  PUBLIC,
  SELLER,
  submission,
} from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterAll(() => office.stop());

/** Asks in a thread and presses "Talk to a person"; returns what the form then shows. */
async function openForm(text: string, user = SELLER) {
  const question = mentionEvent({ text: `<@${OUR_USER}> ${text}` });
  await office.event(question);
  const conversationId = await conversationOf(question.event.ts);
  const at = { channel: PUBLIC, ts: question.event.ts, threadTs: question.event.ts };
  const view = await formAfter(() => office.interact(click("talk_to_person", conversationId, at, user)));
  return { conversationId, thread: question.event.ts, view };
}

/** What the form shows once it is filled. */
async function formAfter(act: () => Promise<Response>): Promise<Record<string, unknown>> {
  const before = office.recorded.callsOf("views.update").length;
  const response = await act();
  expect([response.status, await response.text()]).toEqual([200, ""]);
  return eventually(() => {
    const updates = office.recorded.callsOf("views.update");
    expect(updates.length).toBe(before + 1);
    return Object(updates.at(-1)?.view);
  });
}

async function conversationOf(ts: string): Promise<string> {
  const where = { externalId: { endsWith: ts } };
  return (await office.base.database.conversation.findFirstOrThrow({ where })).id;
}

function inputsOf(view: Record<string, unknown>): readonly unknown[] {
  const blocks = Array.isArray(view.blocks) ? view.blocks : [];
  return blocks.filter((block) => block.type === "input").map((block) => block.block_id);
}

async function answerTo(payload: object): Promise<unknown> {
  const response = await office.interact(payload);
  expect(response.status).toBe(200);
  return response.json();
}

test("the form opens before anything is looked up, then shows what is known and asks for the rest", async () => {
  const { view, conversationId } = await openForm("my parcel is held in Brazil");
  const methods = office.recorded.calls.map(({ method }) => method);
  expect(methods.indexOf("views.open")).toBeLessThan(methods.indexOf("views.update"));
  expect(JSON.parse(String(view.private_metadata))).toEqual({ conversationId });
  expect(inputsOf(view)).toEqual(["company", "platform", "orderNumber", "trackingNumber", "destination"]);
  const shown = JSON.stringify(view.blocks);
  for (const known of ["Sam", "sam@example.com", "my parcel is held in Brazil"])
    expect(shown).toContain(known);
});

test("faults are told beside their fields; a good form opens the case, and the thread hears of it", async () => {
  const { view, thread } = await openForm("lost in Mexico");
  const metadata = String(view.private_metadata);
  const faulty = { email: "not an address", orderNumber: "9".repeat(201) };
  expect(await answerTo(submission(metadata, faulty))).toEqual({
    response_action: "errors",
    errors: {
      email: "Write the address like name@example.com, or leave it empty.",
      orderNumber: "Shorten this to 200 characters.",
    },
  });
  expect(await office.base.database.ticket.count()).toBe(0);
  const good = { company: "Sam's Toys", orderNumber: " 8101 ", platform: null, destination: null };
  const answer = await answerTo(submission(metadata, good));
  expect(answer).toMatchObject({ response_action: "update", view: { type: "modal" } });
  const ticket = await office.base.database.ticket.findFirstOrThrow();
  expect(JSON.stringify(answer)).toContain(`We have it: CW-${ticket.number}`);
  expect(ticket.details).toMatchObject({
    ...{ name: "Sam", company: "Sam's Toys", orderNumber: "8101", whatHappened: "lost in Mexico" },
  });
  await eventually(() =>
    expect(office.recorded.thread(PUBLIC, thread).at(-1)?.text).toContain(`CW-${ticket.number}`),
  );
  const again = messageEvent({ channel: PUBLIC, thread_ts: thread, text: "Are you there?" });
  await office.event(again);
  const outcome = await office.base.database.slackEnvelope.findUnique({ where: { eventId: again.event_id } });
  expect(outcome?.outcome).toBe("silent: desk_has_it");
});

test("whoever did not ask gets neither the form nor the case", async () => {
  const { view, conversationId } = await openForm("mine alone", OTHER);
  expect(inputsOf(view)).toEqual([]);
  expect(JSON.stringify(view)).toContain("Only the person who asked");
  const at = { channel: PUBLIC, ts: "1.1" };
  const forged = await formAfter(() => office.interact(click("talk_to_person", "1'; drop", at)));
  expect(JSON.stringify(forged)).toContain("Only the person who asked");
  const before = await office.base.database.ticket.count();
  const stolen = submission(JSON.stringify({ conversationId }), { whatHappened: "give me the case" }, OTHER);
  expect(JSON.stringify(await answerTo(stolen))).toContain("Only the person who asked");
  for (const metadata of ["", "{", "{}", '{"conversationId":"1; drop"}']) {
    const answer = await answerTo(submission(metadata, { whatHappened: "x" }, OTHER));
    expect(JSON.stringify(answer)).toContain("Only the person who asked");
  }
  expect(await office.base.database.ticket.count()).toBe(before);
});

test("a second form for a case that a person has says so", async () => {
  const { conversationId, thread, view } = await openForm("twice");
  await answerTo(submission(String(view.private_metadata), {}));
  const at = { channel: PUBLIC, ts: thread, threadTs: thread };
  const second = await formAfter(() => office.interact(click("talk_to_person", conversationId, at)));
  expect(JSON.stringify(second)).toContain("A person already has this case: CW-");
});

test("the command opens an empty form, and the case gets a thread in the seller's direct messages", async () => {
  const view = await formAfter(() => office.command(command("human", OTHER)));
  expect(inputsOf(view)).toContain("whatHappened");
  const metadata = String(view.private_metadata);
  expect(await answerTo(submission(metadata, { whatHappened: "  " }, OTHER))).toEqual({
    response_action: "errors",
    errors: { whatHappened: "Tell us in a sentence what happened." },
  });
  const answer = await answerTo(submission(metadata, { whatHappened: "Duty was charged twice" }, OTHER));
  expect(JSON.stringify(answer)).toContain("We have it: CW-");
  const direct = OTHER.replace("U", "D");
  const [root] = office.recorded.roots(direct);
  expect(root?.text).toContain("Duty was charged twice");
  const ticket = await office.base.database.ticket.findFirstOrThrow({
    orderBy: { number: "desc" },
    include: { conversation: true },
  });
  expect(ticket.conversation.externalId).toBe(`${OUR_TEAM}:${direct}:${root?.ts}`);
  await eventually(() => expect(office.recorded.thread(direct, root?.ts ?? "")).toHaveLength(1));
});

test("a trigger that has expired is told to the person who clicked", async () => {
  office.recorded.script("views.open", { error: "expired_trigger_id" });
  const question = messageEvent({ text: "slow click" });
  await office.event(question);
  const at = { channel: DM, ts: question.event.ts, threadTs: question.event.ts };
  await office.interact(click("talk_to_person", await conversationOf(question.event.ts), at));
  await eventually(() =>
    expect(office.recorded.callsOf("chat.postEphemeral").at(-1)).toMatchObject({
      user: SELLER,
      text: "That did not work. Please try again.",
    }),
  );
});
