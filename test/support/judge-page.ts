import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** Set SCREENSHOTS to a folder to look at what a journey saw. */
const SCREENSHOTS = process.env.SCREENSHOTS;

/** What a machine can find wrong with a page: the rule, and the elements that break it. */
export async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate("axe.run().then((result) => result.violations)");
  if (!Array.isArray(violations)) throw new Error("The checker gave no list.");
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node: { html: string }) => node.html).join(" ")}`,
  );
}

/** Keeps what the window shows for whoever asked for it. */
export async function look(page: Page, name: string): Promise<void> {
  await keep(page, name, false);
}

/** Keeps the page from top to bottom for whoever asked for it. */
export async function lookAtAll(page: Page, name: string): Promise<void> {
  await keep(page, name, true);
}

async function keep(page: Page, name: string, fullPage: boolean): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage });
}
