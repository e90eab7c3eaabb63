import { expect, test } from "vitest";
import { withCircuitBreaker } from "../../src/assistant/circuit-breaker.ts";
import type { ChatModel, ModelEvent } from "../../src/assistant/model.ts";
import { FAILURES_TO_OPEN, FIRST_OPEN_MS, LONGEST_OPEN_MS } from "../../src/circuit-breaker.ts";

const END: ModelEvent = { kind: "end", tokens: null };
const DOWN: ModelEvent = { kind: "failed", reason: "server_error" };

function rig() {
  let [now, asked] = [0, 0];
  let next: ModelEvent = DOWN;
  const states: string[] = [];
  const endpoint: ChatModel = {
    async *stream() {
      asked += 1;
      yield next;
    },
  };
  const model = withCircuitBreaker(endpoint, { now: () => now, onState: (state) => states.push(state) });
  const ask = async (stop = new AbortController().signal) => {
    const events: ModelEvent[] = [];
    for await (const event of model.stream({ messages: [], tools: [], stop })) events.push(event);
    return events[0];
  };
  return {
    ask,
    states,
    asked: () => asked,
    answer: (event: ModelEvent) => {
      next = event;
    },
    pass: (ms: number) => {
      now += ms;
    },
    fail: async (times: number) => {
      for (let time = 0; time < times; time += 1) await ask();
    },
  };
}

test("after failures in a row a dead endpoint is not asked any more", async () => {
  const breaker = rig();
  await breaker.fail(FAILURES_TO_OPEN);
  expect(await breaker.ask()).toEqual({ kind: "failed", reason: "circuit_open" });
  expect(breaker.asked()).toBe(FAILURES_TO_OPEN);
  expect(breaker.states).toEqual(["open"]);
});

test("a success in between starts the count anew", async () => {
  const breaker = rig();
  await breaker.fail(FAILURES_TO_OPEN - 1);
  breaker.answer(END);
  await breaker.ask();
  breaker.answer(DOWN);
  await breaker.fail(FAILURES_TO_OPEN - 1);
  expect(await breaker.ask()).toEqual(DOWN);
});

test("one probe goes through later; when it succeeds all do", async () => {
  const breaker = rig();
  await breaker.fail(FAILURES_TO_OPEN);
  breaker.pass(FIRST_OPEN_MS);
  breaker.answer(END);
  expect(await breaker.ask()).toEqual(END);
  expect(await breaker.ask()).toEqual(END);
  expect(breaker.states).toEqual(["open", "half_open", "closed", "closed"]);
});

test("a probe that fails opens it for longer, up to a limit; meanwhile only one asks", async () => {
  const breaker = rig();
  await breaker.fail(FAILURES_TO_OPEN);
  breaker.pass(FIRST_OPEN_MS);
  const [first, second] = await Promise.all([breaker.ask(), breaker.ask()]);
  expect([first, second]).toEqual([DOWN, { kind: "failed", reason: "circuit_open" }]);
  breaker.pass(FIRST_OPEN_MS);
  expect(await breaker.ask()).toMatchObject({ reason: "circuit_open" });
  for (let probe = 0; probe < 10; probe += 1) {
    breaker.pass(LONGEST_OPEN_MS);
    expect(await breaker.ask()).toEqual(DOWN);
  }
});

test("a request that the endpoint refuses, or that we stop, says nothing about the endpoint", async () => {
  const breaker = rig();
  breaker.answer({ kind: "failed", reason: "refused_request" });
  await breaker.fail(20);
  breaker.answer(DOWN);
  for (let time = 0; time < 20; time += 1) await breaker.ask(AbortSignal.abort());
  expect(breaker.asked()).toBe(40);
});
