import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { App } from "./start-app.ts";

const LONGEST_WAIT_MS = 15_000;

/** Somebody's own browser at that address: nobody else's cookies, on a wide screen, in English. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    // What is judged must stand still.
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(url);
  return page;
}

/** All leave, so that the app they look at can stop. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}

/** The first agent takes up the desk, which opens. */
export async function openDesk(browser: Browser, app: App, name = "Ada Agent"): Promise<Page> {
  const agent = await openPage(browser, app.firstAgent ?? "");
  await agent.getByLabel("Name").fill(name);
  await agent.getByLabel("E-mail").fill("agent@desk.example");
  await agent.getByLabel("Password").fill("a long enough password");
  await agent.locator("form button[type=submit]").click();
  await agent.waitForURL("**/desk");
  return agent;
}

/** Types into the open chat and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  const composer = page.getByRole("textbox", { name: /message|ask/i }).last();
  await composer.fill(text);
  await composer.press("Enter");
}
