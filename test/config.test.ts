import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { environmentSchema, readConfig } from "../src/config.ts";

test(".env.example and the configuration name the same variables", async () => {
  const example = await readFile(".env.example", "utf8");
  const named = [...example.matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
  expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
});

test("without any variable everything has a value that works", () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    HOST: "127.0.0.1",
    PORT: 3000,
    CLEARWAY_DATA: ".clearway",
    LOG_LEVEL: "info",
  });
  expect(config.OPENAI_API_KEY).toBeUndefined();
});

test("an empty variable counts as absent", () => {
  expect(readConfig({ DATABASE_URL: "", PUBLIC_URL: "" }).DATABASE_URL).toBeUndefined();
});

test("every problem is listed at once", () => {
  const faulty = { PORT: "99999", DATABASE_URL: "mysql://x", SECRET_KEY: "short", LOG_LEVEL: "loud" };
  expect(() => readConfig(faulty)).toThrow(
    /4 problem[\s\S]*PORT[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL[\s\S]*SECRET_KEY/,
  );
});

test("half of a Slack set-up and an unknown tracking provider are problems", () => {
  expect(() => readConfig({ SLACK_BOT_TOKEN: "xoxb-1" })).toThrow("set both or neither");
  expect(() => readConfig({ TRACKING_PROVIDERS: "17track,pigeon" })).toThrow('"pigeon" is none of');
});

test("an address loses its closing slash, a list its blanks", () => {
  const config = readConfig({
    PUBLIC_URL: "https://desk.example.com/",
    WIDGET_ALLOWED_ORIGINS: "https://a.example, https://b.example",
  });
  expect(config.PUBLIC_URL).toBe("https://desk.example.com");
  expect(config.WIDGET_ALLOWED_ORIGINS).toEqual(["https://a.example", "https://b.example"]);
});
