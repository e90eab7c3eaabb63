import type { FoundPassage } from "./tools/search-articles.ts";

/** Below this share of a full match a passage is no evidence. */
export const EVIDENCE_FLOOR = 0.35;
/** How much the share that a passage speaks of counts beside its score. Found by golden and other questions. */
const COVER = 0.25;
/** Where the best is no evidence, one that fits nearly as well and speaks of most of the question is. */
const NEARLY_BEST_SCORE = 0.9;
const NEARLY_BEST_SHARE = 0.65;
/** Another article is worth telling of when it fits so well beside the best and speaks of most of the question. */
const SECOND_SCORE = 0.65;
const SECOND_SHARE = 0.6;
/** Where the best itself speaks of less than that, one that speaks of nearly as much may be the answer as well. */
const SECOND_AS_SURE = 0.9;
/** Of the same article another section is worth telling when it fits so well beside the best. */
const SAME_ARTICLE_SCORE = 0.6;

/**
 * The passages that make an answer, in the order they are told: the best fit that speaks of enough of the question; before
 * it the article's short answer; after it one more, of any article where one fits nearly as well, else of the same. What
 * speaks of another country than those asked about is left out.
 */
export function choosePassages(
  found: readonly FoundPassage[],
  asked: readonly string[],
  floor = EVIDENCE_FLOOR,
): readonly FoundPassage[] {
  const [first, ...rest] = byCover(found);
  if (first === undefined) return [];
  const isNext = ({ share, score }: FoundPassage) =>
    share >= NEARLY_BEST_SHARE && score >= first.score * NEARLY_BEST_SCORE;
  const best = first.share >= floor ? first : rest.find(isNext);
  if (best === undefined) return [];
  const opening = best.passage.heading === null ? undefined : found.find((other) => isOpeningOf(other, best));
  const others = found.filter((other) => other !== best && other !== opening && !isOfOthers(other, asked));
  const isSecond = ({ share, score }: FoundPassage) =>
    share >= Math.min(SECOND_SHARE, best.share * SECOND_AS_SURE) && score >= best.score * SECOND_SCORE;
  const second = others.find(isSecond);
  const sameArticle = others.find(
    ({ passage, score }) => passage.slug === best.passage.slug && score >= best.score * SAME_ARTICLE_SCORE,
  );
  const lead = opening !== undefined && isOfManyCountries(opening, asked) ? undefined : opening;
  return [lead, best, second ?? sameArticle].filter((passage) => passage !== undefined);
}

/** What speaks of more of the question goes first where the scores are near. */
function byCover(found: readonly FoundPassage[]): readonly FoundPassage[] {
  const worth = ({ score, share }: FoundPassage) => score * (1 - COVER + COVER * share);
  return [...found].sort((one, other) => worth(other) - worth(one));
}

function isOpeningOf({ passage }: FoundPassage, best: FoundPassage): boolean {
  return passage.heading === null && passage.slug === best.passage.slug && passage.lang === best.passage.lang;
}

/** The short answer of an article on several countries begins with the others. */
function isOfManyCountries({ passage }: FoundPassage, asked: readonly string[]): boolean {
  return asked.length > 0 && passage.jurisdictions.length > 1;
}

function isOfOthers({ passage }: FoundPassage, asked: readonly string[]): boolean {
  const { jurisdictions } = passage;
  if (asked.length === 0 || jurisdictions.length === 0 || jurisdictions.includes("EU")) return false;
  return !asked.some((code) => jurisdictions.includes(code));
}
