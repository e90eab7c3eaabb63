import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "../support/start-app.ts";
import { TODAY } from "../support/today.ts";
import { openVisitor, type Visitor } from "../support/visitor.ts";

const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
const MEGABYTES = 1024 * 1024;

let app: App;
let visitor: Visitor;

beforeAll(async () => {
  app = await startApp({
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_BOT_TOKEN: "xoxb-test",
    SLACK_API_URL: "http://127.0.0.1:9/api/",
  });
  visitor = await openVisitor(app.url);
});
afterAll(() => app.stop());

test.each([
  ["an empty message", 422, { text: "", clientId: randomUUID() }],
  ["a message of blanks", 422, { text: "  \n ", clientId: randomUUID() }],
  ["a message of 20,001 characters", 422, { text: "a".repeat(20_001), clientId: randomUUID() }],
  ["a message without an id", 422, { text: "hello" }],
  ["an id that is no UUID", 422, { text: "hello", clientId: "1" }],
  ["a body that is a list", 422, []],
])("%s is refused with %i and nothing is saved", async (_what, status, body) => {
  await expectProblem(await visitor.request("POST", "/api/widget/messages", body), status);
  expect(await visitor.history()).toEqual([]);
});

test("20,000 characters are taken", async () => {
  const other = await openVisitor(app.url);
  const events = await other.say("customs ".repeat(2_500));
  expect(events.at(-1)?.event).toBe("done");
});

test("broken JSON is 400, another content type 415, a body of 10 MB 413", async () => {
  const send = (body: string, type: string) =>
    fetch(`${app.url}/api/widget/messages`, {
      method: "POST",
      headers: { "content-type": type, authorization: `Bearer ${visitor.token}` },
      body,
    });
  await expectProblem(await send('{"text": "hel', "application/json"), 400);
  await expectProblem(await send("text=hello", "text/csv"), 415);
  await expectProblem(await send(`{"text":"${"a".repeat(10 * MEGABYTES)}"}`, "application/json"), 413);
});

test("without a token, with a wrong one and with somebody else's key there is 401", async () => {
  const get = (authorization?: string) =>
    fetch(`${app.url}/api/widget/messages`, {
      headers: authorization === undefined ? {} : { authorization },
    });
  await expectProblem(await get(), 401);
  await expectProblem(await get("Bearer nonsense"), 401);
  await expectProblem(await get(`Bearer ${visitor.token.slice(0, -3)}abc`), 401);
});

test("an unknown route is 404 as a problem document, also for other methods", async () => {
  await expectProblem(await fetch(`${app.url}/no/such/place`), 404);
  await expectProblem(await fetch(`${app.url}/`, { method: "DELETE" }), 404);
});

test.each([
  ["a wrong signature", 0, "v0=00"],
  ["a stamp six minutes old", -360, null],
  ["a stamp six minutes ahead", 360, null],
])("a Slack request with %s is 401", async (_what, offset, signature) => {
  await expectProblem(await slackEvent(randomUUID(), { offset, signature }), 401);
});

test("a Slack event is acknowledged, and the same event again is 200 without effect", async () => {
  const id = `Ev${randomUUID()}`;
  expect((await slackEvent(id)).status).toBe(200);
  expect((await slackEvent(id)).status).toBe(200);
  expect(await app.database.slackEnvelope.count({ where: { eventId: id } })).toBe(1);
});

test("the server says that it lives, that it is ready, and what it counts", async () => {
  expect(await (await fetch(`${app.url}/healthz`)).json()).toEqual({ status: "ok" });
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${app.url}/metrics`)).text()).toContain("clearway_turns_total");
  expect(Object.keys((await (await fetch(`${app.url}/api/openapi.json`)).json()).paths)).toContain(
    "/api/widget/messages",
  );
});

async function expectProblem(response: Response, status: number): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({ status, title: expect.any(String) });
  expect(problem.detail).toMatch(/^[A-Z].*\.$/);
}

function slackEvent(
  id: string,
  { offset = 0, signature = null }: { offset?: number; signature?: string | null } = {},
) {
  const stamp = String(Math.floor(TODAY.getTime() / 1000) + offset);
  const body = JSON.stringify({
    type: "event_callback",
    event_id: id,
    team_id: "T1",
    event: { type: "tokens_revoked" },
  });
  const mac = createHmac("sha256", SECRET).update(`v0:${stamp}:${body}`).digest("hex");
  return fetch(`${app.url}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": stamp,
      "x-slack-signature": signature ?? `v0=${mac}`,
    },
    body,
  });
}
