import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/open-browser.ts";
import { type App, startApp } from "../support/start-app.ts";

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** With the widest tables and the longest words. */
const PAGES = [
  "en/de-minimis-table",
  "zh/de-minimis-table",
  "en/tracking-status-glossary",
  "ru/russia-eaeu-import",
];

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test("on a phone no article is wider than the screen", async () => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  for (const path of PAGES) {
    await page.goto(`${app.url}/help/${path}`);
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(390);
  }
  await context.close();
});

test("without script a section is reached by its link, from the contents and from outside", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${app.url}/help/en/brazil-import`);
  await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "CPF" }).click();
  expect(page.url()).toMatch(/#is-the-buyer-s-cpf-required$/);
  await page.getByRole("link", { name: "简体中文" }).click();
  expect(page.url()).toMatch(/\/help\/zh\/brazil-import$/);
  await context.close();
});

test("on paper an article is black on white, even in the dark, and names its address", async () => {
  const context = await browser.newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(`${app.url}/help/en/brazil-import`);
  const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  expect(await paper()).toBe("rgb(18, 23, 29)");
  await page.emulateMedia({ media: "print" });
  expect(await paper()).toBe("rgb(255, 255, 255)");
  expect(await page.getByText(`Clearway · ${app.url}/help/en/brazil-import`).isVisible()).toBe(true);
  expect(await page.getByRole("navigation").count()).toBe(0);
  await context.close();
});
