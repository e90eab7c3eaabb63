import * as z from "zod";
import file from "../../knowledge/glossary/regions.json" with { type: "json" };
import { PhraseBook, type Unit, unitsOf } from "./phrases.ts";

/** A state or province with a tax of its own. */
export interface Region {
  /** ISO code of its country. */
  readonly country: string;
  /** The two letters that rules know it by. */
  readonly code: string;
  /** What it and its cities are called; a name says the country as well. */
  readonly names: readonly string[];
}

/** All regions that are known. */
export function regions(): readonly Region[] {
  return REGIONS;
}

/**
 * The region of a country that a text names by words that mean it only there: "Minas", "PEI", `SP`, "pra rj". Null where
 * it names none. Two letters count in capitals; in small ones behind a word of place, and only where they are no word.
 */
export function regionByWords(text: string, country: string): string | null {
  const book = BOOKS.get(country);
  if (book === undefined) return null;
  const units = unitsOf(text);
  const [named] = book.findLongest(units, ({ written, keys }) => [...keys, `=${written}`]);
  if (named !== undefined) return named.value;
  const isShouting = !/\p{Ll}/u.test(text);
  const codes = CODES.get(country);
  const at = units.findIndex((unit, place) => codes?.has(unit.written.toUpperCase()) && isCode(unit, place));
  return units[at]?.written.toUpperCase() ?? null;

  function isCode({ written, folded, kind }: Unit, place: number): boolean {
    const before = units[place - 1];
    if (kind !== "word" || before?.kind === "code") return false;
    const isPlaced = PLACING.has(before?.folded ?? "");
    if (WORDS.has(folded)) return written === written.toUpperCase() && (!isShouting || isPlaced);
    return written === written.toUpperCase() || isPlaced;
  }
}

/** Whether two capital letters are a region of a country and not, in its language, rather another country (`ES`). */
export function isRegionCode(written: string, country: string): boolean {
  return CODES.get(country)?.has(written) === true && !ALSO_DESTINATIONS.has(written);
}

const ALSO_DESTINATIONS = new Set(["ES"]);
const names = z.array(z.string().min(1));
const { regions: REGIONS } = z
  .strictObject({
    about: z.string(),
    regions: z.array(
      z.strictObject({
        country: z.string().regex(/^[A-Z]{2}$/),
        code: z.string().regex(/^[A-Z]{2}$/),
        names: names.min(1),
        words: names,
      }),
    ),
  })
  .parse(file);

/** Codes that are words of a language people write in. */
const WORDS = new Set("se to pa am ma es al on pe ba mb nb nt ns".split(" "));
/** What stands before a place. */
const PLACING = new Set("em pra para pro no na do da in to for en в во".split(" "));

const CODES = new Map(
  [...Map.groupBy(REGIONS, ({ country }) => country)].map(([country, own]) => [
    country,
    new Set(own.map(({ code }) => code)),
  ]),
);
const BOOKS = new Map([...CODES.keys()].map((country) => [country, bookOf(country)]));

function bookOf(country: string): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const { code, words } of REGIONS.filter((region) => region.country === country)) {
    for (const word of words)
      book.add(word.startsWith("=") ? [word] : unitsOf(word).map(({ folded }) => folded), code);
  }
  return book;
}
