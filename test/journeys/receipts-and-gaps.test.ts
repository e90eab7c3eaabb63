import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faults, look, lookAtAll } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { openDesk, openPage, say } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";

let browser: Browser;
let app: App;
beforeAll(async () => {
  browser = await openBrowser();
  app = await startApp();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test("a seller reads the receipt of an answer and says why it did not help; an agent settles it and starts the missing article", async () => {
  const seller = await openPage(browser, `${app.url}/`);
  await seller.getByRole("button", { name: "Open the chat" }).click();
  await say(seller, "How much duty and tax for a T-shirt of 45 USD to Brazil by post?");
  // The card's own part is fetched when it is first drawn: what stands under it moves once.
  await seller.getByRole("article").first().waitFor();
  await seller.getByRole("button", { name: "This did not help" }).click();
  // What opens stands where the seller looks: under the thumb, in sight.
  await seller.getByRole("button", { name: "It is out of date" }).click({ trial: true });
  expect(await seller.locator(".why-not").evaluate(isInSight)).toBe(true);
  await seller.getByRole("button", { name: "It is out of date" }).click();
  await seller.getByLabel("In your own words (optional)").fill("It is 17 % now.");
  await seller.getByRole("button", { name: "Send", exact: true }).first().click();
  await seller.getByLabel("In your own words (optional)").waitFor({ state: "detached" });
  await look(seller, "1-why-not");
  expect(await faults(seller)).toEqual([]);

  const href = (await seller.getByRole("link", { name: "Receipt" }).first().getAttribute("href")) ?? "";
  for (const [name, query, options] of [
    ["2-receipt", "", {}],
    ["3-receipt-phone-dark", "", { viewport: { width: 390, height: 800 }, colorScheme: "dark" }],
    ["4-receipt-chinese", "?lang=zh", {}],
  ] as const) {
    const receipt = await openPage(browser, href + query, { javaScriptEnabled: false, ...options });
    await receipt.locator("h1").waitFor();
    expect(await receipt.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await lookAtAll(receipt, name);
  }
  const receipt = await openPage(browser, href);
  await receipt.getByText("without a language model").waitFor();
  expect(await faults(receipt)).toEqual([]);
  await receipt.getByRole("link", { name: "What would we answer today?" }).click();
  await receipt.getByText("The answer would be the same today.").waitFor();
  expect(await faults(receipt)).toEqual([]);
  await lookAtAll(receipt, "5-today");

  const agent = await openDesk(browser, app);
  await agent.getByRole("link", { name: "Answers to look at" }).click();
  await lookAtAll(agent, "6-reviews");
  await agent.getByRole("link", { name: /How much duty/ }).click();
  await agent.getByText("It is 17 % now.").waitFor();
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "7-review");
  await agent.getByLabel("Note").fill("The article is right; told the seller.");
  await agent.getByRole("button", { name: "Settle" }).click();
  await agent.getByText("Nothing waits.").waitFor();
  await agent.goto(`${app.url}/desk/gaps`);
  await agent.getByText("1 did not help").waitFor();
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "8-gaps");
  await agent.setViewportSize({ width: 390, height: 800 });
  expect(await agent.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await agent.emulateMedia({ colorScheme: "dark" });
  await lookAtAll(agent, "9-gaps-phone-dark");
  const download = agent.waitForEvent("download");
  await agent.getByRole("link", { name: "Patch with these asks" }).click();
  expect((await download).suggestedFilename()).toMatch(/^en-[a-z-]+\.patch$/);
}, 180_000);

/** Whether an element stands within the box that scrolls it. Runs in the page. */
function isInSight(element: Element): boolean {
  const box = element.closest(".log")?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1;
}
