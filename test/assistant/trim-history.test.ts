import { expect, test } from "vitest";

import { estimateTokens } from "../../src/assistant/estimate-tokens.ts";
import { trimHistory } from "../../src/assistant/trim-history.ts";
import type { Said } from "../../src/domain/message.ts";

test("a letter is a quarter of a token, a Chinese character a whole one", () => {
  expect([estimateTokens("customs duty"), estimateTokens("海关税"), estimateTokens("")]).toEqual([3, 3, 0]);
});

test("a short conversation goes along whole", () => {
  const history = [said("contact", "One"), said("assistant", "Two")];
  expect(trimHistory(history, 100)).toEqual({ latest: history, summary: null });
});

test("what does not fit is summed up: countries, numbers, amounts, what was asked and from where it was answered", () => {
  const history: Said[] = [
    said("contact", "My parcel LP00123456789012 to Brazil is worth 45 USD, what is due?"),
    { author: "assistant", text: "It depends.", parcels: [], sources: ["Brazil"] },
    said("contact", "x".repeat(400)),
  ];
  const { latest, summary } = trimHistory(history, 100);
  expect(latest).toEqual(history.slice(2));
  expect(summary).toBe(
    [
      "Countries named: Brazil",
      "Tracking numbers: LP00123456789012",
      "Amounts: 45 USD",
      "Asked: My parcel LP00123456789012 to Brazil is worth 45 USD, what is due?",
      "Answered from: Brazil",
    ].join("\n"),
  );
});

function said(author: Said["author"], text: string): Said {
  return { author, text, parcels: [], sources: [] };
}
