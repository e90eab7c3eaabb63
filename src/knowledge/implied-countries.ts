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
  return [...new Set(found.map(({ value }) => value))];
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
