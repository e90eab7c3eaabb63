import { expect, test } from "vitest";
import type { Question } from "../../src/assistant/assistant.ts";
import { loadPhrases } from "../../src/assistant/phrases.ts";
import { watchWishIn } from "../../src/assistant/tell-watches.ts";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { watchTexts } from "../../src/texts/watches/watch-texts.ts";

const phrases = await loadPhrases("knowledge/phrases");
const asked = (text: string): Question => ({
  ...{ text, history: [], details: {}, outcomes: [], locale: null, isReachable: true },
  now: new Date("2026-11-22T12:00:00Z"),
});
const wish = (text: string) => watchWishIn(asked(text), phrases);

test.each([
  "tell me when it moves",
  "LP00417730952618 please let me know once it clears customs",
  "notify me if the status changes",
  "keep an eye on LP00417730952618",
  "keep me posted",
  "有动态通知我",
  "LP00417730952618 清关完告诉我",
  "帮我盯着这个包裹",
  "有動態時通知我",
  "сообщите, когда посылка сдвинется",
  "Дайте знать, как только её выпустят с таможни: выпустит — напишите",
  "следите за посылкой LP00417730952618",
  "me avise quando a encomenda se mover",
  "avise-me quando for liberado",
  "avíseme cuando se mueva",
  "me avisas si llega a la aduana?",
])("wants to be told: %s", (text) => {
  expect(wish(text)).toBe("start");
});

test.each([
  "Where is LP00417730952618?",
  "tell me when I must pay the duty",
  "tell me when it will arrive",
  "What happens when a parcel is held?",
  "I sell watches, which HS code do they have?",
  "包裹什么时候到？告诉我关税多少",
  "怎么收到海关的通知？",
  "Когда придёт посылка?",
  "Quando a encomenda vai chegar?",
  "¿Cuándo llega mi paquete?",
  "me avise quando devo pagar o imposto",
  "How do I inform customs of a change of the value?",
])("does not: %s", (text) => {
  expect(wish(text)).toBeNull();
});

test.each(INTERFACE_LANGUAGES)("what is offered to tap is understood in %s", (language) => {
  const texts = watchTexts(language);
  expect(wish(texts.askList)).toBe("list");
  expect(wish(texts.askStop("LP00417730952618"))).toBe("stop");
  expect(wish(texts.button.watch)).toBe("start");
});
