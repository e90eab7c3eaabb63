import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { demoActs } from "../../../src/cli/demo-model/start-demo-model.ts";
import { listMessages } from "../../../src/storage/messages.ts";
import { type ScriptedModel, startScriptedModel } from "../../support/scripted-model.ts";
import { openCase, type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

const SAID = "Minha encomenda LP00123456789012 está parada na alfândega há 9 dias.";
const MEANT = "My parcel LP00123456789012 has been stuck at customs for 9 days.";
const WRITTEN = "Ask the buyer for the CPF and send it by 15 July 2026.";
const SENT = "Peça ao comprador o CPF e envie até 15 July 2026.";

let model: ScriptedModel;
let desk: RunningDesk;
let agent: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  model = await startScriptedModel();
  desk = await runDesk({ model: { baseUrl: model.baseUrl, timeoutMs: 500, perContact: 2_000 } });
  agent = await signedIn(desk, "Mei Lin");
});
beforeEach(() => model.improvise((call) => demoActs(call)));
afterAll(async () => {
  await desk.stop();
  await model.stop();
});

test("a seller's words in a language the agent does not read get a translation beside them, asked for once", async () => {
  const { path } = await openCase(desk, { said: [SAID, SAID], language: "pt" });
  const before = model.calls.length;
  const first = await json(path);
  expect(first.languages).toEqual({ into: "en", seller: "pt", missing: 2 });
  expect(translationsIn(first)).toEqual([null, null]);
  const [one, other] = await Promise.all([post(`${path}/translations`), post(`${path}/translations`)]);
  const shown = { kind: "translated", language: "en", text: MEANT };
  await expect.poll(async () => translationsIn(await json(path))).toEqual([shown, shown]);
  expect([one.status, other.status]).toEqual([200, 200]);
  await post(`${path}/translations`);
  expect(model.calls.length - before).toBe(1);
  const [row] = await desk.database.translation.findMany({ where: { text: MEANT } });
  expect(row).toMatchObject({ language: "en", promptTokens: expect.any(Number) });
  expect(Number(row?.modelCost)).toBeGreaterThan(0);
});

test("whoever reads the language gets no translation and none is asked for; each agent chooses", async () => {
  const { path } = await openCase(desk, { said: [SAID], language: "pt" });
  const reader = await signedIn(desk, "Rui Costa");
  const before = model.calls.length;
  const saved = await post("/api/desk/me/languages", { reads: ["en", "pt"] }, reader.cookie);
  expect(saved.status).toBe(204);
  expect(await json("/api/desk/me", reader.cookie)).toMatchObject({ reads: ["en", "pt"], translates: true });
  expect((await json(path, reader.cookie)).languages).toEqual({ into: "en", seller: null, missing: 0 });
  await post(`${path}/translations`, {}, reader.cookie);
  expect(model.calls.length).toBe(before);
  expect((await json(path)).languages).toMatchObject({ missing: 1 });
});

test("it is translated into the language the agent chose", async () => {
  const { path } = await openCase(desk, { said: [SAID], language: "pt" });
  const reader = await signedIn(desk, "Olga");
  await post("/api/desk/me/languages", { reads: ["ru"] }, reader.cookie);
  const file = await (await post(`${path}/translations`, {}, reader.cookie)).json();
  expect(translationsIn(file)).toEqual([
    { kind: "translated", language: "ru", text: "Моя посылка LP00123456789012 стоит на таможне уже 9 дней." },
  ]);
});

test("a translation that lost a figure is never shown, and it is not asked for again", async () => {
  const { path } = await openCase(desk, { said: [`${SAID} demo:drop-number`], language: "pt" });
  const before = model.calls.length;
  const file = await (await post(`${path}/translations`)).json();
  expect(translationsIn(file)).toEqual([expect.objectContaining({ kind: "unfaithful" })]);
  await post(`${path}/translations`);
  expect(model.calls.length - before).toBe(1);
});

test.each(["stall", "500"])(
  "when the model is down (%s) the case is as it was, and is tried again",
  async (fault) => {
    const { path } = await openCase(desk, { said: [`${SAID} demo:${fault}`], language: "pt" });
    const response = await post(`${path}/translations`);
    expect(response.status).toBe(200);
    const file = await response.json();
    expect(translationsIn(file)).toEqual([null]);
    expect(file.languages).toMatchObject({ missing: 1 });
    model.improvise(() => [{ text: `${MEANT} demo:${fault}` }]);
    expect(translationsIn(await (await post(`${path}/translations`)).json())).toEqual([
      expect.objectContaining({ kind: "translated" }),
    ]);
  },
);

test("an agent's reply is shown in the seller's language, and goes with the original kept", async () => {
  const { path, conversationId } = await openCase(desk, { said: [SAID], language: "pt" });
  const draft = await (await post(`${path}/draft`, { text: WRITTEN })).json();
  expect(draft).toEqual({ kind: "translated", language: "pt", text: SENT });
  const clientId = randomUUID();
  const answer = { text: WRITTEN, translatedInto: "pt", clientId };
  expect((await post(`${path}/reply`, answer)).status).toBe(200);
  expect((await post(`${path}/reply`, answer)).status).toBe(200);
  const replies = (await listMessages(desk.database, conversationId)).filter(
    ({ author }) => author === "agent",
  );
  expect(replies).toEqual([
    expect.objectContaining({
      ...{ text: SENT, language: "pt", authorName: "Mei Lin" },
      parts: expect.objectContaining({ original: { text: WRITTEN, language: "en" } }),
    }),
  ]);
});

test("only a translation that was made and checked is ever sent in place of the agent's words", async () => {
  const { path, conversationId } = await openCase(desk, { said: [SAID], language: "pt" });
  const response = await post(`${path}/reply`, { text: "Never shown.", translatedInto: "pt" });
  expect(response.status).toBe(409);
  model.improvise((call) => demoActs(call, "drop-number"));
  const draft = await (await post(`${path}/draft`, { text: WRITTEN })).json();
  expect(draft).toEqual({ kind: "unfaithful", language: "pt" });
  expect((await post(`${path}/reply`, { text: WRITTEN, translatedInto: "pt" })).status).toBe(409);
  const authors = (await listMessages(desk.database, conversationId)).map(({ author }) => author);
  expect(authors).not.toContain("agent");
});

test("an agent's edit of the translation is what goes, and what they wrote is kept with it", async () => {
  const { path, conversationId } = await openCase(desk, { said: [SAID], language: "pt" });
  await post(`${path}/draft`, { text: WRITTEN });
  const edited = "Por favor, peça o CPF ao comprador e envie até 15 de julho de 2026.";
  const reply = (translation: string) =>
    post(`${path}/reply`, { text: WRITTEN, translatedInto: "pt", translation, clientId: randomUUID() });
  const refused = await reply("Peça o CPF ao comprador e envie até 16 de julho de 2026.");
  expect([refused.status, (await refused.json()).detail]).toEqual([
    422,
    expect.stringContaining("do not state the same figures"),
  ]);
  expect((await reply(edited)).status).toBe(200);
  const replies = (await listMessages(desk.database, conversationId)).filter(
    ({ author }) => author === "agent",
  );
  expect(replies.map(({ text, language, parts }) => ({ text, language, original: parts.original }))).toEqual([
    { text: edited, language: "pt", original: { text: WRITTEN, language: "en" } },
  ]);
});

test("a reply in the seller's own language is not translated, and without a model it goes as written", async () => {
  const { path } = await openCase(desk, { said: [SAID], language: "pt" });
  const own = await (
    await post(`${path}/draft`, { text: "Quero saber se a pessoa não recebeu o pacote." })
  ).json();
  expect(own).toEqual({ kind: "same_language", language: "pt" });
  model.improvise((call) => demoActs(call, "500"));
  const down = await (await post(`${path}/draft`, { text: "We have asked the carrier about it." })).json();
  expect(down).toEqual({ kind: "unavailable", language: "pt" });
  expect((await post(`${path}/reply`, { text: "We have asked the carrier about it." })).status).toBe(200);
});

test("above the seller's budget nothing is asked and nothing is said of it", async () => {
  const { path, contactId } = await openCase(desk, { said: [SAID], language: "pt" });
  await desk.database.$executeRaw`
    INSERT INTO model_spending (day, who, tokens) VALUES ((now() AT TIME ZONE 'UTC')::date, ${contactId}, 2000)`;
  const before = model.calls.length;
  const file = await (await post(`${path}/translations`)).json();
  expect(translationsIn(file)).toEqual([null]);
  expect(model.calls.length).toBe(before);
  expect(await desk.metrics.text()).toContain('clearway_translations_total{outcome="budget"} 1');
});

test("a stranger gets nothing translated, and an unknown case is not found", async () => {
  const { path } = await openCase(desk, { said: [SAID], language: "pt" });
  for (const [address, body] of [
    [`${path}/translations`, {}],
    [`${path}/draft`, { text: "Hi" }],
    ["/api/desk/me/languages", { reads: ["pt"] }],
  ] as const) {
    expect((await send(desk, address, { json: body })).status).toBe(401);
  }
  expect((await post("/api/desk/tickets/CW-9/draft", { text: "Hi" })).status).toBe(404);
  expect((await post("/api/desk/me/languages", { reads: ["xx"] })).status).toBe(422);
});

test("without a model the desk is as it was", async () => {
  const plain = await runDesk();
  const member = await signedIn(plain, "Ada");
  const { path } = await openCase(plain, { said: [SAID], language: "pt" });
  const file = await (await send(plain, `${path}/translations`, { json: {}, cookie: member.cookie })).json();
  expect(file.languages).toBeNull();
  expect(translationsIn(file)).toEqual([null]);
  await plain.stop();
});

test("a deleted conversation takes its translations along", async () => {
  const { path, conversationId, id } = await openCase(desk, { said: [SAID], language: "pt" });
  await post(`${path}/translations`);
  expect(await desk.database.translation.count({ where: { conversationId } })).toBe(1);
  await desk.database.ticket.delete({ where: { id } });
  await desk.database.conversation.delete({ where: { id: conversationId } });
  expect(await desk.database.translation.count({ where: { conversationId } })).toBe(0);
});

async function json(path: string, cookie = agent.cookie) {
  return (await send(desk, path, { cookie })).json();
}

function post(path: string, body: object = {}, cookie = agent.cookie): Promise<Response> {
  return send(desk, path, { json: body, cookie });
}

function translationsIn(file: {
  readonly messages: readonly { readonly author: string; readonly translation: unknown }[];
}) {
  return file.messages.filter(({ author }) => author === "contact").map(({ translation }) => translation);
}
