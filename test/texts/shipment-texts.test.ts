import { describe, expect, test } from "vitest";
import { CUSTOMS_STATES, type CustomsSide } from "../../src/domain/shipments/milestone.ts";
import { CONSEQUENCES, type Days, STEPS } from "../../src/domain/shipments/moves.ts";
import { dateInWords } from "../../src/texts/dates.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../../src/texts/language.ts";
import { shipmentTexts } from "../../src/texts/shipment/shipment-texts.ts";
import type { ShipmentTexts, StepFacts } from "../../src/texts/shipment/texts.ts";

const SIDES: readonly CustomsSide[] = ["export", "transit", "import", "unknown"];
const UNITS = ["days", "working_days"] as const;
const COUNTS = Array.from({ length: 32 }, (_, count) => count);
const NUMBERS: readonly StepFacts["idNumber"][] = [
  null,
  { name: "CPF", shape: "###.###.###-##" },
  { name: "RFC / CURP", shape: null },
];

describe.each(INTERFACE_LANGUAGES)("words about a parcel in %s", (language) => {
  const texts = shipmentTexts(language);

  test("every sentence says something, to its end, with the full stop of the language", () => {
    const stop = language.startsWith("zh") ? "。" : ".";
    for (const sentence of sentences(texts, language)) {
      expect(sentence).toMatch(/\p{L}/u);
      expect(sentence).not.toMatch(LEFTOVER);
      expect(sentence.indexOf(stop, sentence.length - 2), sentence).toBe(sentence.length - 1);
    }
  });

  test("every state and label says something and carries no full stop", () => {
    for (const state of states(texts)) {
      expect(state).toMatch(/\p{L}/u);
      expect(state).not.toMatch(LEFTOVER);
      expect(state).not.toMatch(/[.。:：]$/);
    }
  });

  test("no two states read the same", () => {
    expect(new Set(Object.values(texts.milestone)).size).toBe(Object.keys(texts.milestone).length);
    const atCustoms = SIDES.flatMap((side) => CUSTOMS_STATES.map((state) => texts.customs(side, state)));
    expect(new Set(atCustoms).size).toBe(atCustoms.length);
  });

  test("every step reads differently from every other", () => {
    const steps = STEPS.map((step) => texts.step(step, { idNumber: null, document: null }));
    expect(new Set(steps).size).toBe(STEPS.length);
  });

  test("what the caller knows is in the sentence", () => {
    const date = dateInWords("2026-07-01", language);
    const invoice = texts.step("send_documents", { idNumber: null, document: texts.ask.invoice });
    const idNumber = { name: "CPF", shape: "###.###.###-##" };
    const buyer = texts.step("buyer_gives_id", { idNumber, document: null });
    expect(texts.by(date)).toContain(date);
    expect(invoice).toContain(texts.ask.invoice);
    expect(buyer).toMatch(/CPF.*###\.###\.###-##/);
    expect(texts.usual({ from: 1, to: 10, unit: "working_days" })).toMatch(/1\D+10\D+/);
    expect(texts.lasted(9)).toContain("9");
    for (const consequence of CONSEQUENCES) expect(texts.otherwise(consequence, 30)).toContain("30");
  });

  test("a span reads the same alone and in its sentence", () => {
    for (const days of spans()) expect(texts.usual(days)).toContain(texts.span(days));
  });

  test("working days are not called days", () => {
    const [days, workingDays] = UNITS.map((unit) => texts.span({ from: 3, to: 5, unit }));
    expect(workingDays).not.toBe(days);
  });
});

test("no other language borrows an English text", () => {
  const english = new Set([...sentences(shipmentTexts("en"), "en"), ...states(shipmentTexts("en"))]);
  for (const language of INTERFACE_LANGUAGES.filter((each) => each !== "en")) {
    const texts = shipmentTexts(language);
    expect([...sentences(texts, language), ...states(texts)].filter((text) => english.has(text))).toEqual([]);
  }
});

describe("Russian counts", () => {
  const { lasted, otherwise, span } = shipmentTexts("ru");
  const ONE = [1, 21, 31];
  const FEW = [2, 3, 4, 22, 23, 24];
  const word = (count: number, [one, few, many]: readonly [string, string, string]) =>
    ONE.includes(count) ? one : FEW.includes(count) ? few : many;

  test.each(COUNTS)("%i days", (count) => {
    const days = `${count} ${word(count, ["день", "дня", "дней"])}`;
    const workingDays = `${count} ${word(count, ["рабочий день", "рабочих дня", "рабочих дней"])}`;
    expect(span({ from: count, to: count, unit: "days" })).toBe(days);
    expect(span({ from: count, to: count, unit: "working_days" })).toBe(workingDays);
    expect(otherwise("dispute_opens", count)).toMatch(new RegExp(` ${days}\\.$`));
    if (count > 0) expect(lasted(count)).toBe(`В этом статусе уже ${days}.`);
    if (count > 1) expect(span({ from: 1, to: count, unit: "days" })).toBe(`1–${days}`);
    if (count > 1) expect(span({ from: 1, to: count, unit: "working_days" })).toBe(`1–${workingDays}`);
  });

  test.each(COUNTS.slice(1))("up to %i days stands in the genitive", (count) => {
    const days = word(count, ["дня", "дней", "дней"]);
    const workingDays = word(count, ["рабочего дня", "рабочих дней", "рабочих дней"]);
    expect(span({ from: 0, to: count, unit: "days" })).toBe(`до ${count} ${days}`);
    expect(span({ from: 0, to: count, unit: "working_days" })).toBe(`до ${count} ${workingDays}`);
  });
});

test("Portuguese and Spanish tell one day from several", () => {
  const [pt, es] = [shipmentTexts("pt"), shipmentTexts("es")];
  expect([pt.lasted(1), pt.lasted(2)]).toEqual(["Está assim há 1 dia.", "Está assim há 2 dias."]);
  expect([es.lasted(1), es.lasted(2)]).toEqual(["Está así desde hace 1 día.", "Está así desde hace 2 días."]);
  expect(pt.span({ from: 1, to: 1, unit: "working_days" })).toBe("1 dia útil");
  expect(pt.span({ from: 1, to: 10, unit: "working_days" })).toBe("de 1 a 10 dias úteis");
  expect(es.span({ from: 0, to: 1, unit: "days" })).toBe("hasta 1 día");
  expect(es.span({ from: 1, to: 10, unit: "working_days" })).toBe("de 1 a 10 días hábiles");
  expect(pt.otherwise("returned_to_sender", 1)).toMatch(/ 1 dia\.$/);
  expect(es.otherwise("returned_to_sender", 1)).toMatch(/ un día\.$/);
});

/** What a careless template leaves behind, and what we do not say: exclamation marks, two spaces, loose ends. */
const LEFTOVER = /undefined|null|NaN|\[object|[{}$%]|[!！¡]| {2}|^\s|\s$|\s[,.;:]|\(\)/;

function sentences(texts: ShipmentTexts, language: InterfaceLanguage): readonly string[] {
  const documents = [null, ...Object.values(texts.ask)];
  const facts = NUMBERS.flatMap((idNumber) => documents.map((document) => ({ idNumber, document })));
  return [
    ...STEPS.flatMap((step) => facts.map((each) => texts.step(step, each))),
    ...CONSEQUENCES.flatMap((consequence) =>
      [null, ...COUNTS].map((days) => texts.otherwise(consequence, days)),
    ),
    ...spans().map(texts.usual),
    ...COUNTS.map(texts.lasted),
    texts.by(dateInWords("2026-07-01", language)),
    texts.stale,
  ];
}

function states(texts: ShipmentTexts): readonly string[] {
  return [
    ...Object.values(texts.milestone),
    ...SIDES.flatMap((side) => CUSTOMS_STATES.map((state) => texts.customs(side, state))),
    ...Object.values(texts.ask),
    ...Object.values(texts.actor),
    ...Object.values(texts.label),
    ...spans().map(texts.span),
  ];
}

function spans(): readonly Days[] {
  return UNITS.flatMap((unit) =>
    COUNTS.flatMap((to) => [0, 1, to].filter((from) => from <= to).map((from) => ({ from, to, unit }))),
  );
}
