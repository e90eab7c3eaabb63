/** The usual constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): how little the very first place counts. */
const K = 60;

/** One way's ranking; what stands in it may count less than in full. */
export interface Ranking {
  /** Names, best first, each once. */
  readonly names: readonly string[];
  /** 1 counts in full. */
  readonly weightOf?: (name: string) => number;
}

/** Joins rankings of different ways by their places alone: what stands high in several comes first. */
export function fuseRankings(rankings: readonly Ranking[]): readonly string[] {
  const scores = new Map<string, number>();
  for (const { names, weightOf = () => 1 } of rankings) {
    names.forEach((name, place) => {
      scores.set(name, (scores.get(name) ?? 0) + weightOf(name) / (K + place + 1));
    });
  }
  return [...scores].sort((one, other) => other[1] - one[1]).map(([name]) => name);
}
