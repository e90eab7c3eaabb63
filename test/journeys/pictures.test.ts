import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ShipmentRecord } from "../../src/domain/shipments/shipment-record.ts";
import { saveShipments } from "../../src/storage/shipments.ts";
import { faults, look, lookAtAll } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { openDesk, openPage } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";

const PHONE = { viewport: { width: 390, height: 800 } };

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

test.each([
  [
    "en-GB",
    "",
    {},
    "The way of parcel LP00123456789012",
    "Working day 5; usually 3 to 15 working days (as of Nov 2026).",
  ],
  [
    "en-GB",
    "dark",
    { colorScheme: "dark" },
    "The way of parcel LP00123456789012",
    "Now: At import customs (10 Nov 2026).",
  ],
  [
    "en-GB",
    "forced",
    { forcedColors: "active" },
    "The way of parcel LP00123456789012",
    "Limit of waiting: 10 working days.",
  ],
  [
    "zh-CN",
    "phone",
    PHONE,
    "包裹 LP00123456789012 的进程",
    "第 5 个工作日，一般需要 3 到 15 个工作日（截至 2026年11月）。",
  ],
  [
    "ru-RU",
    "phone-dark",
    { ...PHONE, colorScheme: "dark" },
    "Путь посылки LP00123456789012",
    "5-й рабочий день; обычно 3–15 рабочих дней (данные: ноябрь 2026).",
  ],
] as const)(
  "the card of a parcel has its way as a picture and in words: %s %s",
  async (locale, kind, options, name, words) => {
    const seller = await openPage(browser, `${app.url}/?lang=${locale}`, { locale, ...options });
    await seller.locator(".launcher").click();
    const composer = seller.getByRole("textbox").last();
    await composer.fill("LP00123456789012");
    await composer.press("Enter");
    const picture = seller.getByRole("img", { name });
    await picture.waitFor();
    expect(await seller.locator("figcaption").textContent()).toContain(words);
    expect(await picture.locator("desc").textContent()).toContain(words);
    // The answer is drawn anew when it is whole.
    await seller.locator("a[href*='/a/']").waitFor();
    expect(await picture.evaluate((element) => element.getBoundingClientRect().right <= innerWidth)).toBe(
      true,
    );
    await picture.scrollIntoViewIfNeeded();
    await look(seller, `way-${locale}-${kind}`);
    expect(await faults(seller)).toEqual([]);
  },
  60_000,
);

test("the card of a parcel has the message for its buyer, folded, and copies it in one tap", async () => {
  const seller = await openPage(browser, `${app.url}/?lang=en`, {
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await seller.locator(".launcher").click();
  const composer = seller.getByRole("textbox").last();
  await composer.fill("LP00123456789012");
  await composer.press("Enter");
  await seller.locator("a[href*='/a/']").waitFor();
  const message = seller.locator("details", { hasText: "Message for the buyer (Portuguese)" });
  expect(await message.locator("[lang=pt]").isVisible()).toBe(false);
  await message.locator("summary").click();
  await message.getByRole("button", { name: "Copy" }).click();
  await message.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await seller.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^Olá, escrevemos sobre o seu pacote LP00123456789012\. .* CPF.* Agradecemos a atenção\.$/,
  );
  await look(seller, "for-buyer");
  expect(await faults(seller)).toEqual([]);
}, 60_000);

test("the desk sees how long finished parcels of a lane took in each stage, and the seller is told so", async () => {
  await saveShipments(app.database, [...finished(40, "yunexpress", "US"), ...finished(8, "yanwen", "ES")]);
  const agent = await openDesk(browser, app);
  await agent.getByRole("link", { name: "Lanes" }).click();
  await agent.getByRole("img", { name: "Days in each stage: China → United States · YunExpress" }).waitFor();
  expect(await agent.getByRole("row", { name: /^At import customs/ }).textContent()).toBe(
    "At import customs406.42.3–10.511.0",
  );
  expect(await agent.locator(".lane-label", { hasText: "At import customs" }).textContent()).toBe(
    "At import customs · 6.4 days (2.3–10.5)",
  );
  expect(await faults(agent)).toEqual([]);
  await lookAtAll(agent, "lanes");
  await agent.getByLabel("Lane").selectOption({ label: "China → Spain · Yanwen (8)" });
  await agent.getByRole("button", { name: "Show" }).click();
  await agent.getByText("Under 30 finished parcels").waitFor();
  await agent.setViewportSize(PHONE.viewport);
  await agent.emulateMedia({ colorScheme: "dark" });
  expect(await agent.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await lookAtAll(agent, "lanes-phone-dark");

  const seller = await openPage(browser, `${app.url}/`);
  await seller.locator(".launcher").click();
  const composer = seller.getByRole("textbox").last();
  await composer.fill("YT2629800701254631");
  await composer.press("Enter");
  await seller.getByText("8 in 10 of 40 finished parcels on this lane").first().waitFor();
}, 90_000);

/** Parcels that were in import customs for one to eleven days, evenly. */
function finished(count: number, carrier: string, destination: string): readonly ShipmentRecord[] {
  return Array.from({ length: count }, (_, at) => {
    const inCustoms = 1.25 + (at * 10.25) / (count - 1);
    const scans = [
      ["accepted", 0],
      ["departed_origin", 2],
      ["arrived_destination", 4],
      ["import_customs.under_inspection", 1],
      ["with_last_mile", inCustoms],
      ["delivered", 3],
    ] as const;
    let time = Date.UTC(2026, 8, 1);
    const events = scans.map(([status, days]) => {
      time += days * 86_400_000;
      return { at: new Date(time), status, description: status, location: "" };
    });
    const number = `${carrier.toUpperCase()}${String(at).padStart(8, "0")}`;
    return { number, carrier, origin: "CN", destination, events, isSample: false, updatedAt: new Date(time) };
  });
}
