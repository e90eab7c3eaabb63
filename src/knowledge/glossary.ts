import * as z from "zod";
import documents from "../../knowledge/glossary/documents.json" with { type: "json" };
import goods from "../../knowledge/glossary/goods.json" with { type: "json" };
import money from "../../knowledge/glossary/money.json" with { type: "json" };
import parcels from "../../knowledge/glossary/parcels.json" with { type: "json" };
import { type KeysOf, PhraseBook, type Unit, unitsOf } from "./phrases.ts";
import { stem } from "./search/stems.ts";

/** A concept of the trade, named in a text. Offsets are in that text. */
export interface FoundConcept {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** Number of concepts that the glossary knows. */
export function glossarySize(): number {
  return CONCEPTS.length;
}

/**
 * The customs concepts that a text names, in the words of any of `langs`; English, Chinese and Russian are always tried,
 * because trade words cross languages and scripts cannot be mistaken. A phrase within a phrase counts too.
 */
export function findConcepts(text: string, langs: readonly string[]): readonly FoundConcept[] {
  return conceptsIn(unitsOf(text), langs);
}

/** The same for a text already cut into units. */
export function conceptsIn(units: readonly Unit[], langs: readonly string[]): readonly FoundConcept[] {
  const found = LANGS.filter((lang) => isWorthTrying(lang, units, langs)).flatMap((lang) =>
    BOOKS[lang].findAll(units, KEYS[lang]).flatMap(({ value, from, to }) => {
      const first = units[from];
      const last = units[to - 1];
      return first === undefined || last === undefined
        ? []
        : [{ concept: value, start: first.start, end: last.end }];
    }),
  );
  const unlike = new Map(found.map((one) => [`${one.concept} ${one.start} ${one.end}`, one]));
  return [...unlike.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

const LANGS = ["en", "zh", "ru", "pt", "es"] as const;
type GlossaryLanguage = (typeof LANGS)[number];

/** The script that decides for a language; the Latin ones other than English are tried only when asked for. */
function isWorthTrying(lang: GlossaryLanguage, units: readonly Unit[], langs: readonly string[]): boolean {
  switch (lang) {
    case "zh":
      return units.some(({ kind }) => kind === "ideograph");
    case "ru":
      return units.some(({ folded }) => CYRILLIC.test(folded));
    case "en":
      return units.some(({ folded }) => LATIN.test(folded));
    default:
      return langs.includes(lang);
  }
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN = /^[a-z]/;

const names = z.array(z.string().min(1)).min(1);
const glossary = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    en: names,
    zh: names,
    ru: names,
    pt: names,
    es: names,
  }),
);
const CONCEPTS = glossary.parse([...money, ...parcels, ...documents, ...goods]);

const KEYS: Readonly<Record<GlossaryLanguage, KeysOf>> = {
  en: (unit) => keys(unit, "en", LATIN),
  zh: (unit) => unit.keys,
  ru: (unit) => keys(unit, "ru", CYRILLIC),
  pt: (unit) => keys(unit, "pt", LATIN),
  es: (unit) => keys(unit, "es", LATIN),
};

const BOOKS: Readonly<Record<GlossaryLanguage, PhraseBook<string>>> = {
  en: bookOf("en"),
  zh: bookOf("zh"),
  ru: bookOf("ru"),
  pt: bookOf("pt"),
  es: bookOf("es"),
};

function bookOf(lang: GlossaryLanguage): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const concept of CONCEPTS) {
    for (const name of concept[lang]) {
      book.add(
        unitsOf(name).map((unit) => KEYS[lang](unit)[0] ?? unit.folded),
        concept.id,
      );
    }
  }
  return book;
}

const NO_KEYS: readonly string[] = [];

/** Codes as they are; words of the language's script by their stem. */
function keys(unit: Unit, lang: string, script: RegExp): readonly string[] {
  if (unit.kind === "code") return unit.keys;
  if (unit.kind !== "word" || !script.test(unit.folded)) return unit.kind === "word" ? unit.keys : NO_KEYS;
  return [stem(unit.written.toLowerCase().replace(/['’]s$/, ""), lang)];
}
