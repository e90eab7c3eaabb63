import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { ModelServer } from "../../src/cli/demo-model/model-server.ts";
import { startDemoModel } from "../../src/cli/demo-model/start-demo-model.ts";
import { faults, look } from "../support/judge-page.ts";
import { openBrowser } from "../support/open-browser.ts";
import { closePages, openDesk, openPage } from "../support/open-page.ts";
import { type App, startApp } from "../support/start-app.ts";
import { openVisitor, type Visitor } from "../support/visitor.ts";

const AT_ONCE = { firstTokenMs: 0, tokensPerSecond: null };

let browser: Browser;
let model: ModelServer;
let app: App;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  model = await startDemoModel({ port: 0, pace: AT_ONCE, fault: null });
  app = await startApp({ OPENAI_API_KEY: "demo", OPENAI_BASE_URL: model.baseUrl, OPENAI_TIMEOUT_MS: "800" });
});
afterEach(async () => {
  await closePages(browser);
  await app.stop();
  await model.stop();
});

test("an agent reads a seller of another language and answers in it; the seller sees that it is a translation", async () => {
  const seller = await withCase("Quero falar com uma pessoa.");
  const agent = await openDeskWithCase();
  await agent.getByText("Ana Souza").first().click();
  await seller.say("Minha encomenda LP00123456789012 está parada na alfândega há 9 dias.");
  await agent.getByText("My parcel LP00123456789012 has been stuck at customs for 9 days.").waitFor();
  await agent.getByText("In English, by machine").last().waitFor();
  await look(agent, "1-beside");

  const reply = agent.getByRole("textbox", { name: /Reply to/ });
  await reply.fill("Ask the buyer for the CPF and send it by 15 July 2026.");
  await agent.getByRole("button", { name: "Translate into Portuguese" }).click();
  const offer = agent.getByRole("region", { name: "What the seller gets, in Portuguese" });
  const translation = offer.getByRole("textbox");
  await expect.poll(() => translation.inputValue()).toBe("Peça ao comprador o CPF e envie até 15 July 2026.");
  await look(agent, "2-offer");
  expect(await faults(agent)).toEqual([]);
  await translation.fill("Peça o CPF ao comprador e envie até 16 de julho de 2026.");
  await translation.press("Control+Enter");
  await agent.getByText("do not state the same figures").waitFor();
  await translation.fill("Peça o CPF ao comprador e envie até 15 de julho de 2026.");
  await translation.press("Control+Enter");
  await agent.getByText("Mei Lin wrote, in English").waitFor();
  await look(agent, "3-sent");

  const page = await openSeller(seller);
  await page.getByText("Peça o CPF ao comprador e envie até 15 de julho de 2026.").waitFor();
  const line = page.getByText("Tradução automática. Original em inglês.");
  expect(await page.getByText("Ask the buyer for the CPF").isVisible()).toBe(false);
  await line.click();
  await page.getByText("Ask the buyer for the CPF and send it by 15 July 2026.").waitFor();
  await look(page, "4-seller");
  expect(await faults(page)).toEqual([]);
});

test("a translation that lost a figure, and a model that is down, leave what was written", async () => {
  const seller = await withCase("Quero falar com uma pessoa.");
  const agent = await openDeskWithCase();
  await agent.getByText("Ana Souza").first().click();
  await seller.say("O comprador pagou 120 USD e quer o dinheiro de volta. demo:drop-number");
  await agent
    .getByText("The machine translation did not keep every figure, so only the original is shown.")
    .waitFor();
  await look(agent, "5-unfaithful");
  await model.stop();
  const reply = agent.getByRole("textbox", { name: /Reply to/ });
  await reply.fill("We have asked the carrier about it.");
  await agent.getByRole("button", { name: "Translate into Portuguese" }).click();
  await agent
    .getByText("No translation can be had at the moment. The reply can be sent as written.")
    .waitFor();
  await agent.getByRole("button", { name: "Send reply" }).click();
  await agent.locator(".by-agent").getByText("We have asked the carrier about it.").waitFor();
});

test("each agent chooses the languages they read, on a phone and in the dark as well", async () => {
  const seller = await withCase("Quero falar com uma pessoa.");
  await seller.say("Minha encomenda LP00123456789012 está parada na alfândega há 9 dias.");
  const agent = await openDeskWithCase();
  await agent.getByText("Ana Souza").first().click();
  await agent.getByText("In English, by machine").last().waitFor();
  await agent.getByText("Languages I read").click();
  await agent.getByLabel("Portuguese").check();
  await look(agent, "6-languages");
  expect(await faults(agent)).toEqual([]);
  await agent.getByRole("button", { name: "Save" }).click();
  await agent.getByText("In English, by machine").first().waitFor({ state: "detached" });
  await agent.getByText("Languages I read").click();
  for (const language of ["English", "Portuguese"]) await agent.getByLabel(language).uncheck();
  await agent.getByLabel("Russian").check();
  await agent.getByRole("button", { name: "Save" }).click();
  await agent.getByText("Моя посылка LP00123456789012 стоит на таможне уже 9 дней.").waitFor();
  await agent.emulateMedia({ colorScheme: "dark" });
  await look(agent, "7-russian-dark");
  await agent.setViewportSize({ width: 390, height: 800 });
  await look(agent, "8-phone-dark");
  expect(await faults(agent)).toEqual([]);
  await agent.getByRole("button", { name: "Queue" }).click();
  await agent.getByText("Languages I read").click();
  await agent.getByLabel("Russian").click({ trial: true });
  await look(agent, "9-phone-languages");
});

/** A seller who has asked for a person. */
async function withCase(text: string): Promise<Visitor> {
  const seller = await openVisitor(app.url);
  await seller.say(text);
  const details = { name: "Ana Souza", email: "ana@loja.example" };
  await seller.request("POST", "/api/widget/handoff", { details });
  return seller;
}

async function openDeskWithCase(): Promise<Page> {
  const agent = await openDesk(browser, app, "Mei Lin");
  await agent.getByText("Ana Souza").first().waitFor();
  return agent;
}

/** The seller's own browser, where the chat was going on. */
async function openSeller({ token }: Visitor): Promise<Page> {
  const page = await openPage(browser, `${app.url}/`, { locale: "pt-BR" });
  await page.evaluate((kept) => {
    localStorage.setItem("clearway:token:default", kept);
  }, token);
  await page.reload();
  await page.getByRole("button", { name: "Abrir o chat" }).click();
  return page;
}
