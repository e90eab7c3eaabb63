import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { openBrowser } from "../support/open-browser.ts";
import { type App, startApp } from "../support/start-app.ts";
import { openVisitor } from "../support/visitor.ts";

const PHONE = { viewport: { width: 390, height: 800 } };
/** A4 lying, within usual margins. */
const PAPER = { viewport: { width: 1000, height: 700 } };
const PARCELS = [
  ...["LP00123456789012", "1Z74CW190400512838", "3A5V720416938", "4PX3004871965203CN", "AP00512639478025"],
  ...["CP771204567CN", "GFUS01057203968114", "LB315970424CN", "LP00298164037715", "LP00417730952618"],
  ...["LT609137489CN", "LV158360946CN", "LX418206377CN", "RB520641979CN", "RR204588137CN", "UJ317458028YP"],
].join("\n");

let browser: Browser;
let app: App;
let contexts: readonly BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  app = await startApp();
});
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await browser.close();
  await app.stop();
});

test.each(INTERFACE_LANGUAGES)("the demo page fits a phone (%s)", async (language) => {
  const page = await openPage(`${app.url}/?lang=${language}`, PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await faults(page)).toEqual([]);
});

test("the desk on a phone has one main part, whichever pane is shown", async () => {
  const agent = await openPage(app.firstAgent ?? "", PHONE);
  await agent.getByLabel("Name").fill("Ada Agent");
  await agent.getByLabel("E-mail").fill("ada@desk.example");
  await agent.getByLabel("Password").fill("a long enough password");
  await agent.locator("form button[type=submit]").click();
  await agent.getByRole("main").locator("#queue-heading").waitFor({ state: "attached" });
  expect(await agent.getByRole("main").count()).toBe(1);
  expect(await faults(agent)).toEqual([]);
});

test("a list of parcels fits the paper it is printed on", async () => {
  const visitor = await openVisitor(app.url);
  const events = await visitor.say(PARCELS);
  const address = /https?:[^"]+\/lists\/[\w-]+/.exec(JSON.stringify(events))?.[0] ?? "";
  const page = await openPage(`${address}?lang=ru`, PAPER);
  await page.emulateMedia({ media: "print" });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("what an estimate is made of is read once, and once more for whoever opens its card", async () => {
  const seller = await openPage(`${app.url}/`);
  await seller.getByRole("button", { name: "Open the chat" }).click();
  const composer = seller.getByRole("textbox").last();
  await composer.fill("How much duty and tax for a T-shirt of 45 USD to Brazil by post?");
  await composer.press("Enter");
  await seller.getByRole("article", { name: /^Estimate/ }).waitFor();
  const step = seller.getByText("No tax-free limit").filter({ visible: true });
  await expect.poll(() => step.count()).toBe(1);
  await seller.getByText("USD 20.06 to USD 22.50", { exact: true }).click();
  await expect.poll(() => step.count()).toBe(2);
});

async function openPage(url: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
  contexts = [...contexts, context];
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return page;
}

function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - innerWidth");
}

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate("axe.run().then((result) => result.violations)");
  if (!Array.isArray(violations)) throw new Error("The checker gave no list.");
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
