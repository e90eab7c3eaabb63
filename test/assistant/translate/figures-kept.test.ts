import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresKept } from "../../../src/assistant/translate/figures-kept.ts";

test.each([
  [
    "Minha encomenda LP00123456789012 está parada há 9 dias.",
    "My parcel LP00123456789012 has been stuck for 9 days.",
  ],
  ["买家付了120美元，想要退款。", "The buyer paid 120 US dollars and wants the money back."],
  ["Посылка стоит три недели, пошлина 15 %.", "The parcel has been there for three weeks, the duty is 15%."],
  ["Pague R$ 1.234,56 até 15 de julho de 2026.", "Pay BRL 1,234.56 by 15 July 2026."],
  ["Ask for two documents.", "Попросите два документа."],
  ["Send it within a day.", "请在一天之内发出。"],
  ["Un paquete de los míos no llega.", "One of my parcels does not arrive."],
  [
    "See https://example.com/a?b=1, and write to a@b.example.",
    "见 https://example.com/a?b=1，写信到 a@b.example。",
  ],
  ["Das Paket wiegt 3 kg und kostet 50 Euro.", "The parcel weighs 3 kg and costs 50 euros."],
  ["两周没有更新了", "There has been no update for two weeks"],
  ["Wartet seit 5 Tagen", "Has waited for 5 days"],
])("%s — %s", (source, translation) => {
  expect(figuresKept(source, translation)).toBe(true);
  expect(figuresKept(translation, source)).toBe(true);
});

test.each([
  ["a number is left out", "Parada há 9 dias, 45 USD.", "Stuck for 9 days."],
  ["a number is added", "Parada há 9 dias.", "Stuck for 9 days; pay 45 USD."],
  ["a digit is changed", "LP00123456789012", "LP00123456789013"],
  ["a currency is changed", "45 USD", "45 EUR"],
  ["a unit is changed", "5 dias", "5 weeks"],
  ["a word says another number", "três semanas", "four weeks"],
  ["a date is moved", "até 15 de julho de 2026", "by 16 July 2026"],
  ["a day is lost", "até 15 de julho de 2026", "by July 2026"],
  ["a year is added", "até 15 de julho", "by 15 July 2026"],
  ["a paragraph is lost", "art. 14/2", "Article 14"],
  ["a decimal is lost", "12,50 USD", "1250 USD"],
  ["a link is another", "https://a.example/x", "https://b.example/x"],
  ["a link is added", "Pague aqui", "Pay here: https://evil.example"],
  ["an address is added", "Escreva para nós", "Write to us@evil.example"],
  ["a law is another", "art. 14", "Article 15"],
  ["one becomes two", "daqui a um dia", "in two days"],
])("it is noticed that %s", (_what, source, translation) => {
  expect(figuresKept(source, translation)).toBe(false);
});

/** A sentence of one figure in several languages. */
const FRAMES: readonly (readonly [string, string])[] = [
  ["A taxa é de {} USD e vence em {} dias.", "The fee is {} USD and is due in {} days."],
  ["费用为 {} USD，{} 天内到期。", "The fee is {} USD and is due in {} days."],
  ["Сбор {} USD, срок {} дней.", "La tasa es de {} USD y vence en {} días."],
];
const amount = fc.integer({ min: 2, max: 999_999 });

test("whatever two figures a text states, its translation passes with them and with no others", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FRAMES), amount, amount, amount, ([from, to], fee, days, other) => {
      const source = filled(from, fee, days);
      expect(figuresKept(source, filled(to, fee, days))).toBe(true);
      fc.pre(other !== fee && other !== days);
      expect(figuresKept(source, filled(to, other, days))).toBe(false);
      expect(figuresKept(source, filled(to, fee, other))).toBe(false);
    }),
  );
});

test("a text is a faithful translation of itself, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(figuresKept(text, text)).toBe(true);
    }),
  );
});

test("a number that is put in anywhere is noticed", () => {
  const words = fc.array(fc.constantFrom("parcel", "held", "customs", "the", "seller"), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.nat(20), fc.integer({ min: 13, max: 9_999_999 }), (all, at, number) => {
      const place = at % (all.length + 1);
      const changed = [...all.slice(0, place), String(number), ...all.slice(place)].join(" ");
      expect(figuresKept(all.join(" "), changed)).toBe(false);
    }),
  );
});

function filled(frame: string, ...figures: readonly number[]): string {
  let next = 0;
  return frame.replace(/\{\}/g, () => String(figures[next++]));
}
