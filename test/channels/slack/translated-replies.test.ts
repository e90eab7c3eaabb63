import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { demoActs } from "../../../src/cli/demo-model/start-demo-model.ts";
import { setReads } from "../../../src/storage/agents.ts";
import { type ScriptedModel, startScriptedModel } from "../../support/scripted-model.ts";
import { openCase } from "./open-case.ts";
import { ADA, BO, DESK, messageEvent } from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

const ASKED = "Minha encomenda LP00123456789012 está parada na alfândega há 9 dias.";
const WRITTEN = "Ask the buyer for the CPF and send it by 15 July 2026.";
const SENT = "Peça ao comprador o CPF e envie até 15 July 2026.";

let model: ScriptedModel;
let office: SlackOffice;
beforeAll(async () => {
  model = await startScriptedModel();
  office = await openSlackOffice(DESK, { baseUrl: model.baseUrl, timeoutMs: 400 });
});
beforeEach(() => model.improvise((call) => demoActs(call)));
afterAll(async () => {
  await office.stop();
  await model.stop();
});

test("a reply goes as it was written until somebody asks for more on the card", async () => {
  const { heard, write, shown } = await portugueseCase();
  expect(shown()).toContain("Send replies in Portuguese");
  await write(WRITTEN);
  await eventually(() => expect(heard().at(-1)).toContain(WRITTEN));
  expect(await saved()).toEqual([{ text: WRITTEN, original: undefined }]);
});

test("with the card's switch on, the seller reads the translation with the original, and the thread shows what went", async () => {
  const { heard, write, words, shown, press } = await translatedCase();
  expect(shown()).toContain("the seller gets it in *Portuguese*, translated by machine");
  await write(WRITTEN);
  await eventually(() => {
    expect(heard().at(-1)).toContain(`${SENT}\n\nTradução automática. Original em inglês.\n${WRITTEN}`);
    expect(words()).toEqual([`_Sent in Portuguese, translated by machine:_\n${SENT}`]);
  });
  expect(await saved()).toEqual([{ text: SENT, original: { text: WRITTEN, language: "en" } }]);
  await press("ticket_as_written");
  await eventually(() => expect(shown()).toContain("Send replies in Portuguese"));
  await write("Thank you, that is all.");
  await eventually(() => expect(heard().at(-1)).toBe("*Ada from support*\nThank you, that is all."));
});

test("one reply that is delivered twice is translated once and sent once", async () => {
  const { cardTs, heard } = await translatedCase();
  const post = messageEvent({ ...fromDesk(cardTs), text: WRITTEN });
  const before = [heard().length, model.calls.length] as const;
  const again = { ...post, event_id: `${post.event_id}again` };
  await Promise.all([office.event(post), office.event(post), office.event(again)]);
  await eventually(() => expect(heard().at(-1)).toContain(SENT));
  expect([heard().length, model.calls.length]).toEqual([before[0] + 1, before[1] + 1]);
  expect(await saved()).toHaveLength(1);
});

test("what is in the seller's language already goes as it is, and a private note stays in the house", async () => {
  const { heard, write } = await translatedCase();
  const before = model.calls.length;
  await write("O pacote não foi entregue, a transportadora está procurando por ele.");
  await eventually(() => expect(heard().at(-1)).toContain("está procurando por ele."));
  await write("// This seller calls every day about it.");
  expect(model.calls.length).toBe(before);
  expect(heard().join()).not.toContain("calls every day");
});

test.each([
  ["drop-number", "failed our checks of figures and language"],
  ["wrong-language", "failed our checks of figures and language"],
  ["500", "No translation could be had"],
  ["stall", "No translation could be had"],
  ["nothing", "No translation could be had"],
])(
  "with the fault %s the reply goes at once as it was written, and the agent is told",
  async (fault, why) => {
    const { heard, write } = await translatedCase();
    if (fault === "nothing") model.improvise(() => [{ text: "" }]);
    if (fault === "wrong-language") model.improvise(() => [{ text: `${WRITTEN} demo:${fault}` }]);
    await write(`${WRITTEN} demo:${fault}`);
    await eventually(() => expect(heard().at(-1)).toContain(`${WRITTEN} demo:${fault}`));
    expect(heard().at(-1)).not.toContain("Tradução automática");
    expect(hints(ADA).at(-1)).toContain(why);
    expect(hints(ADA).at(-1)).toContain("your reply went as written");
    expect(await saved()).toHaveLength(1);
  },
);

test("once the seller goes on in another language, the card offers it", async () => {
  const { card, add } = await openCase(office, "Help please");
  expect(JSON.stringify(card())).not.toContain("Send replies in");
  await add(ASKED);
  await eventually(() => expect(JSON.stringify(card())).toContain("Send replies in Portuguese"));
});

test("the language is not offered to whoever reads it, nor where the seller writes English", async () => {
  const english = await openCase(office, "The buyer paid and wants the money back, please help me.");
  expect(JSON.stringify(english.card())).not.toContain("Send replies in");
  const { claimedBy, press, shown } = await portugueseCase();
  const ada = await claimedBy(ADA);
  await setReads(office.base.database, ada, ["en", "pt"]);
  await press("ticket_translate");
  await press("ticket_as_written");
  await eventually(() => expect(shown()).not.toContain("Send replies in Portuguese"));
});

test("another agent's case keeps its switch, and a click that comes twice changes nothing", async () => {
  const { claimedBy, press, ticket } = await portugueseCase();
  await claimedBy(ADA);
  await press("ticket_translate", BO);
  await eventually(() => expect(hints(BO).at(-1)).toBe("Ada has it."));
  await press("ticket_translate");
  await press("ticket_translate");
  const { database } = office.base;
  await eventually(async () => {
    const { replyLanguage } = await database.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    expect(replyLanguage).toBe("pt");
  });
  const events = await database.ticketEvent.findMany({
    where: { ticketId: ticket.id, kind: { startsWith: "replies_" } },
  });
  expect(events.map(({ kind, data }) => ({ kind, data }))).toEqual([
    { kind: "replies_translated", data: { language: "pt" } },
  ]);
});

test("without a model there is no switch, and a case that had it on is answered as written", async () => {
  const plain = await openSlackOffice(DESK);
  try {
    const { card, cardTs, ticket, heard } = await openCase(plain, ASKED);
    expect(JSON.stringify(card())).not.toContain("Send replies in");
    await plain.base.database.ticket.update({ where: { id: ticket.id }, data: { replyLanguage: "pt" } });
    await plain.event(messageEvent({ ...fromDesk(cardTs), text: WRITTEN }));
    await eventually(() => expect(heard().at(-1)).toContain(WRITTEN));
  } finally {
    await plain.stop();
  }
});

let conversation = "";

async function portugueseCase() {
  const opened = await openCase(office, ASKED);
  conversation = opened.conversationId;
  return {
    ...opened,
    shown: () => JSON.stringify(opened.card()),
    write: (text: string) => office.event(messageEvent({ ...fromDesk(opened.cardTs), text })),
  };
}

async function translatedCase() {
  const opened = await portugueseCase();
  await opened.press("ticket_translate");
  await eventually(() => expect(opened.shown()).toContain("Send replies as written"));
  return opened;
}

function fromDesk(cardTs: string) {
  return { channel: DESK, channel_type: "group", user: ADA, thread_ts: cardTs };
}

/** What agents said in the case, as it is kept. */
async function saved() {
  const rows = await office.base.database.message.findMany({
    where: { conversationId: conversation, author: "agent" },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ text, parts }) => ({
    text,
    original: typeof parts === "object" && parts !== null && "original" in parts ? parts.original : undefined,
  }));
}

function hints(user: string): readonly string[] {
  const all = office.recorded.callsOf("chat.postEphemeral");
  return all.filter((hint) => hint.user === user).map((hint) => String(hint.text));
}
