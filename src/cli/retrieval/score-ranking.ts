/** How good one ranking is; each 0 to 1. */
export interface RankingScore {
  readonly ndcg: number;
  readonly recall: number;
  readonly reciprocalRank: number;
}

/** Documents looked at. */
export const CUT = 10;

/** Scores the first ten documents of a ranking against the gains of the relevant ones. */
export function scoreRanking(
  ranking: readonly string[],
  relevant: ReadonlyMap<string, number>,
): RankingScore {
  const gains = ranking.slice(0, CUT).map((document) => relevant.get(document) ?? 0);
  const ideal = [...relevant.values()].sort((one, other) => other - one).slice(0, CUT);
  const first = gains.findIndex((gain) => gain > 0);
  return {
    ndcg: discounted(gains) / discounted(ideal),
    recall: gains.filter((gain) => gain > 0).length / relevant.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  };
}

/** 0 for an empty list. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that `part` of the values stay below; 0 for an empty list. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;
}

/** Linear gain with a logarithmic discount, as trec_eval computes nDCG. */
function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}
