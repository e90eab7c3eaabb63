import { afterAll, beforeAll, expect, test } from "vitest";
import { demoActs } from "../../../src/cli/demo-model/start-demo-model.ts";
import { setReads } from "../../../src/storage/agents.ts";
import { relayReply } from "../../../src/turn/relay.ts";
import { type ScriptedModel, startScriptedModel } from "../../support/scripted-model.ts";
import { openCase } from "./open-case.ts";
import { ADA, DESK, DM } from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

const SAID = "Minha encomenda LP00123456789012 está parada na alfândega há 9 dias.";

let model: ScriptedModel;
let office: SlackOffice;
beforeAll(async () => {
  model = await startScriptedModel();
  model.improvise((call) => demoActs(call));
  office = await openSlackOffice(DESK, { baseUrl: model.baseUrl, timeoutMs: 400 });
});
afterAll(async () => {
  await office.stop();
  await model.stop();
});

test("what a seller adds to a case stands in the desk's thread as written, with its translation under it", async () => {
  const { words, add } = await openCase(office);
  await add(SAID);
  await eventually(() =>
    expect(words()).toEqual([
      `*Sam*\n${SAID}\n_In English, by machine:_\n> My parcel LP00123456789012 has been stuck at customs for 9 days.`,
    ]),
  );
});

test("the agent who has the case gets it in a language they chose, and in none they read", async () => {
  const { words, add, claimedBy } = await openCase(office);
  const ada = await claimedBy(ADA);
  await setReads(office.base.database, ada, ["zh", "ru"]);
  await add(SAID);
  await eventually(() => expect(words().at(-1)).toContain("_In Chinese, by machine:_\n> 我的包裹"));
  await setReads(office.base.database, ada, ["en", "pt"]);
  await add(`${SAID} Outra vez, por favor.`);
  await eventually(() => expect(words()).toHaveLength(2));
  expect(words().at(-1)).toBe(`*Sam*\n${SAID} Outra vez, por favor.`);
});

test("words of the seller never call anybody, however they are translated", async () => {
  const { words, add } = await openCase(office);
  model.improvise(() => [{ text: "<!channel> @here 9 & 45" }]);
  await add("Preciso de 9 e 45 não sei quando <!channel>");
  await eventually(() => expect(words().at(-1)).toContain("by machine"));
  model.improvise((call) => demoActs(call));
  expect(words().at(-1)).not.toMatch(/<!|@here/);
});

test.each(["stall", "500", "drop-number"])(
  "with the fault %s the words stand there all the same",
  async (fault) => {
    const { words, add } = await openCase(office);
    await add(`${SAID} demo:${fault}`);
    await eventually(() => expect(words().at(-1)).toContain(`*Sam*\n${SAID} demo:${fault}`));
  },
);

test("while a model hangs over one case the words of another are there", async () => {
  const patient = await openSlackOffice(DESK, { baseUrl: model.baseUrl, timeoutMs: 20_000 });
  try {
    const [slow, other] = [await openCase(patient), await openCase(patient)];
    await slow.add(`${SAID} demo:stall`);
    await eventually(() => expect(slow.words()).toHaveLength(1));
    await other.add("Obrigado pela ajuda!");
    await eventually(() => expect(other.words()).toEqual(["*Sam*\nObrigado pela ajuda!"]));
  } finally {
    await patient.stop();
  }
});

test("a seller in Slack reads the translated reply, is told that it is one, and has the original", async () => {
  const { ticket, thread } = await openCase(office);
  const agent = await office.base.database.agent.create({ data: { name: "Mei" } });
  await relayReply(office.desk, {
    ...{ ticketId: ticket.id, agentId: agent.id, text: "Peça o CPF ao comprador." },
    translated: { language: "pt", original: { text: "Ask the buyer for the CPF.", language: "en" } },
  });
  await eventually(() => {
    const said = office.recorded.thread(DM, thread).at(-1)?.text;
    expect(said).toContain(
      "Peça o CPF ao comprador.\n\nTradução automática. Original em inglês.\nAsk the buyer",
    );
  });
});
