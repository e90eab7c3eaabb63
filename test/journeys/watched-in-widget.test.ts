import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveShipments } from "../../src/storage/shipments.ts";
import { look } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { openPage, say } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";
import { TODAY } from "../support/today.ts";

const NUMBER = "UK882095905YP";
let browser: Browser;
let app: App;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
  await table("arrived_destination");
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

async function table(...statuses: readonly string[]): Promise<void> {
  const events = statuses.map((status, hour) => ({
    ...{ at: new Date(TODAY.getTime() - 86_400_000 + hour * 3_600_000), status, description: status },
    location: "BR",
  }));
  const parcel = { number: NUMBER, carrier: null, origin: "CN", destination: "BR", isSample: false };
  await saveShipments(app.database, [{ ...parcel, events, updatedAt: TODAY }]);
}

test("a seller taps once under the card, is told with a card when the parcel is held, and taps once to stop", async () => {
  const page = await openPage(browser, `${app.url}/`, { viewport: { width: 900, height: 820 } });
  await page.getByRole("button", { name: "Open the chat" }).click();
  await say(page, `Where is ${NUMBER}?`);
  await page.getByRole("button", { name: "Tell me when it moves" }).click();
  await page.getByRole("button", { name: "Stop telling me" }).waitFor();
  await look(page, "watching");
  await table("arrived_destination", "import_customs.held_duty_payable");
  await page.getByText(`News of ${NUMBER}: Held by import customs`).waitFor();
  await look(page, "news");
  await page.emulateMedia({ colorScheme: "dark" });
  await look(page, "news-dark");
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, "news-phone");
  await page.getByRole("button", { name: "Stop telling me" }).last().click();
  await page.getByRole("button", { name: "Tell me when it moves" }).first().waitFor();
  expect(await app.database.watch.count({ where: { endedAt: null } })).toBe(0);
});
