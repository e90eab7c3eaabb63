import { beforeAll, expect, test } from "vitest";
import { openTerminalDesk, type TerminalDesk } from "../../src/cli/terminal-desk.ts";
import { assistantTexts } from "../../src/texts/assistant/assistant-texts.ts";

let desk: TerminalDesk;
beforeAll(async () => {
  desk = await openTerminalDesk({ LOG_LEVEL: "silent" });
});

test.each(["en", "zh", "zh-Hant", "ru", "pt", "es"])(
  "what we suggest to ask in %s is answered",
  async (lang) => {
    for (const starter of assistantTexts(lang).starters) {
      const [asked] = await desk.converse([starter], { lang, now: new Date("2026-11-28T12:00:00Z") });
      expect([starter, asked?.answer.kind]).toEqual([starter, "answer"]);
      expect(asked?.answer.citations.length).toBeGreaterThan(0);
    }
  },
);
