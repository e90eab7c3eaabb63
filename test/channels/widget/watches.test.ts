import { afterAll, beforeAll, expect, test } from "vitest";
import { saveShipments } from "../../../src/storage/shipments.ts";
import { type App, startApp } from "../../support/start-app.ts";
import { TODAY } from "../../support/today.ts";
import { openVisitor, parseEvents, streamedText, type Visitor } from "../../support/visitor.ts";

const NUMBER = "UK882095905YP";
const HELD = "import_customs.held_duty_payable";
let app: App;
beforeAll(async () => {
  app = await startApp({ TRACKING_PROVIDERS: "table" });
  await table("arrived_destination");
});
afterAll(() => app.stop());

/** The operator's row of the parcel, with one scan more for each status. */
function table(...statuses: readonly string[]): Promise<void> {
  const events = ["departed_origin", ...statuses].map((status, hour) => ({
    ...{ at: new Date(TODAY.getTime() - 86_400_000 + hour * 3_600_000), status, description: status },
    location: "BR",
  }));
  const parcel = { number: NUMBER, carrier: null, origin: "CN", destination: "BR", isSample: false };
  return saveShipments(app.database, [{ ...parcel, events, updatedAt: TODAY }]);
}

const tap = (visitor: Visitor, path: string, number = NUMBER) =>
  visitor.request("POST", `/api/widget/${path}`, { number });
const listed = async (visitor: Visitor) =>
  (await (await visitor.request("GET", "/api/widget/watches")).json()).watches;

test("one tap watches a parcel; its news comes by itself in the open page, with the card; one tap stops it", async () => {
  const visitor = await openVisitor(app.url);
  const tapped = await tap(visitor, "watches", "uk 882095905 yp");
  expect([tapped.status, await tapped.json()]).toEqual([
    200,
    { number: NUMBER, status: "Arrived in the destination country" },
  ]);
  expect((await tap(visitor, "watches")).status).toBe(200);
  expect(await listed(visitor)).toEqual([{ number: NUMBER, since: TODAY.toISOString() }]);

  const leaving = new AbortController();
  const headers = { authorization: `Bearer ${visitor.token}` };
  const stream = await fetch(`${app.url}/api/widget/events`, { headers, signal: leaving.signal });
  await table("arrived_destination", HELD);
  const message = await firstMessage(stream);
  leaving.abort();
  expect(message).toMatchObject({
    author: "notice",
    text: `News of ${NUMBER}: Held by import customs: duty or tax to be paid.`,
    parts: { cards: [{ kind: "shipment", number: NUMBER, tone: "act_now" }] },
  });

  expect((await tap(visitor, "watches/stop")).status).toBe(204);
  expect(await listed(visitor)).toEqual([]);
  expect((await tap(visitor, "watches/stop")).status).toBe(404);
});

test("a sentence watches a parcel from what is shown with it, lists what is watched, and stops it", async () => {
  const visitor = await openVisitor(app.url);
  const said = streamedText(await visitor.say(`Please tell me when ${NUMBER} moves`));
  expect(said).toContain(`**${NUMBER}**: Held by import customs: duty or tax to be paid`);
  expect(said).toContain(`You will be told here when ${NUMBER} moves`);
  expect(await listed(visitor)).toHaveLength(1);
  const list = streamedText(await visitor.say("Which parcels do I watch?"));
  expect(list).toContain(`**${NUMBER}**: Held by import customs: duty or tax to be paid`);
  expect(streamedText(await visitor.say("stop watching it"))).toContain(`${NUMBER} is no longer watched`);
  expect(await listed(visitor)).toEqual([]);
});

test("what is no tracking number is not watched, and nobody sees or stops what another one watches", async () => {
  const [one, other] = [await openVisitor(app.url), await openVisitor(app.url)];
  expect((await tap(one, "watches", "hello")).status).toBe(422);
  expect((await tap(one, "watches", "UK882095906YP")).status).toBe(422);
  await tap(one, "watches");
  expect(await listed(other)).toEqual([]);
  expect((await tap(other, "watches/stop")).status).toBe(404);
  expect(await listed(one)).toHaveLength(1);
});

async function firstMessage(stream: Response): Promise<unknown> {
  let text = "";
  for await (const chunk of stream.body ?? []) {
    text += Buffer.from(chunk).toString("utf8");
    const found = parseEvents(text).find(
      ({ event, data }) => event === "message" && text.endsWith("\n\n") && data,
    );
    if (found !== undefined) return found.data.message;
  }
  throw new Error("The stream ended without a message.");
}
