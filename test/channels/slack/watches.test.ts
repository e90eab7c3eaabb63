import { afterAll, beforeAll, expect, test } from "vitest";
import { shipmentCard } from "../../../src/assistant/shipment-card.ts";
import { createShipmentTable } from "../../../src/shipping/shipment-table.ts";
import { findShipments, saveShipments } from "../../../src/storage/shipments.ts";
import { answered } from "./answered.ts";
import { click, DM, messageEvent, OTHER, SELLER } from "./payloads.ts";
import { eventually, openSlackOffice, type SlackOffice } from "./slack-office.ts";

const NUMBER = "UK882095905YP";
let office: SlackOffice;
beforeAll(async () => {
  office = await openSlackOffice();
  await table("arrived_destination");
  office.answerWith(async function* (question) {
    const { database } = office.base;
    const found = createShipmentTable((numbers) => findShipments(database, numbers), office.now);
    const [lookup] = await found.lookUp([NUMBER], AbortSignal.timeout(5_000));
    if (lookup?.kind !== "found") throw new Error("The parcel is not in the table.");
    const card = shipmentCard(lookup.shipment, "en", question.now);
    yield { kind: "text", delta: "Here it is." };
    yield { kind: "card", card };
    yield { kind: "answer", answer: answered("Here it is.", { cards: [card] }) };
  });
});
afterAll(() => office.stop());

async function table(...statuses: readonly string[]): Promise<void> {
  const now = office.now();
  const events = statuses.map((status, hour) => ({
    ...{ at: new Date(now.getTime() - 86_400_000 + hour * 3_600_000), status, description: status },
    location: "BR",
  }));
  const parcel = { number: NUMBER, carrier: null, origin: "CN", destination: "BR", isSample: false };
  await saveShipments(office.base.database, [{ ...parcel, events, updatedAt: now }]);
}

/** The value behind the button of a message that carries one of ours. */
function buttonIn(message: object | undefined): string {
  return /"value":"((?:start|stop):[^"]+)"/.exec(JSON.stringify(message))?.[1] ?? "";
}

function whispersTo(user: string): string {
  const all = office.recorded.callsOf("chat.postEphemeral");
  return JSON.stringify(all.filter((hint) => hint.user === user));
}

test("a tap under the card watches the parcel; its news comes into the thread with the card, and a tap there stops it", async () => {
  const question = messageEvent({ text: `Where is ${NUMBER}?` });
  await office.event(question);
  const thread = question.event.ts;
  const answer = () => office.recorded.thread(DM, thread).at(-1);
  await eventually(() => expect(buttonIn(answer())).toMatch(/^start:/));
  const start = buttonIn(answer());
  const at = { channel: DM, ts: answer()?.ts ?? "" };

  await office.interact(click("watch_parcel_0", start, at, OTHER));
  await eventually(() => expect(whispersTo(OTHER)).toContain("Only the person who asked"));
  await office.interact(click("watch_parcel_0", start, at, SELLER));
  await eventually(() => expect(whispersTo(SELLER)).toContain("Arrived in the destination country"));

  await table("arrived_destination", "import_customs.held_duty_payable");
  await office.keepWatch();
  const news = () => office.recorded.thread(DM, thread).find(({ text }) => text.startsWith("News of"));
  await eventually(() => expect(news()).toBeDefined());
  const shown = JSON.stringify(news());
  for (const part of ["duty or tax to be paid", "It is the buyer's move", "Stop watching"]) {
    expect(shown).toContain(part);
  }

  await office.interact(click("watch_parcel_0", buttonIn(news()), at, SELLER));
  await eventually(() => expect(whispersTo(SELLER)).toContain("no longer watched"));
  await table("arrived_destination", "import_customs.held_duty_payable", "import_customs.seized");
  await office.keepWatch();
  expect(await office.base.database.watch.count({ where: { endedAt: null } })).toBe(0);
  expect(office.recorded.thread(DM, thread).filter(({ text }) => text.startsWith("News of"))).toHaveLength(1);
});
