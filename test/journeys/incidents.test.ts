import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openTicket } from "../../src/desk/open-ticket.ts";
import type { ShipmentRecord } from "../../src/domain/shipments/shipment-record.ts";
import { lookForIncidents } from "../../src/jobs/look-for-incidents.ts";
import { NO_HISTORY } from "../../src/shipping/lane-history.ts";
import { ensureContact, ensureConversation } from "../../src/storage/conversations.ts";
import { listMessages } from "../../src/storage/messages.ts";
import { type Outbox, openOutbox } from "../../src/storage/outbox.ts";
import { saveShipments } from "../../src/storage/shipments.ts";
import { waiting } from "../jobs/stuck-parcels.ts";
import { faults, look, lookAtAll } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { openDesk, openPage } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";
import { TODAY } from "../support/today.ts";

let browser: Browser;
let app: App;
let outbox: Outbox;
beforeAll(async () => {
  browser = await openBrowser();
  app = await startApp();
  outbox = await openAppOutbox();
});
afterAll(async () => {
  await browser.close();
  await outbox.stop();
  await app.stop();
});

test("the desk sees one incident, links its cases, tells all sellers once and closes it with them", async () => {
  const parcels = await strike();
  const conversations: string[] = [];
  for (const { number } of parcels.slice(0, 3)) conversations.push(await sellerAsks(number));

  const agent = await openDesk(browser, app);

  await agent.goto(`${app.url}/desk/tickets/CW-1001`);
  await agent.getByText("14 of 16 parcels like this wait longer than usual; usually about 2.").waitFor();
  expect(await faults(agent)).toEqual([]);
  await agent.getByRole("link", { name: "Incidents (1)" }).waitFor();
  await look(agent, "1-case");
  await agent.getByRole("link", { name: "See the incident and link it" }).click();

  await agent.getByText("14 of 16 parcels wait longer than usual; usually about 2 of 16.").first().waitFor();
  await agent.getByText("What this rests on").click();
  await agent.getByText("10% of 20 parcels in this state elsewhere are stuck").waitFor();
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "2-incident");
  await agent.getByRole("button", { name: "Link all 3" }).click();
  await agent.getByRole("button", { name: "Take CW-1003 off" }).click();
  await agent.getByLabel("Another case").fill("CW-9999");
  await agent.getByRole("button", { name: "Link", exact: true }).click();
  await agent.getByText("There is no case with this number.").waitFor();
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "3-no-such-case");
  await agent.getByLabel("Another case").fill("CW-1003");
  await agent.getByRole("button", { name: "Link", exact: true }).click();

  await agent.getByRole("button", { name: "Send to all" }).click();
  await agent.getByText("Write something first.").waitFor();
  await agent.getByLabel("Update for all sellers").fill("Receita Federal is on strike.");
  await agent.getByRole("button", { name: "Send to all" }).click();
  await agent.getByText("Receita Federal is on strike.").waitFor();
  await agent.getByLabel("Note for agents").fill("Called Cainiao: no date yet.");
  await agent.getByRole("button", { name: "Keep the note" }).click();
  await expect
    .poll(() => saidIn(conversations))
    .toEqual(conversations.map(() => ["Receita Federal is on strike."]));
  await agent.reload();
  await agent.getByText("told 3 of 3").waitFor();
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "4-told");
  await agent.setViewportSize({ width: 390, height: 800 });
  expect(await agent.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await agent.emulateMedia({ colorScheme: "dark" });
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "5-told-phone-dark");
  await agent.goto(`${app.url}/desk/incidents`);
  await lookAtAll(agent, "6-list-phone-dark");
  await agent.setViewportSize({ width: 1280, height: 800 });
  await agent.emulateMedia({ colorScheme: "light" });
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "7-list");

  await agent.getByRole("link", { name: "China → Brazil, Cainiao: At import customs" }).click();
  await agent.getByLabel("Resolve all 3 linked cases with it").check();
  await agent.getByRole("button", { name: "Close", exact: true }).click();
  await agent.getByText("Write the last update: the cases are resolved with it.").waitFor();
  await agent.getByLabel("Last update").fill("The strike is over.");
  expect(await agent.getByLabel("Resolve all 3 linked cases with it").isChecked()).toBe(true);
  await agent.getByRole("button", { name: "Close", exact: true }).click();
  await agent.getByText("closed by Ada Agent").waitFor();
  await expect
    .poll(() => saidIn(conversations))
    .toEqual(conversations.map(() => ["Receita Federal is on strike.", "The strike is over."]));
  await expect.poll(() => app.database.ticket.count({ where: { state: "resolved" } })).toBe(3);
  await agent.reload();
  await agent.getByText("cases resolved with it").waitFor();
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "8-closed");

  const storageState = await agent.context().storageState();
  const chinese = await openPage(browser, `${app.url}/desk/incidents?state=closed`, {
    locale: "zh-CN",
    storageState,
  });
  await chinese.getByText("16 个包裹中有 14 个等待时间长于平时；平时约 2 个。").waitFor();
  await lookAtAll(chinese, "9-chinese");
}, 180_000);

/** A second process's way to the jobs of the app, which handles them. */
async function openAppOutbox(): Promise<Outbox> {
  const [row] = await app.database.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
  return openOutbox(inject("postgresUrl").replace(/\/postgres$/, `/${row?.name}`), () => {});
}

async function strike(): Promise<readonly ShipmentRecord[]> {
  const stuck = waiting({ now: TODAY, count: 14, days: 18 });
  await saveShipments(app.database, [
    ...stuck,
    ...waiting({ now: TODAY, count: 2, days: 3 }),
    ...waiting({ now: TODAY, count: 2, days: 18, destination: "ES", carrier: "correos" }),
    ...waiting({ now: TODAY, count: 18, days: 3, destination: "ES", carrier: "correos" }),
  ]);
  // The app looks once in a quarter of an hour.
  await lookForIncidents({
    ...{ database: app.database, outbox, times: () => [], laneHistory: NO_HISTORY },
    now: () => TODAY,
  });
  return stuck;
}

/** A seller whose case is about this parcel; returns the conversation. */
async function sellerAsks(number: string): Promise<string> {
  const key = { channel: "widget", externalId: number } as const;
  const { id: contactId } = await ensureContact(app.database, {
    ...key,
    name: `Seller of ${number.slice(-2)}`,
  });
  const { id: conversationId } = await ensureConversation(app.database, { ...key, contactId });
  await app.database.$transaction((transaction) =>
    openTicket(transaction, outbox, {
      ...{
        conversationId,
        caseType: "held",
        subject: "Held in Brazil",
        summary: "Held in Brazil for 18 days.",
      },
      ...{ details: { trackingNumber: number }, language: "en", at: TODAY, announce: false },
    }),
  );
  return conversationId;
}

function saidIn(conversations: readonly string[]): Promise<readonly (readonly string[])[]> {
  return Promise.all(
    conversations.map(async (id) =>
      (await listMessages(app.database, id))
        .filter(({ author }) => author === "agent")
        .map(({ text }) => text),
    ),
  );
}
