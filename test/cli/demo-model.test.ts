import { afterEach, beforeAll, expect, test } from "vitest";
import { type Library, openAssistant, openLibrary } from "../../src/assistant/open-assistant.ts";
import { plannedMs, tokensOf } from "../../src/cli/demo-model/act.ts";
import type { Fault } from "../../src/cli/demo-model/demo-faults.ts";
import type { ModelServer } from "../../src/cli/demo-model/model-server.ts";
import { startDemoModel } from "../../src/cli/demo-model/start-demo-model.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { TODAY } from "../support/today.ts";

const HELD = "My parcel is held by customs. What should I do?";
const FAST = { firstTokenMs: 0, tokensPerSecond: null };

let library: Library;
let model: ModelServer;
beforeAll(async () => {
  library = await openLibrary();
}, 60_000);
afterEach(() => model.stop());

test("it answers from the passages it is shown, and every figure of it stands", async () => {
  const { answer, metrics } = await ask(HELD);
  expect(answer).toMatchObject({ kind: "answer", answeredBy: "model" });
  expect(answer.citations.map(({ slug }) => slug)).toContain("held-by-customs");
  expect(metrics).not.toMatch(/clearway_grounding_dropped_total\{/);
});

const PASSING: readonly (readonly [Fault, string])[] = [
  ["stall", "timeout"],
  ["429", "rate_limited"],
  ["500", "server_error"],
  ["endless-tools", "too_many_steps"],
];

test.each(PASSING)("with the fault %s the answer comes without it, counted as %s", async (fault, reason) => {
  const { answer, metrics } = await ask(HELD, { fault });
  expect(answer.answeredBy).toBe("without_model");
  expect(answer.citations.length).toBeGreaterThan(0);
  expect(metrics).toContain(`clearway_model_failures_total{reason="${reason}"}`);
});

const BREAKING: readonly (readonly [Fault, string])[] = [
  ["cut", "cut"],
  ["malformed", "malformed"],
  ["long", "too_long"],
];

test.each(BREAKING)(
  "with the fault %s the answer goes on with the articles, counted as %s",
  async (fault, reason) => {
    const { answer, metrics } = await ask(HELD, { fault });
    expect(answer.text).toContain("…\n\n");
    expect(answer.text.length).toBeLessThan(20_000);
    expect(answer.citations.map(({ slug }) => slug)).toContain("held-by-customs");
    expect(metrics).toContain(`clearway_model_failures_total{reason="${reason}"}`);
    expect(metrics).toContain('clearway_fallbacks_total{kind="after_cut"} 1');
  },
);

test("wrong arguments are told to the model, which then answers", async () => {
  expect((await ask(HELD, { fault: "wrong-arguments" })).answer.answeredBy).toBe("model");
});

test("a word in the message asks for a fault", async () => {
  expect((await ask(`${HELD} demo:500`)).answer.answeredBy).toBe("without_model");
});

test("text comes at the pace that is asked for", async () => {
  const startedAt = performance.now();
  await ask(HELD, { pace: { firstTokenMs: 150, tokensPerSecond: 1_000 } });
  expect(performance.now() - startedAt).toBeGreaterThan(150);
  expect(tokensOf("Send the invoice 发票").join("")).toBe("Send the invoice 发票");
  expect(plannedMs([{ text: "a b c" }], { firstTokenMs: 200, tokensPerSecond: 100 })).toBe(220);
});

interface Conditions {
  readonly fault?: Fault;
  readonly pace?: typeof FAST | { readonly firstTokenMs: number; readonly tokensPerSecond: number };
}

async function ask(
  text: string,
  { fault, pace = FAST }: Conditions = {},
): Promise<{ readonly answer: Answer; readonly metrics: string }> {
  model = await startDemoModel({ port: 0, pace, fault: fault ?? null });
  const metrics = createMetrics();
  const assistant = await openAssistant(library, {
    lookUp: createLookUp([]),
    publicUrl: "https://desk.example",
    model: {
      apiKey: "demo",
      baseUrl: model.baseUrl,
      model: "demo",
      temperature: undefined,
      timeoutMs: 1_000,
    },
    metrics,
    log: createLog("silent"),
  });
  const question = { history: [], details: {}, outcomes: [], locale: null, isReachable: false, now: TODAY };
  for await (const event of assistant.answer({ text, ...question }, new AbortController().signal)) {
    if (event.kind === "answer") return { answer: event.answer, metrics: await metrics.text() };
  }
  throw new Error("The assistant ended without an answer.");
}
