import type { Answer } from "../../domain/answer.ts";
import type { ComparableAnswer } from "../../domain/answer-difference.ts";
import type { Card } from "../../domain/card.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Receipt } from "../../storage/receipts.ts";

/** What was answered, for comparing. */
export function answeredThen({ answer, passages, rules }: Receipt): ComparableAnswer {
  const { citations, cards } = answer.parts;
  return { text: answer.text, sources: sourcesOf(citations, passages), findings: findingsOf(cards), rules };
}

/** What is answered now, for comparing. */
export function answeredNow({ text, citations, cards, evidence }: Answer): ComparableAnswer {
  const rules = evidence.estimates.map(({ rule }) => rule);
  return { text, sources: sourcesOf(citations, evidence.passages), findings: findingsOf(cards), rules };
}

function sourcesOf(
  citations: readonly Citation[],
  passages: Receipt["passages"],
): ComparableAnswer["sources"] {
  return citations.map(({ slug, lang, heading, title, url, asOf }, at) => ({
    id: passages[at]?.id ?? `${lang}/${slug}`,
    version: passages[at]?.version ?? asOf,
    title: heading === null ? title : `${title}: ${heading}`,
    ...{ url, asOf },
  }));
}

function findingsOf(cards: readonly Card[]): ComparableAnswer["findings"] {
  return cards.flatMap((card) => {
    if (card.kind === "shipment") return [{ name: card.number, said: `${card.status}. ${card.nextMove}` }];
    return card.kind === "estimate" ? [{ name: card.title, said: card.total }] : [];
  });
}
