import type { Engine, OpenEngine } from "./engine.ts";
import { type Memory, measureMemory } from "./measure-memory.ts";
import type { RetrievalSet } from "./retrieval-set.ts";
import { CUT, mean, quantile, scoreRanking } from "./score-ranking.ts";

/** Figures of one engine over one set; the scores are means over the queries. */
export interface EngineFigures {
  readonly ndcgAt10: number;
  readonly recallAt10: number;
  readonly mrrAt10: number;
  /** Reading and indexing of the whole corpus. */
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** With the index, after a garbage collection: the whole process, and what of it the index added. */
  readonly memory: Memory;
  readonly addedMb: number;
}

/** Indexes the set, asks every query, scores the first ten, and takes the time of a second pass. */
export async function measureEngine(engine: Engine, set: RetrievalSet): Promise<EngineFigures> {
  const before = await measureMemory();
  const startedAt = performance.now();
  const open = await engine.open(set.documents());
  const indexMs = performance.now() - startedAt;
  try {
    const memory = await measureMemory();
    const scores = [];
    for (const { id, text } of set.queries)
      scores.push(scoreRanking(await open.search(text, CUT), set.relevant.get(id) ?? new Map()));
    const times = await timesOf(open, set);
    return {
      ndcgAt10: mean(scores.map(({ ndcg }) => ndcg)),
      recallAt10: mean(scores.map(({ recall }) => recall)),
      mrrAt10: mean(scores.map(({ reciprocalRank }) => reciprocalRank)),
      indexMs,
      p50Ms: quantile(times, 0.5),
      p99Ms: quantile(times, 0.99),
      memory,
      addedMb: memory.heapMb + memory.arraysMb - before.heapMb - before.arraysMb,
    };
  } finally {
    await open.close();
  }
}

/** Times are taken of at most so many queries, spread evenly. */
const MOST_TIMED = 1_000;

/** A second pass is timed: a server searches warm, and the first queries would measure the compiler. */
async function timesOf(open: OpenEngine, { queries }: RetrievalSet): Promise<readonly number[]> {
  const every = Math.ceil(queries.length / MOST_TIMED);
  const times = [];
  for (const { text } of queries.filter((_, place) => place % every === 0)) {
    const startedAt = performance.now();
    await open.search(text, CUT);
    times.push(performance.now() - startedAt);
  }
  return times;
}
