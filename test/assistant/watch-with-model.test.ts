import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Assistant, Question } from "../../src/assistant/assistant.ts";
import { openAssistant, openLibrary } from "../../src/assistant/open-assistant.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { sampleShipments } from "../../src/shipping/sample-shipments.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";
import { type Act, type ScriptedModel, startScriptedModel } from "../support/scripted-model.ts";
import { TODAY } from "../support/today.ts";

const NUMBER = "LP00123456789012";
const OTHER = "LP00417730952618";
const TOLD = /You will be told here when LP00123456789012 moves/;
/** No phrase of ours: only the model understands it. */
const WISH = `What became of ${NUMBER}? I would love a heads-up on each step of its way.`;

let model: ScriptedModel;
let assistant: Assistant;

beforeAll(async () => {
  model = await startScriptedModel();
  const records = await sampleShipments(TODAY);
  const find = async (numbers: readonly string[]) => records.filter(({ number }) => numbers.includes(number));
  assistant = await openAssistant(await openLibrary(), {
    lookUp: createLookUp([createShipmentTable(find, () => TODAY)]),
    publicUrl: "https://desk.example",
    model: {
      ...{ apiKey: "key", baseUrl: model.baseUrl, model: "scripted" },
      ...{ temperature: undefined, timeoutMs: 1_000 },
    },
    ...{ metrics: createMetrics(), log: createLog("silent") },
  });
}, 60_000);
afterEach(() => model.play([]));
afterAll(() => model.stop());

const watch = (number: string, wanted: boolean): Act => ({
  call: { name: "watch_parcel", arguments: JSON.stringify({ number, wanted }) },
});
const toldModel = () => model.calls.at(-1)?.messages.at(-1)?.content;

test("a wish that no phrase covers begins a watch, from the parcel as it is shown, and code says so", async () => {
  model.play([watch("lp 0012 3456 789012", true)], [{ text: "It waits for the CPF." }]);
  const answer = await ask(WISH);
  expect(answer).toMatchObject({ kind: "shipment", watches: [{ number: NUMBER, wanted: true }] });
  expect(answer.text).toMatch(/^It waits for the CPF\./);
  expect(answer.text).toMatch(TOLD);
  expect(answer.evidence.shipments).toMatchObject([{ number: NUMBER }]);
});

test("a parcel spoken of before may be watched; one of nobody who asks may not, wherever the model read of it", async () => {
  const history = [{ author: "contact", text: `Where is ${NUMBER}?`, parcels: [], sources: [] }] as const;
  model.play([watch(NUMBER, true)], [{ text: "Nothing to add." }]);
  expect((await ask("A heads-up on its steps would be lovely", { history })).watches).toEqual([
    { number: NUMBER, wanted: true },
  ]);
  const agents = [{ author: "agent", text: `Look at ${OTHER}.`, parcels: [], sources: [] }] as const;
  for (const number of [OTHER, NUMBER.slice(0, 10)]) {
    model.play([watch(number, true)], [{ text: "It waits for the CPF." }]);
    const answer = await ask(WISH, { history: agents });
    expect([answer.watches, toldModel()]).toEqual([undefined, expect.stringContaining("not spoken of")]);
  }
});

test("a watch ends only for a parcel that is spoken of or is the only one, and only where it is watched", async () => {
  model.play([watch(OTHER, false)], [{ text: "Fine." }]);
  const only = await ask("Those pings about my parcel are too much for me", { watched: watching(OTHER) });
  expect(only).toMatchObject({
    watches: [{ number: OTHER, wanted: false }],
    text: expect.stringContaining(`${OTHER} is no longer watched.`),
  });
  model.play([watch(OTHER, false)], [{ text: "Is it another parcel?" }]);
  expect((await ask(WISH, { watched: watching(OTHER, "LP00298164037715") })).watches).toBeUndefined();
  model.play([watch(NUMBER, false)], [{ text: "Is it another parcel?" }]);
  expect((await ask(WISH, { watched: watching(OTHER) })).watches).toBeUndefined();
  expect(toldModel()).toBe("This parcel is not watched.");
});

test("where nobody could be told nothing begins, and what a model begins and breaks off is not begun", async () => {
  model.play([watch(NUMBER, true)], [{ text: "It waits for the CPF." }]);
  const { watched: _, ...mute } = question(WISH);
  expect((await answerTo(mute)).watches).toBeUndefined();
  model.play([watch(NUMBER, true)], [{ text: "It waits " }, { cut: true }]);
  const broken = await ask(WISH);
  expect([broken.watches, TOLD.test(broken.text)]).toEqual([undefined, false]);
});

function watching(...numbers: readonly string[]) {
  return async () => numbers.map((number) => ({ number, shipment: null }));
}

function question(text: string): Question {
  return {
    ...{ text, history: [], details: {}, outcomes: [], locale: null, isReachable: true, now: TODAY },
    watched: watching(),
  };
}

const ask = (text: string, changes: Partial<Question> = {}) => answerTo({ ...question(text), ...changes });

async function answerTo(asked: Question): Promise<Answer> {
  for await (const event of assistant.answer(asked, new AbortController().signal)) {
    if (event.kind === "answer") return event.answer;
  }
  throw new Error("The assistant ended without an answer.");
}
