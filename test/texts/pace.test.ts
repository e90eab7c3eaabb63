import { describe, expect, test } from "vitest";
import { PACE_REASONS } from "../../src/domain/shipments/pace.ts";
import { monthInWords } from "../../src/texts/dates.ts";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { paceTexts } from "../../src/texts/pace.ts";

const UNITS = ["days", "working_days"] as const;
const LEFTOVER = /undefined|null|NaN|[{}$]|[!！¡]| {2}|^\s|\s$|\s[,.;:]|\(\)/;

describe.each(INTERFACE_LANGUAGES)("words about how long it takes in %s", (language) => {
  const texts = paceTexts(language);
  const verdicts = PACE_REASONS.flatMap((reason) =>
    [null, "10 working days"].map((limit) => texts.verdict(reason, limit)),
  );
  const figures = UNITS.flatMap((unit) =>
    [0, 1, 9, 21].map((count) => texts.figure(texts.day(count, unit), "2–7", texts.ownParcels(48))),
  );

  test("are whole sentences", () => {
    for (const sentence of [...verdicts, ...figures]) {
      expect(sentence).toMatch(language.startsWith("zh") ? /。$/ : /[^.]\.$/);
      expect(sentence).not.toMatch(LEFTOVER);
    }
  });

  test("tell reasons apart, and days from working days", () => {
    const reasons = PACE_REASONS.map((reason) => texts.verdict(reason, "10"));
    expect(new Set(reasons).size).toBe(PACE_REASONS.length);
    for (const count of [0, 1, 9]) {
      expect(new Set(UNITS.map((unit) => texts.day(count, unit))).size).toBe(2);
    }
  });

  test("carry the figures and whose they are", () => {
    expect(texts.figure(texts.day(9, "days"), "2–7", texts.ownParcels(48))).toMatch(/9.*2–7.*48/);
    expect(texts.figure(texts.day(9, "days"), "2–7", texts.asOf("X"))).toMatch(/9.*2–7.*X/);
    expect(texts.verdict("longer_than_usual", "10 W")).toContain("10 W");
  });
});

test("months are written as people of the language write them", () => {
  const words = INTERFACE_LANGUAGES.map((language) => monthInWords("2026-11-22", language));
  expect(words).toEqual([
    ...["Nov 2026", "2026年11月", "2026年11月", "ноябрь 2026", "nov. de 2026", "nov 2026"],
  ]);
});
