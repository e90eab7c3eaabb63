import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findFigures } from "../../../src/assistant/figures/find-figures.ts";
import { FURTHER_NUMBER_WORDS } from "../../../src/assistant/figures/further-number-words.ts";
import { covers } from "../../../src/assistant/figures/match-figures.ts";

test.each([
  ["EUR 22", "zweiundzwanzig Euro", "ventidue euro", "vingt deux euros"],
  ["EUR 80", "quatre-vingts euros", "achtzig Euro", "ottanta euro", "seksen euro"],
  ["EUR 72", "soixante-douze euros", "zweiundsiebzig Euro", "settantadue euro", "yetmiş iki euro"],
  ["EUR 95", "quatre-vingt-quinze euros", "novantacinque euro"],
  ["EUR 200", "zweihundert Euro", "duecento euro", "iki yüz euro"],
  ["EUR 2000", "deux mille euros", "zweitausend Euro", "duemila euro"],
  ["3 days", "drei Tage", "trois jours", "tre giorni", "üç gün", "3 jours", "3 Tagen"],
  ["5 weeks", "fünf Wochen", "cinq semaines", "cinque settimane", "beş hafta"],
  ["10 months", "zehn Monate", "dix mois", "dieci mesi"],
  ["20 years", "zwanzig Jahre", "vingt ans", "venti anni", "yirmi yıl"],
  ["17 %", "siebzehn Prozent", "17 pour cent"],
])("%s is the same in further languages", (first, ...others) => {
  const [one] = findFigures(first, null);
  for (const other of others) {
    const found = findFigures(other, null);
    expect([other, found.length]).toEqual([other, 1]);
    const [figure] = found;
    if (one === undefined || figure === undefined) throw new Error(first);
    expect([other, covers(one, figure)]).toEqual([other, true]);
  }
});

const ENTRIES = FURTHER_NUMBER_WORDS.flatMap((words) =>
  words.split(/\s+/).map((entry) => {
    const [word = "", value = ""] = entry.split("=");
    return { word, value: Number(value) };
  }),
);

test("every word is worth what it says in front of money, whatever stands around it", () => {
  const around = fc.constantFrom("", "bitte ", "circa ", "environ ", "( ");
  fc.assert(
    fc.property(fc.constantFrom(...ENTRIES), around, ({ word, value }, before) => {
      const [figure] = findFigures(`${before}${word} EUR`, null);
      expect(figure).toMatchObject({ kind: "number", values: [value], unit: { currencies: ["EUR"] } });
    }),
  );
});

test("no such word is a word of the articles that are written in our languages", () => {
  const words = new Set(ENTRIES.map(({ word }) => word));
  const found = articles().flatMap((text) =>
    (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => words.has(word)),
  );
  // One article quotes what sellers ask in French.
  expect(found.filter((word) => word !== "deux")).toEqual([]);
});

function articles(): readonly string[] {
  const root = "knowledge/articles";
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => readFileSync(join(root, path), "utf8"));
}
