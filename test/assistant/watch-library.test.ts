import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Assistant, Question } from "../../src/assistant/assistant.ts";
import { openAssistant, openLibrary } from "../../src/assistant/open-assistant.ts";
import { type WatchedLibrary, watchLibrary } from "../../src/assistant/watch-library.ts";
import { helpPages } from "../../src/channels/help/pages.ts";
import { createMetrics } from "../../src/metrics.ts";
import { TODAY } from "../support/today.ts";

const COPIED = ["knowledge/rules", "knowledge/phrases", "knowledge/intents", "prompts"];
const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 50;

let root: string;
let article: string;
let watched: WatchedLibrary;
let server: FastifyInstance;
let url: string;
let assistant: Assistant;
const logged: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "clearway-library-"));
  for (const folder of COPIED) await cp(folder, join(root, folder), { recursive: true });
  await cp("test/fixtures/articles", join(root, "knowledge/articles"), { recursive: true });
  article = join(root, "knowledge/articles/en/uk-import.md");
  const log = pino({ level: "info" }, { write: (line) => void logged.push(line) });
  watched = watchLibrary(await openLibrary(root), { root, log });
  server = Fastify();
  await server.register(
    helpPages({
      knowledge: () => watched.current().knowledge,
      publicUrl: "https://h.example",
      cacheSeconds: 0,
    }),
  );
  url = await server.listen({ host: "127.0.0.1", port: 0 });
  assistant = await openAssistant(watched.current, {
    ...{ lookUp: async () => [], publicUrl: "https://h.example", metrics: createMetrics(), log },
    model: { apiKey: undefined, baseUrl: "", model: "", temperature: undefined, timeoutMs: 1000 },
  });
});
afterAll(async () => {
  watched.stop();
  await server.close();
  await rm(root, { recursive: true, force: true });
});

describe("a watched library", { timeout: 3 * PATIENCE_MS }, () => {
  test("an article that is changed is served, and answered from, without a restart", async () => {
    await change((text) => text.replaceAll("GBP 135", "GBP 136"));
    await until(async () => (await page()).includes("GBP\u00a0136"));
    expect(await answerTo("up to what value is a parcel to the UK free of duty")).toContain("GBP 136");
  });

  test("a fault leaves the former article in use and is logged with file and line; mended, the article is served", async () => {
    logged.length = 0;
    await change((text) => text.replace("reviewBy:", "reviewedBy:").replaceAll("GBP 136", "GBP 137"));
    await until(async () => logged.some((line) => line.includes("en/uk-import.md:")));
    expect(await page()).toContain("GBP\u00a0136");
    await change((text) => text.replace("reviewedBy:", "reviewBy:"));
    await until(async () => (await page()).includes("GBP\u00a0137"));
  });
});

async function change(edit: (text: string) => string): Promise<void> {
  await writeFile(article, edit(await readFile(article, "utf8")));
}

async function page(): Promise<string> {
  const response = await fetch(`${url}/help/en/uk-import`);
  expect(response.headers.get("cache-control")).toBe("public, max-age=0");
  return response.text();
}

async function answerTo(text: string): Promise<string> {
  const question: Question = {
    ...{ text, history: [], details: {}, outcomes: [], locale: null, isReachable: true, now: TODAY },
  };
  let said = "";
  for await (const event of assistant.answer(question, new AbortController().signal)) {
    if (event.kind === "text") said += event.delta;
  }
  return said;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come about. Logged: ${logged.join("")}`);
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}
