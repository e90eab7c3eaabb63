import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";

const manifest = z.object({
  display_information: z.object({
    description: z.string().max(140),
    long_description: z.string().min(174).max(4000),
  }),
  features: z.object({
    agent_view: z.object({ suggested_prompts: z.array(z.object({ title: z.string().max(75) })).max(4) }),
    slash_commands: z.array(z.object({ command: z.literal("/clearway"), url: z.string() })),
  }),
  settings: z.object({
    event_subscriptions: z.object({ request_url: z.string(), bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: z.string() }),
    socket_mode_enabled: z.literal(false),
  }),
});

test("the manifest sends everything to the one address that listens, and subscribes to what is listened to", async () => {
  const { features, settings } = manifest.parse(
    JSON.parse(await readFile("docs/slack-manifest.json", "utf8")),
  );
  const addresses = [
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...features.slash_commands.map(({ url }) => url),
  ];
  expect(new Set(addresses)).toEqual(new Set(["https://support.example.com/slack/events"]));
  for (const event of settings.event_subscriptions.bot_events) {
    expect(event).toMatch(/^(?:app_mention|message\.(?:im|channels|groups))$/);
  }
});
