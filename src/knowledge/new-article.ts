import type { ArticleLanguage } from "./article.ts";

const REVIEW_MONTHS = 3;

/** What is known of an article before it is written. */
export interface ArticleSeed {
  readonly title: string;
  readonly jurisdictions: readonly string[];
  /** What people typed; without `|` and comment marks. */
  readonly asks: readonly string[];
}

/** The text of an article that is still to be written: front matter that loads, and the sections every article has. */
export function newArticle(slug: string, lang: ArticleLanguage, today: Date, seed = seedOf(slug)): string {
  const asOf = today.toISOString().slice(0, 10);
  const review = new Date(today);
  review.setUTCMonth(review.getUTCMonth() + REVIEW_MONTHS);
  return `---
slug: ${slug}
lang: ${lang}
title: ${JSON.stringify(seed.title)}
jurisdictions: [${seed.jurisdictions.join(", ")}]
asOf: ${asOf}
reviewBy: ${review.toISOString().slice(0, 10)}
related: [clearance-overview]
sources:
  - id: authority
    name: Name of the authority and its page
    url: https://www.example.org/
facts:
  - claim: "One sentence with the figure that the text states."
    source: authority
    asOf: ${asOf}
    confidence: low
---

The answer in two sentences: the figure or the rule with its country and date, then what it means for the seller.

## What is the rule?
<!-- asks: ${seed.asks.join(" | ")} -->

The first sentence answers the heading by itself.

## Can you show an example with numbers?
<!-- asks: example | how is it calculated -->

Take a parcel of a certain value.

## What does the seller do?
<!-- asks: what do I have to do -->

- First step.

## What does the buyer do?
<!-- asks: what must my customer do -->

- First step.

## When should I contact you?
<!-- asks: when to contact support -->

When a deadline is near or the carrier does not answer.
`;
}

function seedOf(slug: string): ArticleSeed {
  const asks = ["what people type", "short", "misspelt", "with codes"];
  return { title: `Title of ${slug}`, jurisdictions: [], asks };
}
