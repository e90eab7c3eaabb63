import * as z from "zod";
import { FUNCTION_WORDS } from "../domain/function-words.ts";
import { type KeysOf, PhraseBook, type Unit, unitsOf } from "./phrases.ts";
import { stem } from "./search/stems.ts";

const names = z.array(z.string().min(1)).min(1);

/** A thing with its names in the languages that sellers write. */
export const namedThing = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  en: names,
  zh: names,
  ru: names,
  pt: names,
  es: names,
});

export type NamedThing = Readonly<z.infer<typeof namedThing>>;

/** A thing named in a text, by its id. Offsets are in that text. */
export interface FoundName {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Names of things in five languages, found in texts by the stems of their words. */
export class NameBook {
  readonly #books: Readonly<Record<NameLanguage, PhraseBook<string>>>;

  constructor(things: readonly NamedThing[]) {
    this.#books = {
      en: bookOf("en", things),
      zh: bookOf("zh", things),
      ru: bookOf("ru", things),
      pt: bookOf("pt", things),
      es: bookOf("es", things),
    };
  }

  /**
   * The things that a text names, in the words of any of `langs`; English, Chinese and Russian are always tried, because
   * trade words cross languages and scripts cannot be mistaken. A name within a name counts too.
   */
  findIn(units: readonly Unit[], langs: readonly string[]): readonly FoundName[] {
    const found = LANGS.filter((lang) => isWorthTrying(lang, units, langs)).flatMap((lang) =>
      this.#books[lang].findAll(units, KEYS[lang]).flatMap(({ value, from, to }) => {
        const first = units[from];
        const last = units[to - 1];
        return first === undefined || last === undefined
          ? []
          : [{ id: value, start: first.start, end: last.end }];
      }),
    );
    const unlike = new Map(found.map((one) => [`${one.id} ${one.start} ${one.end}`, one]));
    return [...unlike.values()].sort((one, other) => one.start - other.start || other.end - one.end);
  }
}

const LANGS = ["en", "zh", "ru", "pt", "es"] as const;
type NameLanguage = (typeof LANGS)[number];

/** The script that decides for a language; the Latin ones other than English are tried only when asked for. */
function isWorthTrying(lang: NameLanguage, units: readonly Unit[], langs: readonly string[]): boolean {
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

const KEYS: Readonly<Record<NameLanguage, KeysOf>> = {
  en: (unit) => keys(unit, "en", LATIN),
  zh: (unit) => unit.keys,
  ru: (unit) => keys(unit, "ru", CYRILLIC),
  pt: (unit) => keys(unit, "pt", LATIN),
  es: (unit) => keys(unit, "es", LATIN),
};

function bookOf(lang: NameLanguage, things: readonly NamedThing[]): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const thing of things) {
    for (const name of thing[lang]) {
      book.add(
        unitsOf(name).map((unit) => KEYS[lang](unit)[0] ?? unit.folded),
        thing.id,
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
  const word = unit.written.toLowerCase().replace(/['’]s$/, "");
  return isWhole(unit.folded, lang) ? [unit.folded] : [stem(word, lang)];
}

/** Stems take ENS for `en`, AED for `a`, and the Spanish for `how` for a meal: such words are compared as they are. */
function isWhole(word: string, lang: string): boolean {
  return word.length <= SHORT_WORD || SMALL_WORDS.get(lang)?.has(word) === true;
}

const SHORT_WORD = 3;
const SMALL_WORDS = new Map(Object.entries(FUNCTION_WORDS).map(([lang, words]) => [lang, new Set(words)]));
