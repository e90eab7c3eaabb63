import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAILURES_TO_OPEN, FIRST_OPEN_MS } from "../../src/circuit-breaker.ts";
import { createSend } from "../../src/shipping/provider-request.ts";
import { readJson } from "../../src/shipping/read-json.ts";
import { retryAfterMs } from "../../src/shipping/retry-after.ts";
import { type ScriptedHttp, startScriptedHttp } from "./scripted-http.ts";
import { testConnection } from "./test-connection.ts";

let server: ScriptedHttp;
const never = new AbortController().signal;

beforeAll(async () => {
  server = await startScriptedHttp();
});
afterAll(() => server.stop());

function rig(timeoutMs = 2_000) {
  const before = server.calls.length;
  const stand = testConnection(timeoutMs);
  const send = createSend({ ...stand.connection, baseUrl: server.baseUrl, headers: { key: "k" } });
  return {
    ...stand,
    ask: (signal = never) => send({ path: "/x" }, signal),
    asked: () => server.calls.length - before,
  };
}

test("a request waits for its turn in the line that all processes share", async () => {
  const one = rig();
  server.play(() => ({ body: { fine: true } }));
  one.sayTurn({ kind: "go", waitMs: 250 });
  expect(await one.ask()).toEqual({ kind: "answer", status: 200, body: { fine: true } });
  expect(one.waits).toEqual([250]);
});

test.each([
  [{ kind: "too_far" }, "throttled"],
  [{ kind: "spent" }, "quota"],
] as const)("a line that says %o sends nothing", async (turn, reason) => {
  const one = rig();
  one.sayTurn(turn);
  expect(await one.ask()).toEqual({ kind: "failed", reason });
  expect(one.asked()).toBe(0);
});

test("after 429 everybody stays away as long as was asked, and the request goes once more", async () => {
  const one = rig();
  const first = server.calls.length + 1;
  server.play((_, count) =>
    count === first ? { status: 429, headers: { "retry-after": "2" } } : { body: 1 },
  );
  expect(await one.ask()).toMatchObject({ kind: "answer", body: 1 });
  expect([one.holds, one.turnsTaken(), one.retries()]).toEqual([[2_000], 2, 1]);
});

test("a wait of an hour is not waited for, but the others stay away for a while", async () => {
  const one = rig();
  server.play(() => ({ status: 429, headers: { "retry-after": "3600" } }));
  expect(await one.ask()).toEqual({ kind: "failed", reason: "throttled" });
  expect([one.asked(), one.holds]).toEqual([1, [60_000]]);
});

test("tries after a broken server come later each time, spread by chance", async () => {
  const one = rig();
  server.play(() => ({ status: 503, body: "<html>" }));
  expect(await one.ask()).toEqual({ kind: "failed", reason: "down" });
  expect([one.asked(), one.waits]).toEqual([3, [0, 250, 0, 500, 0]]);
});

test("silence ends after the time-out and is not tried again; a lost connection is", async () => {
  const slow = rig(40);
  server.play(() => ({ stall: true }));
  expect(await slow.ask()).toEqual({ kind: "failed", reason: "timeout" });
  const lost = rig();
  server.play(() => ({ cut: true }));
  expect(await lost.ask()).toEqual({ kind: "failed", reason: "down" });
  expect([slow.retries(), lost.asked()]).toEqual([0, 3]);
});

test("a provider that is down is not asked until a probe gets through", async () => {
  const one = rig();
  server.play(() => ({ status: 500 }));
  for (let time = 0; time < FAILURES_TO_OPEN; time += 1) await one.ask();
  const asked = one.asked();
  expect(await one.ask()).toEqual({ kind: "failed", reason: "down" });
  expect(one.asked()).toBe(asked);
  one.passTime(FIRST_OPEN_MS);
  server.play(() => ({ body: 1 }));
  expect(await one.ask()).toMatchObject({ kind: "answer" });
  expect(one.states).toEqual(["open", "half_open", "closed"]);
});

test("refusals, throttling and cancelled requests do not open the breaker", async () => {
  const one = rig();
  server.play((_, count) => ({ status: count % 2 === 0 ? 429 : 404 }));
  for (let time = 0; time < 10; time += 1) await one.ask();
  for (let time = 0; time < 10; time += 1) await one.ask(AbortSignal.abort());
  expect(one.states.includes("open")).toBe(false);
});

test("Retry-After is read as seconds or as a date", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  expect(retryAfterMs("2", now)).toBe(2_000);
  expect(retryAfterMs("Sun, 22 Nov 2026 12:00:05 GMT", now)).toBe(5_000);
  expect(retryAfterMs("Sun, 22 Nov 2026 11:00:00 GMT", now)).toBe(0);
  for (const nothing of [null, "", "soon"]) expect(retryAfterMs(nothing, now)).toBeNull();
});

test("whatever text a stranger sends, what is read of it can be kept in the database", () => {
  expect(readJson('{"text":"a\\u0000b\\ud800c"}')).toEqual({ text: "ab\ufffdc" });
  expect(readJson("<html>")).toBeUndefined();
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      const read = readJson(JSON.stringify(text));
      expect(typeof read === "string" && read.isWellFormed() && !read.includes("\0")).toBe(true);
    }),
  );
});
