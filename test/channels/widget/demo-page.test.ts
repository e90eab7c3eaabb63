import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPage } from "../../../src/channels/widget/demo-page.ts";
import { createLog } from "../../../src/log.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";

const SAMPLES = [{ number: "LP00999999999912", route: "CN → BR", status: "Held <by> customs" }];
let address = "";
let samples: typeof SAMPLES = SAMPLES;
const server = await buildServer({
  log: createLog("silent"),
  metrics: createMetrics(),
  isReady: async () => {},
  channels: [demoPage({ publicUrl: "https://desk.example", sampleNumbers: async () => samples })],
});
beforeAll(async () => {
  address = await server.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => server.close());

const get = async (path: string, language = "en") => {
  const response = await fetch(`${address}${path}`, { headers: { "accept-language": language } });
  return { response, html: await response.text() };
};

test("the page embeds the widget, opens it by a button, and leads to help, contact and desk", async () => {
  const { response, html } = await get("/");
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(html).toContain('<script src="/widget.js" data-inbox="default" async');
  expect(html).toMatch(/<button[^>]*data-clearway-open>/);
  for (const path of ["/help", "/contact", "/desk"]) expect(html).toContain(`href="${path}"`);
});

test("nothing on it is inline, so that the content policy can forbid that", async () => {
  const { html, response } = await get("/");
  expect(html).not.toMatch(/<style|style="|<script>|\son\w+=/);
  expect(response.headers.get("content-security-policy")).not.toContain("script-src 'unsafe-inline'");
});

test("sample parcels are listed with a question for each, their texts as text", async () => {
  const { html } = await get("/");
  expect(html).toContain(">LP00999999999912</span>");
  expect(html).toContain('data-clearway-open="Where is LP00999999999912?"');
  expect(html).toContain("Held &lt;by> customs");
});

test("without samples there is no empty table", async () => {
  samples = [];
  expect((await get("/")).html).not.toContain("<table");
  samples = SAMPLES;
});

test.each([
  ["/", "zh-CN,zh;q=0.9", "zh-Hans", "打开对话"],
  ["/", "zh-TW", "zh-Hant", "打開對話"],
  ["/", "ru", "ru", "Открыть чат"],
  ["/?lang=pt", "ru", "pt", "Abrir o chat"],
  ["/", "xx", "en", "Open the chat"],
  ["/?lang=<script>", "en", "en", "Open the chat"],
])("%s for %s is in %s", async (path, accepted, lang, words) => {
  const { html } = await get(path, accepted);
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain(words);
});
