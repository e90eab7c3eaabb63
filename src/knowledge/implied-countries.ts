import * as z from "zod";
import file from "../../knowledge/glossary/implied-countries.json" with { type: "json" };
import { PhraseBook, type Unit, unitsOf } from "./phrases.ts";

const schema = z.array(
  z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), words: z.array(z.string().min(1)).min(1) }),
);

/**
 * Countries that a text means without naming them: by a number, a scheme, an authority, a post or a currency that only
 * one of them has. ISO codes or `EU`, each once, in reading order.
 */
export function impliedCountries(text: string): readonly string[] {
  const found = BOOK.findLongest(unitsOf(text), keysOf);
  const leading = LEADING_CODE.exec(text)?.[1];
  const codes = found.map(({ value }) => value);
  return [...new Set(leading === undefined || !isRegion(leading) ? codes : [leading, ...codes])];
}

/** "DE, 1 hair dryer 40 eur": a code that opens a message and stands by itself. */
const LEADING_CODE = /^\s*([A-Z]{2})\s*[,:;]/;
/** Codes that are also words people open a message with. */
const WORDS = new Set(["AM", "AS", "AT", "BE", "DO", "HI", "IN", "IS", "IT", "ME", "MY", "NO", "SO", "TO"]);
const REGIONS = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

function isRegion(code: string): boolean {
  return !WORDS.has(code) && REGIONS.of(code) !== undefined;
}

const keysOf = (unit: Unit) => unit.keys;
const BOOK = new PhraseBook<string>();
for (const { code, words } of schema.parse(file)) {
  for (const word of words) {
    BOOK.add(
      unitsOf(word).map(({ folded }) => folded),
      code,
    );
  }
}
