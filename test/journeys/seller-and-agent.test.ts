import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { faults, look } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { closePages, openDesk, openPage, say } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";

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

test("a seller asks, sees the parcel, wants a person; an agent claims, answers live and resolves", async () => {
  const seller = await openPage(browser, `${app.url}/`);
  await seller.getByRole("button", { name: "Open the chat" }).click();
  await say(seller, "LP00123456789012 stuck in Brazil customs 9 days, what now?");
  await seller.getByText("Held by import customs: information required").first().waitFor();
  await seller
    .getByRole("link", { name: /Brazil: Remessa Conforme/ })
    .first()
    .waitFor();
  await look(seller, "1-parcel");

  await say(seller, "I want to talk to a person");
  await seller.getByLabel("Your name").fill("Sam Seller");
  await seller.getByLabel("E-mail address").fill("sam@shop.example");
  await look(seller, "2-form");
  await seller.getByRole("button", { name: "Send to a person" }).click();
  await seller.getByText("CW-1001").first().waitFor();
  await look(seller, "3-ticket");

  const agent = await openDesk(browser, app);
  await agent.getByText("Sam Seller").first().waitFor();
  await agent.getByText("Sam Seller").first().click();
  await agent.getByText("LP00123456789012").first().waitFor();
  await look(agent, "4-desk");
  await agent.getByRole("button", { name: /^Claim/ }).click();
  await agent
    .getByRole("textbox", { name: /Reply to/ })
    .fill("Ask the buyer for the CPF; I have told the carrier.");
  await agent.getByRole("button", { name: "Send reply" }).click();
  await seller.getByText("Ask the buyer for the CPF").waitFor();
  await seller.getByText("Ada Agent").first().waitFor();
  await look(seller, "5-answered");

  await say(seller, "Thank you, I will.");
  await agent.getByText("Thank you, I will.").first().waitFor();
  await agent.getByRole("button", { name: /^Resolve/ }).click();
  await agent
    .getByRole("dialog")
    .getByRole("button", { name: /^Resolve/ })
    .click();
  await seller.getByText(/CW-1001 is closed as resolved/).waitFor();
  await look(seller, "6-resolved");
  await look(agent, "7-desk-resolved");

  await seller.reload();
  await seller.getByText("Ask the buyer for the CPF").waitFor();
});

test("the contact form works without JavaScript and ends on a private link where both sides talk", async () => {
  const seller = await openPage(browser, `${app.url}/contact`, { javaScriptEnabled: false });
  await seller.getByLabel("Name").fill("Wei");
  await seller.getByLabel(/E-mail/).fill("wei@shop.example");
  await seller.locator("textarea").fill("My parcel RA803524162CN to Russia does not move.");
  await look(seller, "8-form");
  await seller.locator("form button[type=submit]").first().click();
  await seller.getByText("CW-1001").first().waitFor();
  const link = await seller.locator("a[href*='/c/']").first().getAttribute("href");
  await look(seller, "9-sent");
  await seller.goto(new URL(link ?? "", app.url).href);
  await seller.locator("textarea").fill("It moved today.");
  await seller.locator("form button[type=submit]").first().click();
  await seller.getByText("It moved today.").waitFor();
  await look(seller, "10-private");
});

test.each([
  ["/", "demo page"],
  ["/contact", "contact form"],
  ["/help", "articles"],
  ["/help/en/held-by-customs", "an article"],
  ["/help/zh/held-by-customs", "an article in Chinese"],
  ["/desk/sign-in", "sign-in"],
])("%s has no fault that a machine can find (%s)", async (path) => {
  const page = await openPage(browser, `${app.url}${path}`);
  expect(await faults(page)).toEqual([]);
});

test("the open chat has no fault that a machine can find, at phone width and in the dark as well", async () => {
  const page = await openPage(browser, `${app.url}/`, {
    viewport: { width: 390, height: 800 },
    colorScheme: "dark",
  });
  await page.getByRole("button", { name: "Open the chat" }).click();
  await say(page, "My parcel is held by customs. What should I do?");
  await page
    .getByRole("link", { name: /Parcel held by customs/ })
    .first()
    .waitFor();
  expect(await faults(page)).toEqual([]);
  await look(page, "11-phone-dark");
});
