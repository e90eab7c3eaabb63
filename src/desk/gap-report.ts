import { FUNCTION_WORDS } from "../domain/function-words.ts";
import { clusterGaps, type GapCluster, type GapQuestion, rankGaps } from "../domain/gap-clusters.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { tokenise } from "../knowledge/search/tokens.ts";
import type { Database } from "../storage/database.ts";
import { type RecordedGap, recordedGaps } from "../storage/gaps.ts";

export interface GapFilter {
  readonly days: number;
  /** Null for all. */
  readonly language: string | null;
  readonly market: string | null;
  readonly by: "often" | "minutes";
}

export interface GapReport {
  readonly clusters: readonly GapCluster[];
  /** What there is to filter by in these days, in alphabetical order. */
  readonly languages: readonly string[];
  readonly markets: readonly string[];
}

const DAY_MS = 86_400_000;
/** A passage that speaks of less of a question is not what it asks for. */
const NEAR_SHARE = 0.5;

/** What sellers asked and were not served well with, ranked by what writing about it would spare. */
export async function gapReport(
  deps: { readonly database: Database; readonly knowledge: Knowledge; readonly now: () => Date },
  filter: GapFilter,
): Promise<GapReport> {
  const now = deps.now();
  const recorded = await recordedGaps(deps.database, new Date(now.getTime() - filter.days * DAY_MS));
  const on = now.toISOString().slice(0, 10);
  const questions = recorded.map((gap) => questionOf(deps.knowledge, gap, on));
  const wanted = questions.filter(
    ({ language, market }) =>
      (filter.language === null || language === filter.language) &&
      (filter.market === null || market === filter.market),
  );
  return {
    clusters: rankGaps(clusterGaps(wanted), filter.by),
    languages: [...new Set(questions.map(({ language }) => language))].sort(),
    markets: [...new Set(questions.flatMap(({ market }) => market ?? []))].sort(),
  };
}

/** The place of the article that a question comes nearest to: slug and section number; null when none is near. */
export function nearestSection(
  knowledge: Knowledge,
  question: Pick<GapQuestion, "text" | "language" | "market">,
  on: string,
): { readonly slug: string; readonly section: number } | null {
  const { text, language, market } = question;
  const jurisdictions = market === null ? [] : [market];
  const hit = knowledge.search({ text, lang: language, jurisdictions, limit: 1, on })[0];
  return hit === undefined || hit.share < NEAR_SHARE ? null : placeOf(hit.passage.id);
}

function questionOf(knowledge: Knowledge, gap: RecordedGap, on: string): GapQuestion {
  const { id, at, text, kind, minutes } = gap;
  const language = gap.language.split("-")[0] ?? gap.language;
  const named = findJurisdictions(text)[0] ?? findJurisdictions(gap.destination ?? "")[0];
  const cited = gap.passages[0];
  const place =
    cited === undefined
      ? nearestSection(knowledge, { text, language, market: named?.code ?? null }, on)
      : placeOf(cited);
  const article = place === null ? null : knowledge.article("en", place.slug);
  const [only, ...others] = article?.jurisdictions ?? [];
  return {
    ...{ id, text, kind, minutes, language, at: at.toISOString() },
    market: named?.code ?? (others.length === 0 ? (only ?? null) : null),
    topic: place?.slug ?? null,
    words: wordsOf(text),
  };
}

function placeOf(passageId: string): { readonly slug: string; readonly section: number } {
  const [article = "", section = "0"] = passageId.split("#");
  return { slug: article.slice(article.indexOf("/") + 1), section: Number(section) };
}

const SMALL_WORDS = new Set(Object.values(FUNCTION_WORDS).flat());
const SHORTEST = 3;

/** Words, and pairs of characters where a language writes without spaces; countries are the market already. */
function wordsOf(text: string): readonly string[] {
  const places = findJurisdictions(text);
  const tokens = tokenise(text).filter(
    ({ start, end }) => !places.some((place) => start < place.end && place.start < end),
  );
  const words = tokens.flatMap(({ kind, folded }) => {
    if (kind === "word") return folded.length < SHORTEST || SMALL_WORDS.has(folded) ? [] : [folded];
    if (kind === "code") return [];
    const characters = [...folded];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
  return [...new Set(words)];
}
