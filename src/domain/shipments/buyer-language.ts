/** A language that a message to the buyer is written in. */
export type BuyerLanguage = "en" | "zh" | "zh-Hant" | "ru" | "pt" | "es";

/** What buyers of a country (ISO 3166 alpha-2) read; English where we do not write theirs, or nobody knows the country. */
export function buyerLanguage(destination: string | null): BuyerLanguage {
  return (destination === null ? undefined : LANGUAGES.get(destination)) ?? "en";
}

// Official or everyday languages; where Russian is one of several, shops there write to buyers in it.
const COUNTRIES = {
  pt: "BR PT AO MZ CV GW ST",
  es: "ES AD AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR PY SV UY VE",
  ru: "RU BY KZ KG AM TJ UZ",
  zh: "CN",
  "zh-Hant": "TW HK MO",
} as const;

const LANGUAGES: ReadonlyMap<string, BuyerLanguage> = new Map(
  (["pt", "es", "ru", "zh", "zh-Hant"] as const).flatMap((language) =>
    COUNTRIES[language].split(" ").map((country) => [country, language] as const),
  ),
);
