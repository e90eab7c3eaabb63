import { detectLanguage } from "../../language.ts";
import { type CurrencyFamily, FAMILIES } from "./currencies.ts";
import type { CurrencyUnit } from "./currency-at.ts";

/** What decides which dollar, peso or 元 is meant. */
export interface MoneyContext {
  /** ISO 3166-1 alpha-2. */
  readonly destination: string | null;
  /** The best guess; `und` for a text without letters. */
  readonly lang: string;
  readonly script: string;
}

/**
 * ISO 4217; null where the words do not say which. `assumed` when the destination has money of that name of its own, so
 * that either may be meant: an answer should name the currency it took.
 */
export interface SettledCurrency {
  readonly currency: string | null;
  readonly assumed: boolean;
}

/** How the text is written decides whose money it speaks of. */
export function moneyContextOf(text: string, destination: string | null): MoneyContext {
  const { lang, script } = detectLanguage(text);
  return { destination, script, lang };
}

/** The currency that a money word means here. */
export function settleCurrency(unit: CurrencyUnit, context: MoneyContext): SettledCurrency {
  if (unit.kind === "code") return { currency: unit.code, assumed: false };
  const { usual, of } = FAMILIES[unit.family];
  if (unit.country !== null) return { currency: of[unit.country] ?? null, assumed: false };
  const local = context.destination === null ? undefined : of[context.destination];
  const currency =
    local !== undefined && isSpokenOf(unit.family, context) ? local : usualIn(unit.family, usual, context);
  return { currency, assumed: local !== undefined && usual !== null && local !== usual };
}

const SPANISH = new Set(["AR", "CL", "CO", "MX", "UY"]);

/**
 * Who writes in the language of the destination writes of its money; a Chinese or Russian seller who writes `$` means US
 * dollars wherever the parcel goes.
 */
function isSpokenOf(family: CurrencyFamily, { destination, lang, script }: MoneyContext): boolean {
  switch (family) {
    case "dollar":
    case "dollar-sign":
      if (destination !== null && SPANISH.has(destination)) return lang === "es";
      return lang === "en" || lang === "und" || (destination === "TW" && script === "Hant");
    case "yuan":
      return script === "Hant" || destination === "CN";
    case "yen-sign":
      return lang !== "zh";
    default:
      return true;
  }
}

function usualIn(family: CurrencyFamily, usual: string | null, { lang }: MoneyContext): string | null {
  return family === "yen-sign" && lang === "ja" ? "JPY" : usual;
}
