import { z } from "zod";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Passage } from "../../knowledge/passages.ts";
import type { Consulted } from "../consulted.ts";
import { fence } from "../fence.ts";
import type { ToolOffer } from "../model.ts";

export const searchArticlesParameters = z.object({
  query: z.string().min(1).max(400).describe("What to look for, in the seller's words or in English"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("ISO code of the destination, when it matters"),
});

export const searchArticlesOffer: ToolOffer = {
  name: "search_articles",
  description:
    "Searches the checked articles on customs clearance. Returns numbered passages that may be cited.",
  parameters: searchArticlesParameters,
};

export interface ArticleSearch {
  readonly query: string;
  readonly lang: string;
  readonly jurisdictions: readonly string[];
  /** Ids of passages close in meaning to the query. */
  readonly alike: readonly string[];
  /** The day whose rules are asked for, YYYY-MM-DD. */
  readonly on: string;
}

/** A passage that was shown to the answerer under a number of this turn. */
export interface FoundPassage {
  readonly number: number;
  readonly passage: Passage;
  /** How well it fits; comparable within one search. */
  readonly score: number;
  /** How much of the question it speaks of, 0 to 1. */
  readonly share: number;
  readonly overdue: boolean;
}

const MAX_PASSAGES = 8;

export function searchArticles(
  knowledge: Knowledge,
  consulted: Consulted,
  search: ArticleSearch,
): readonly FoundPassage[] {
  const { query: text, lang, jurisdictions, alike, on } = search;
  const hits = knowledge.search({ text, lang: baseOf(lang), jurisdictions, alike, on, limit: MAX_PASSAGES });
  return hits.map((hit) => ({ ...hit, number: consulted.show(hit.passage) }));
}

/** The passages as a model reads them. */
export function describePassages(found: readonly FoundPassage[]): string {
  if (found.length === 0) return "No passage fits.";
  return found
    .map(({ number, passage, overdue }) => {
      const heading = passage.heading ?? "The answer in short";
      const state = overdue
        ? `as of ${passage.asOf}, past its review date: say that it may have changed`
        : `as of ${passage.asOf}`;
      return `[${number}] (${state}; confidence ${passage.confidence})\n${fence(`${passage.title} · ${heading}\n${passage.text}`)}`;
    })
    .join("\n\n");
}

/** Articles know a language, not its script: `zh-Hant` reads the Chinese ones. */
function baseOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
