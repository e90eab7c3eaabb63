import { readAmounts } from "../domain/reading/read-amounts.ts";
import { impliedCountries } from "../knowledge/implied-countries.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import { isRegionCode } from "../knowledge/regions.ts";

/** Countries that a text is about, not those that goods come from. */
export function codesIn(text: string, lang: string): readonly string[] {
  const home = HOME_OF_LANGUAGE[lang];
  const named = findJurisdictions(text).filter(({ isOrigin }) => !isOrigin);
  return codesOf(
    named.map(({ code, mention }) => ({
      code: home !== undefined && isRegionCode(mention, home) ? home : code,
    })),
  );
}

export function codesOf(found: readonly { readonly code: string }[]): readonly string[] {
  return [...new Set(found.map(({ code }) => code))];
}

/** Those of the last message that named any. */
export function inherited(earlier: readonly string[], lang: string): readonly string[] {
  return (
    [...earlier]
      .reverse()
      .map((said) => codesIn(said, lang))
      .find((codes) => codes.length > 0) ?? []
  );
}

/** Who asks in Portuguese what is due asks for Brazil nearly always; the answer names the country, so that others notice. */
const HOME_OF_LANGUAGE: Readonly<Record<string, string>> = { pt: "BR" };

export function assumed(known: readonly string[], lang: string, isAtHome: boolean): readonly string[] {
  const home = HOME_OF_LANGUAGE[lang];
  return known.length > 0 || home === undefined || !isAtHome ? known : [home];
}

/** Countries meant by a word or a currency that only one of them has. */
export function meantCountries(text: string): readonly string[] {
  const currencies = readAmounts(text).flatMap(({ currency, assumed }) =>
    currency === null || assumed ? [] : [currency],
  );
  return impliedCountries(`${text} ${currencies.join(" ")}`);
}
