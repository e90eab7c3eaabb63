import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recorded, type Scripted17Track, start17Track } from "../../shipping/scripted-17track.ts";
import { type App, startApp } from "../../support/start-app.ts";
import { openVisitor, streamedText } from "../../support/visitor.ts";

const KEY = "a-key";
const NUMBER = "LP00417730952618";
let track: Scripted17Track;
let app: App;

beforeAll(async () => {
  track = await start17Track();
  app = await startApp({
    TRACKING_PROVIDERS: "17track",
    TRACK17_API_KEY: KEY,
    TRACK17_API_URL: track.baseUrl,
  });
});
afterAll(async () => {
  await app.stop();
  await track.stop();
});

async function ask(text: string): Promise<string> {
  const visitor = await openVisitor(app.url);
  return streamedText(await visitor.say(text));
}

test("a seller's parcel is asked for once, pushed from then on, and each outcome is counted", async () => {
  track.play(({ endpoint, numbers }) => ({
    body:
      endpoint === "register"
        ? {
            code: 0,
            data: { accepted: numbers.map((number) => ({ number, carrier: 190271 })), rejected: [] },
          }
        : {
            code: 0,
            data: {
              accepted: [],
              rejected: numbers.map((number) => ({ number, error: { code: -18019902 } })),
            },
          },
  }));
  await ask(`Where is ${NUMBER}?`);
  expect(track.calls.map(({ endpoint }) => endpoint)).toEqual(["gettrackinfo", "register"]);

  const [data] = acceptedOf(recorded("two-legs"));
  const body = JSON.stringify({ event: "TRACKING_UPDATED", data });
  const sign = createHash("sha256").update(`${body}/${KEY}`).digest("hex");
  const pushed = await fetch(`${app.url}/webhooks/17track`, { method: "POST", body, headers: { sign } });
  expect(pushed.status).toBe(200);

  expect(await ask(`Where is ${NUMBER}?`)).toContain(`**${NUMBER}**`);
  expect(track.calls).toHaveLength(2);

  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  for (const line of [
    'clearway_tracking_lookups_total{provider="17track",outcome="no_data_yet"} 1',
    'clearway_tracking_lookups_total{provider="17track",outcome="found"} 1',
    'clearway_tracking_cached_total{provider="17track"} 1',
    'clearway_tracking_pushes_total{provider="17track",outcome="stored"} 1',
  ]) {
    expect(metrics).toContain(line);
  }
});

test("the postcode that a carrier wants is asked of the seller, and sent as soon as it is given", async () => {
  const number = "RX274501985CN";
  track.play(({ endpoint, numbers }) => {
    const last = track.bodies.at(-1);
    const isTold = JSON.stringify(last).includes("destination_postal_code");
    const code = endpoint === "register" ? -18010019 : -18019902;
    const rejected = numbers.map((one) => ({ number: one, error: { code } }));
    const accepted = numbers.map((one) => ({ number: one, carrier: 3011 }));
    return {
      body: { code: 0, data: isTold ? { accepted, rejected: [] } : { accepted: [], rejected } },
    };
  });
  const visitor = await openVisitor(app.url);
  expect(streamedText(await visitor.say(`Where is ${number}?`))).toContain("postcode or phone number");
  await visitor.say("80010-000");
  expect(track.bodies.at(-1)).toEqual([{ number, carrier: 3011, destination_postal_code: "80010-000" }]);
});

function acceptedOf(answer: unknown): readonly unknown[] {
  const data = typeof answer === "object" && answer !== null && "data" in answer ? answer.data : null;
  const accepted = typeof data === "object" && data !== null && "accepted" in data ? data.accepted : null;
  return Array.isArray(accepted) ? accepted : [];
}
