import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSlack } from "../../../src/channels/slack/slack-app.ts";
import { withoutSlack } from "../../../src/channels/slack/without-slack.ts";
import { createLog } from "../../../src/log.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { command, messageEvent } from "./payloads.ts";
import { signed, signedEvent, signedForm, signedInteraction } from "./signed-request.ts";
import { openSlackOffice, type SlackOffice } from "./slack-office.ts";

let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
});
afterAll(() => office.stop());

const FIVE_MINUTES_MS = 300_000;

function at(offsetMs: number): Date {
  return new Date(office.now().getTime() + offsetMs);
}

/** Status and sentence of a refusal. */
async function refusal(response: Response): Promise<string> {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem: unknown = await response.json();
  expect(problem).toMatchObject({ status: response.status, detail: expect.stringMatching(/^[A-Z][^.]*\.$/) });
  return `${response.status} ${Reflect.get(Object(problem), "detail")}`;
}

async function kept(): Promise<number> {
  return office.base.database.slackEnvelope.count();
}

test("Slack's challenge is given back", async () => {
  const response = await office.send(
    signedEvent({ type: "url_verification", challenge: "abc123" }, office.now()),
  );
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ challenge: "abc123" });
});

test("the certificate check is answered without a signature and has no effect", async () => {
  const response = await fetch(office.url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "ssl_check=1&token=x",
  });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
});

test("a notice that events are held back is taken", async () => {
  const notice = { type: "app_rate_limited", team_id: "T1", minute_rate_limited: 1 };
  expect((await office.send(signedEvent(notice, office.now()))).status).toBe(200);
});

test("a stamp more than five minutes old or ahead is refused and nothing is kept", async () => {
  const before = await kept();
  const sentence = "401 The Slack request is more than five minutes old or ahead.";
  for (const offset of [-FIVE_MINUTES_MS - 2_000, FIVE_MINUTES_MS + 2_000]) {
    expect(await refusal(await office.send(signedEvent(messageEvent({}), at(offset))))).toBe(sentence);
  }
  expect(await kept()).toBe(before);
});

test("a wrong or missing signature is refused and nothing is kept", async () => {
  const before = await kept();
  const sentence = "401 The Slack signature is missing or wrong.";
  const body = JSON.stringify(messageEvent({}));
  const forged = signed(body, "application/json", office.now(), "another secret");
  expect(await refusal(await office.send(forged))).toBe(sentence);
  const bare = await fetch(office.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(await refusal(bare)).toBe(sentence);
  expect(await kept()).toBe(before);
});

test("a body that is no Slack request is refused in one sentence", async () => {
  const send = (body: string, type: string) => office.send(signed(body, type, office.now())).then(refusal);
  expect(await send("{broken", "application/json")).toBe("400 The body is not a Slack event.");
  expect(await send("payload={broken", "application/x-www-form-urlencoded")).toBe(
    "400 The payload is not valid JSON.",
  );
  expect(await send("<xml/>", "text/xml")).toMatch(/^415 /);
  expect(await send(`"${"x".repeat(10_000_000)}"`, "application/json")).toMatch(/^413 /);
});

test("an event is kept before it is answered, and the same one again has no effect", async () => {
  const event = messageEvent({ text: "Once only, please" });
  const [first, second] = await Promise.all([office.event(event), office.event(event)]);
  const third = await office.event(event);
  expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
  const envelopes = await office.base.database.slackEnvelope.findMany({ where: { eventId: event.event_id } });
  expect(envelopes.map(({ outcome }) => outcome)).toEqual(["answered"]);
  expect(office.recorded.thread("D0SELLER", event.event.ts)).toHaveLength(1);
});

test("an event with characters that a database cannot hold is kept without them", async () => {
  const event = messageEvent({ text: "before\0after \ud83d end" });
  expect((await office.event(event)).status).toBe(200);
  const stored = await office.base.database.message.findFirst({ where: { externalId: event.event.ts } });
  expect(stored?.text).toBe("beforeafter  end");
});

test("a click that nobody listens to is taken, and so is a form that was closed", async () => {
  const unknown = { type: "block_actions", user: { id: "U1" }, actions: [{ action_id: "other" }] };
  const closed = { type: "view_closed", user: { id: "U1" }, view: { callback_id: "handoff" } };
  const options = { type: "block_suggestion", action_id: "x", block_id: "y", value: "z", user: { id: "U1" } };
  for (const payload of [unknown, closed, options, { type: "brand_new" }]) {
    const response = await office.send(signedInteraction(payload, office.now()));
    expect([response.status, await response.text()]).toEqual([200, ""]);
  }
});

test("a command is answered in the response, for the person alone", async () => {
  const response = await office.send(signedForm(command("track LP00123456789012"), office.now()));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    response_type: "ephemeral",
    text: expect.stringContaining("/clearway human"),
  });
});

test("where Slack is not set up, the route says so", async () => {
  const log = createLog("silent");
  const slack = withoutSlack();
  const parts = { log, metrics: createMetrics(), isReady: async () => undefined };
  const server = await buildServer({ ...parts, channels: [slack.routes] });
  const url = await server.listen({ port: 0, host: "127.0.0.1" });
  const response = await fetch(`${url}/slack/events`, signedEvent(messageEvent({}), office.now()));
  expect(await refusal(response)).toBe("404 Slack is not configured.");
  await server.close();
});

test("other routes of the server keep reading JSON", async () => {
  const server = Fastify();
  await server.register(office.slack.routes);
  server.post("/echo", async (request) => request.body);
  const response = await server.inject({ method: "POST", url: "/echo", payload: { a: 1 } });
  expect(response.json()).toEqual({ a: 1 });
  await server.close();
});

test("the token never travels in the clear to another machine", () => {
  const { desk } = office;
  const config = {
    signingSecret: "s",
    botToken: "t",
    deskChannel: null,
    apiUrl: "http://slack.example.com/api/",
  };
  const takeTurn = async function* () {};
  const watchParcel = async () => ({ kind: "no_number" }) as const;
  const links = { linkTo: () => null, read: () => null };
  const parts = { desk, links, takeTurn, watchParcel, translations: null };
  const room = { ...parts, config, publicUrl: "https://desk.example", log: createLog("silent") };
  expect(() => createSlack(room)).toThrow("must be https");
});
