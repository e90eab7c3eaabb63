import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { postalNumberOf } from "../domain/shipments/postal-numbers.ts";
import { faults, look, lookAtAll } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { closePages, openDesk, openPage } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";
import { openVisitor } from "../support/visitor.ts";

const SAMPLES = [
  ...["LP00123456789012", "1Z74CW190400512838", "3A5V720416938", "4PX3004871965203CN", "AP00512639478025"],
  ...["CP771204567CN", "GFUS01057203968114", "LB315970424CN", "LP00298164037715", "LP00417730952618"],
  ...["LT609137489CN", "LV158360946CN", "LX418206377CN", "RB520641979CN", "RR204588137CN", "UJ317458028YP"],
];
const STRANGERS = Array.from({ length: 3 }, (_, at) => postalNumberOf("RB", 80_000_000 + at, "CN"));
const PASTED = [...SAMPLES, SAMPLES[0], "RA467448574RU", ...STRANGERS].join("\n");

let browser: Browser;
let app: App;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  await closePages(browser);
  await app.stop();
});

test("a seller pastes many numbers, sees which need them today, and sorts the table, which a reload keeps", async () => {
  const seller = await openPage(browser, `${app.url}/`);
  await seller.getByRole("button", { name: "Open the chat" }).click();
  await seller.getByRole("textbox", { name: "Your message" }).fill(PASTED);
  await seller.keyboard.press("Enter");
  const card = seller.getByRole("article", { name: "20 parcels" });
  await card.getByText("Act today").waitFor();
  await seller.getByText("1 number was in the list more than once").waitFor();
  await look(seller, "1-card");
  expect(await faults(seller)).toEqual([]);

  const opening = seller.waitForEvent("popup");
  await card.getByRole("link", { name: "Open the full table" }).click();
  const table = await opening;
  await table.getByRole("heading", { name: "20 parcels" }).waitFor();
  expect((await groups(table))[0]).toBe("Act today");
  await lookAtAll(table, "2-table");
  expect(await faults(table)).toEqual([]);

  await table.getByRole("link", { name: "No.", exact: true }).click();
  await table.locator("th[aria-sort=ascending]").getByRole("link", { name: "No." }).click();
  await table.locator("th[aria-sort=descending]").waitFor();
  await table.reload();
  expect(await cells(table, 0)).toEqual(Array.from({ length: 20 }, (_, at) => String(20 - at)));
  await table.getByRole("link", { name: /Unreadable or unknown/ }).click();
  expect(await groups(table)).toEqual(Array.from({ length: 4 }, () => "Unreadable or unknown"));

  await seller.reload();
  await seller.getByRole("article", { name: "20 parcels" }).waitFor();
});

test("a file is attached in the chat and becomes the same list; one without numbers is said to have none", async () => {
  const seller = await openPage(browser, `${app.url}/`, {
    colorScheme: "dark",
    viewport: { width: 390, height: 800 },
  });
  await seller.getByRole("button", { name: "Open the chat" }).click();
  const attach = async (text: string) => {
    const choosing = seller.waitForEvent("filechooser");
    await seller.getByRole("button", { name: "Attach a CSV file with tracking numbers" }).click();
    const file = { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await (await choosing).setFiles(file);
  };
  await attach("name,price\nshirt,12.00\n");
  await seller.getByRole("alert").getByText("There is no tracking number in this.").waitFor();
  const rows = SAMPLES.map((number, at) => `${at},${number},"1,200.00"`);
  await attach(["Order,Tracking number,Price", ...rows].join("\n"));
  await seller.getByRole("article", { name: "16 parcels" }).waitFor();
  await seller.getByText("I went through 16 parcels.").waitFor();
  await seller.getByText("Show all 17 lines").waitFor();
  await look(seller, "3-file-phone-dark");
  expect(await faults(seller)).toEqual([]);
});

test.each([
  ["zh", "light", 1200],
  ["ru", "dark", 390],
  ["pt", "light", 390],
] as const)("the table works without JavaScript (%s, %s, %s px wide)", async (lang, colorScheme, width) => {
  const visitor = await openVisitor(app.url);
  const events = await visitor.say(PASTED);
  const address = /https?:[^"]+\/lists\/[\w-]+/.exec(JSON.stringify(events))?.[0] ?? "";
  const viewport = { width, height: 900 };
  const page = await openPage(browser, `${address}?lang=${lang}`, {
    javaScriptEnabled: false,
    colorScheme,
    viewport,
  });
  expect(await page.locator("tbody tr").count()).toBe(20);
  await look(page, `4-table-${lang}-${colorScheme}-${width}`);
  const byStatus = page.locator("thead a").nth(4);
  await byStatus.click();
  expect(await page.locator("th[aria-sort=ascending]").count()).toBe(1);
  const download = page.waitForEvent("download");
  await page.locator("a[download]").click();
  expect((await download).suggestedFilename()).toMatch(/^parcels-.*\.csv$/);
  const scripted = await openPage(browser, `${address}?lang=${lang}`, { colorScheme, viewport });
  expect(await faults(scripted)).toEqual([]);
  expect(await scripted.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
});

test("an agent pastes numbers at the desk and reads their table", async () => {
  const agent = await openDesk(browser, app);
  await agent.goto(`${app.url}/desk/parcels`);
  expect(await faults(agent)).toEqual([]);
  await agent.getByLabel("Tracking numbers").fill("nothing here");
  await agent.getByRole("button", { name: "Look them up" }).click();
  await agent.getByText("There is no tracking number in this.").waitFor();
  await look(agent, "5-desk-fault");
  await agent.getByLabel("Tracking numbers").fill(PASTED);
  await agent.getByRole("button", { name: "Look them up" }).click();
  await agent.getByRole("heading", { name: "20 parcels" }).waitFor();
  await agent.getByRole("link", { name: /^\d+ Act today$/ }).waitFor();
  // The page brings itself up to date until every parcel is known.
  await agent.locator(".progress").waitFor({ state: "detached" });
  expect(await cells(agent, 2)).not.toContain("being looked up");
  await agent.getByRole("link", { name: "Back to the desk" }).click();
  await agent.getByRole("link", { name: "20 parcels" }).waitFor();
  await look(agent, "6-desk");
});

function cells(page: Page, column: number): Promise<string[]> {
  return page.locator(`tbody tr td:nth-child(${column + 1})`).allInnerTexts();
}

function groups(page: Page): Promise<string[]> {
  return cells(page, 2);
}
