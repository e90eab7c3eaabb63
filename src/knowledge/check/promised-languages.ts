import type { ArticleLanguage } from "../article.ts";

/** What sellers of every market with its own language need. */
const FOR_EVERYBODY = [
  "buyer-id-numbers",
  "clearance-failed-returned",
  "clearance-times",
  "commercial-invoice",
  "declared-value",
  "duty-vat-basics",
  "eu-3-euro-duty",
  "held-by-customs",
  "small-seller-checklist",
  "tracking-status-glossary",
  "undervaluation-penalties",
  "who-pays-on-aliexpress",
];

/** Articles kept in a language besides English and Chinese: the above and the pages of its own markets. */
const BESIDES: Readonly<Partial<Record<ArticleLanguage, readonly string[]>>> = {
  ru: [...FOR_EVERYBODY, "carrier-customs-roles", "russia-eaeu-import", "ukraine-serbia-import"],
  pt: [...FOR_EVERYBODY, "brazil-import", "carrier-customs-roles", "gifts-samples-replacements"],
  es: [...FOR_EVERYBODY, "chile-peru-import", "latam-other-import", "mexico-import"],
};

/** Whether an article is promised in a language: in English and Chinese every one. */
export function isPromised(slug: string, lang: ArticleLanguage): boolean {
  return lang === "en" || lang === "zh" || (BESIDES[lang]?.includes(slug) ?? false);
}
