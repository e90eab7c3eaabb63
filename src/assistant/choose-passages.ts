import type { FoundPassage } from "./tools/search-articles.ts";

/** Below this share of a full match a passage is no evidence. */
export const EVIDENCE_FLOOR = 0.3;
/** A second passage is worth showing when it fits nearly as well as the first. */
const SECOND_SCORE = 0.85;

/**
 * The passages that make an answer, in the order they are told: the best fit; before it the article's short
 * answer, when that was found too; after it one more that fits nearly as well.
 */
export function choosePassages(found: readonly FoundPassage[]): readonly FoundPassage[] {
  const [best, ...others] = found;
  if (best === undefined || best.share < EVIDENCE_FLOOR) return [];
  const opening =
    best.passage.heading === null ? undefined : others.find((other) => isOpeningOf(other, best));
  const second = others.find(
    (other) => other !== opening && other.share >= EVIDENCE_FLOOR && other.score >= best.score * SECOND_SCORE,
  );
  const chosen = [opening, best, opening === undefined ? second : undefined];
  return chosen.filter((passage) => passage !== undefined);
}

function isOpeningOf({ passage }: FoundPassage, best: FoundPassage): boolean {
  return passage.heading === null && passage.slug === best.passage.slug && passage.lang === best.passage.lang;
}
