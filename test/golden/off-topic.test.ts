import { beforeAll, expect, test } from "vitest";
import { openTerminalDesk, type TerminalDesk } from "../../src/cli/terminal-desk.ts";
import type { Answer } from "../../src/domain/answer.ts";
import questions from "./off-topic.json" with { type: "json" };

const DAY = new Date("2026-11-28T12:00:00Z");
/** On the day of writing 116 of 124 were; before trade words were looked for, 79. */
const LEAST_SHARE = 0.9;

let desk: TerminalDesk;
beforeAll(async () => {
  desk = await openTerminalDesk({ LOG_LEVEL: "silent" });
});

function isTurnedAway({ kind, reason }: Answer): boolean {
  return (
    (kind === "refuse" && reason === "out_of_scope") || (kind === "escalate" && reason === "no_evidence")
  );
}

// Hotels, visas, shares and recipes, many with a country or an amount: nothing that an article answers.
test("questions on anything else get no article", { timeout: 120_000 }, async () => {
  const asked = Object.entries(questions).flatMap(([lang, texts]) => texts.map((text) => ({ lang, text })));
  const answered: string[] = [];
  for (const { lang, text } of asked) {
    const [first] = await desk.converse([text], { lang, now: DAY });
    if (first === undefined || !isTurnedAway(first.answer)) answered.push(text);
  }
  expect(answered.length / asked.length, answered.join("\n")).toBeLessThanOrEqual(1 - LEAST_SHARE);
});
