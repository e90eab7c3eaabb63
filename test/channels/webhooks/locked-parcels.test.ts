import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Scripted17Track, start17Track } from "../../shipping/scripted-17track.ts";
import { type App, startApp } from "../../support/start-app.ts";
import { openVisitor, streamedText, type Visitor } from "../../support/visitor.ts";

const KEY = "a-key";
const NUMBER = "RX274501985CN";
const POSTCODE = "80010-000";
let track: Scripted17Track;
let app: App;
/** Numbers that somebody has registered: 17TRACK then shows them to whoever asks, with or without the postcode. */
const registered = new Set<string>();

beforeAll(async () => {
  track = await start17Track();
  track.play(({ endpoint, numbers: [number = ""] }) => {
    if (endpoint === "gettrackinfo") return answer(registered.has(number) ? parcel(number) : -18019902);
    if (!JSON.stringify(track.bodies.at(-1)).includes("destination_postal_code")) return answer(-18010019);
    registered.add(number);
    return answer({ number, carrier: 3011 });
  });
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

test("a parcel that a postcode unlocked is shown to who gave it, and to nobody else who types its number", async () => {
  const owner = await openVisitor(app.url);
  expect(await ask(owner, `Where is ${NUMBER}?`)).toContain("postcode or phone number");
  await ask(owner, POSTCODE);
  await push("Out for delivery");
  expect(await ask(owner, `Where is ${NUMBER}?`)).toContain("Out for delivery");

  const stranger = await openVisitor(app.url);
  const asked = track.calls.length;
  expect(await ask(stranger, `Where is ${NUMBER}?`)).toContain("postcode or phone number");
  expect(await ask(stranger, `tracking ${NUMBER}, postcode 99999`)).toContain("postcode or phone number");
  expect(track.calls.length).toBe(asked);

  expect(await ask(stranger, `tracking ${NUMBER}, postcode 80010 000`)).toContain("Out for delivery");
});

test("what the provider pushes of it later stays behind the postcode", async () => {
  await push("Delivered to the recipient");
  expect(await ask(await openVisitor(app.url), `Where is ${NUMBER}?`)).toContain("postcode or phone number");
});

async function ask(visitor: Visitor, text: string): Promise<string> {
  return streamedText(await visitor.say(text));
}

function answer(item: number | object) {
  const rejected = typeof item === "number" ? [{ number: NUMBER, error: { code: item } }] : [];
  return { body: { code: 0, data: { accepted: typeof item === "number" ? [] : [item], rejected } } };
}

function parcel(number: string, description = "Out for delivery") {
  const code = description.startsWith("Delivered") ? "Delivered_Other" : "OutForDelivery_Other";
  const at = description.startsWith("Delivered") ? "2026-11-22T09:00:00Z" : "2026-11-22T08:00:00Z";
  const event = { time_utc: at, description, sub_status: code };
  const tracking = { providers: [{ events: [event] }] };
  return {
    ...{ number, carrier: 3011 },
    track_info: { latest_status: { status: code.split("_")[0], sub_status: code }, tracking },
  };
}

async function push(description: string): Promise<void> {
  const body = JSON.stringify({ event: "TRACKING_UPDATED", data: parcel(NUMBER, description) });
  const sign = createHash("sha256").update(`${body}/${KEY}`).digest("hex");
  const pushed = await fetch(`${app.url}/webhooks/17track`, { method: "POST", body, headers: { sign } });
  expect(pushed.status).toBe(200);
}
