import * as z from "zod";
import file from "../../knowledge/glossary/jurisdictions.json" with { type: "json" };
import { remembered } from "../domain/remembered.ts";
import { isCountryCode } from "./country-codes.ts";
import { isOrigin, isUsualOrigin } from "./origins.ts";
import { PhraseBook, type Unit, unitsOf } from "./phrases.ts";
import { regions } from "./regions.ts";
import { fold } from "./search/fold.ts";

/** A country, territory or union named in a text. */
export interface FoundJurisdiction {
  /** ISO 3166-1 alpha-2; `EU` for the European Union. */
  readonly code: string;
  /** The state or province that the words mean; null where they mean the country, or taxes do not differ there. */
  readonly region: string | null;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The words that named it. */
  readonly mention: string;
  /** The goods are said to come from there. */
  readonly isOrigin: boolean;
}

/** Languages that names are kept in. */
export type NameLanguage = "en" | "zh" | "ru" | "pt" | "es";

/**
 * Countries that a text names: by name, by people, by large city or state, or by code, in reading order.
 * China as the origin ("from China") is left out: it is where parcels come from, not what is asked about. Other origins
 * are, where another country is named as well.
 * Two-letter codes count in capitals, and where the code is also a word only beside words of trade; see `country-codes.ts`.
 * Runs in time linear in the text.
 */
export function findJurisdictions(text: string): readonly FoundJurisdiction[] {
  return asked(text, placesOf(text));
}

/** The same for a text already cut into units. */
export function jurisdictionsIn(text: string, units: readonly Unit[]): readonly FoundJurisdiction[] {
  return asked(text, placesIn(text, units));
}

function asked(text: string, places: readonly FoundJurisdiction[]): readonly FoundJurisdiction[] {
  const found = places.filter((one) => !isUsualOrigin(text, one));
  const others = found.filter((one) => !one.isOrigin);
  return others.length > 0 ? others : found;
}

/** The country that goods are said to come from, China too; null where a text names none. */
export function findOrigin(text: string): string | null {
  const found = placesOf(text);
  return found.find((one) => one.isOrigin || isUsualOrigin(text, one))?.code ?? null;
}

const placesOf = remembered((text) => placesIn(text, unitsOf(text)), 20);

function placesIn(text: string, units: readonly Unit[]): readonly FoundJurisdiction[] {
  const shouting =
    !/\p{Ll}/u.test(text) &&
    units.some(({ kind, folded }) => kind === "word" && folded.length >= SHOUTED_LENGTH);
  const named = NAMES.findLongest(units, keysOf);
  const taken = new Set(named.flatMap(({ from, to }) => range(from, to)));
  const byName = named.flatMap(({ value, from, to }) =>
    value === NOT_A_PLACE ? [] : [{ ...placeOf(value), from, to }],
  );
  const byCode = units.flatMap((unit, at) => {
    if (unit.kind !== "word" || unit.written.length !== 2 || taken.has(at)) return [];
    const code = unit.written.toUpperCase();
    return KNOWN_CODES.has(code) && isCountryCode({ text, units, at, shouting })
      ? [{ code: SAME_AS[code] ?? code, region: null, from: at, to: at + 1 }]
      : [];
  });
  return [...byName, ...byCode]
    .sort((one, other) => one.from - other.from)
    .flatMap(({ code, region, from, to }) => {
      const start = units[from]?.start;
      const end = units[to - 1]?.end;
      return start === undefined || end === undefined
        ? []
        : [
            {
              ...{ code, region, start, end, mention: text.slice(start, end) },
              isOrigin: isOrigin(text, { code, start, end }),
            },
          ];
    });
}

/** `EU` for its 27 members, else null. */
export function unionOf(code: string): "EU" | null {
  return UNIONS.get(code) ?? null;
}

/** The name of a country for a page or a message; null for a code we do not know. */
export function jurisdictionName(code: string, lang: NameLanguage): string | null {
  return DISPLAY_NAMES.get(code)?.[lang] ?? null;
}

/** Codes of every country and territory we know, `EU` among them. */
export function jurisdictionCodes(): readonly string[] {
  return JURISDICTIONS.map(({ code }) => code);
}

/** Names of countries, peoples and places that are one word; `*` stands for any ending. */
export function placeNames(): readonly string[] {
  const named = JURISDICTIONS.flatMap(({ names: lists, places }) => [
    ...Object.values(lists).flat(),
    ...places,
  ]);
  return [...named, ...regions().flatMap(({ names: own }) => own)].filter(
    (name) => !/[\s=]/.test(name) && (name.length >= SHORTEST_NAME || /\p{Script=Han}/u.test(name)),
  );
}

const names = z.array(z.string().min(1)).min(1);
const { notPlaces: NOT_PLACES, jurisdictions: JURISDICTIONS } = z
  .strictObject({
    about: z.string(),
    notPlaces: z.array(z.string()),
    jurisdictions: z.array(
      z.strictObject({
        code: z.string().regex(/^[A-Z]{2}$/),
        union: z.literal("EU").optional(),
        names: z.strictObject({ en: names, zh: names, ru: names, pt: names, es: names }),
        places: z.array(z.string().min(1)),
      }),
    ),
  })
  .parse(file);

/** Shorter ones are words of other languages as well, except Chinese ones. */
const SHORTEST_NAME = 4;
const SAME_AS: Readonly<Record<string, string>> = { UK: "GB" };
const KNOWN_CODES = new Set([...JURISDICTIONS.map(({ code }) => code), ...Object.keys(SAME_AS)]);
const UNIONS = new Map(
  JURISDICTIONS.flatMap(({ code, union }) => (union === undefined ? [] : [[code, union] as const])),
);
/** A name's value is a country's code, with its region's after a blank. */
const NOT_A_PLACE = "";
/** A text all in capitals with a word this long is shouting; `BR 45 USD` is not. */
const SHOUTED_LENGTH = 4;
/** `brazilian*` stands for `brazilians` as well: up to this many more letters. */
const MOST_ENDING = 4;

const DISPLAY_NAMES = new Map(
  JURISDICTIONS.map(({ code, names: { en, zh, ru, pt, es } }) => [
    code,
    { en: shown(en), zh: shown(zh), ru: shown(ru), pt: shown(pt), es: shown(es) },
  ]),
);

/** Keys with an open ending, and keys to be matched exactly; few words need trying against them. */
const OPEN = new Set<string>();
const OPEN_STARTS = new Set<string>();
const START_LENGTH = 3;
const EXACT = new Set<string>();
const NAMES = bookOfNames();

function shown(list: readonly string[]): string {
  return (list[0] ?? "").replace(/^=|\*$/g, "");
}

function bookOfNames(): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const phrase of NOT_PLACES) book.add(keysOfName(phrase), NOT_A_PLACE);
  for (const { country, code, names: own } of regions()) {
    for (const name of own) book.add(keysOfName(name), `${country} ${code}`);
  }
  for (const { code, names: lists, places } of JURISDICTIONS) {
    for (const name of [...Object.values(lists).flat(), ...places]) book.add(keysOfName(name), code);
  }
  return book;
}

function placeOf(value: string): Pick<FoundJurisdiction, "code" | "region"> {
  const [code = value, region = null] = value.split(" ");
  return { code, region };
}

function keysOfName(name: string): readonly string[] {
  if (name.startsWith("=")) {
    EXACT.add(name);
    return [name];
  }
  const units = unitsOf(name.replace(/\*$/, ""));
  const keys = units.map(({ folded }) => folded);
  if (!name.endsWith("*")) return keys;
  const open = `${keys.at(-1) ?? ""}*`;
  OPEN.add(open);
  OPEN_STARTS.add(open.slice(0, START_LENGTH));
  return [...keys.slice(0, -1), open];
}

/** A word as it stands, exactly as written or in capitals, and with open endings that some name has. */
function keysOf(unit: Unit): readonly string[] {
  const { folded, written, kind } = unit;
  if (kind !== "word") return unit.keys;
  const keys = [folded];
  const bare = withoutPossessive(written);
  if (bare !== written) keys.push(fold(bare));
  const exact = `=${bare === bare.toUpperCase() ? `${bare[0] ?? ""}${bare.slice(1).toLowerCase()}` : bare}`;
  if (EXACT.has(exact)) keys.push(exact);
  if (!OPEN_STARTS.has(folded.slice(0, START_LENGTH))) return keys;
  for (let length = Math.max(folded.length - MOST_ENDING, START_LENGTH); length <= folded.length; length++) {
    const open = `${folded.slice(0, length)}*`;
    if (OPEN.has(open)) keys.push(open);
  }
  return keys;
}

function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/i, "");
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
}
