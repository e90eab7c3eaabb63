import type { JurisdictionRules, Rule } from "../../src/domain/customs/rule.ts";
import type { Article } from "../../src/knowledge/article.ts";
import { readArticle } from "../../src/knowledge/read-article.ts";

/** An article on one country in one language, with its opening answer and the texts of its sections. */
export function articleOf(
  lang: "en" | "zh" | "ru" | "pt" | "es",
  lead: string,
  sections: Readonly<Record<string, string>>,
  { slug = "uk-import", jurisdictions = "GB" } = {},
): Article {
  const body = Object.entries(sections).map(
    ([heading, text]) => `## ${heading}\n<!-- asks: x -->\n${text}\n`,
  );
  const { article, faults } = readArticle(`---
slug: ${slug}
lang: ${lang}
title: Import
jurisdictions: [${jurisdictions}]
asOf: 2026-11-22
reviewBy: 2027-02-22
sources:
  - { id: hmrc, name: HMRC, url: "https://www.gov.uk" }
facts: []
---

${lead}

${body.join("\n")}`);
  if (article === null || faults.length > 0) throw new Error(JSON.stringify(faults));
  return article;
}

/** The United Kingdom as it is, in one rule, unless told otherwise. */
export function britain(changes: Partial<Rule> = {}, ...more: readonly Partial<Rule>[]): JurisdictionRules {
  return {
    ...{ jurisdiction: "GB", members: [], authority: "HMRC", passage: "uk-import#1" },
    rules: [changes, ...more].map((change) => ({ ...BRITISH, ...change })),
  };
}

const BRITISH: Rule = {
  ...{ id: "gb-2021-01-01", validFrom: "2021-01-01", validTo: null, status: "in_force" },
  ...{ asOf: "2026-11-22", reviewBy: "2027-02-22", confidence: "high" },
  source: { name: "HMRC", url: "https://www.gov.uk" },
  ...{ currency: "GBP", customsValue: "cif", dutyFreeUpTo: "135", taxFreeUpTo: "0", thresholdOf: "goods" },
  ...{ scheme: null, assumedTransport: "post", rates: {}, notes: "" },
  regimes: [
    {
      ...{ id: "all", when: {}, payer: "buyer_at_checkout", besides: [] },
      charges: [{ name: "vat", kind: "tax", rate: "20", of: ["goods"] }],
    },
  ],
};
