import { clearwayEngine } from "./retrieval/clearway-engine.ts";
import { measureEngine } from "./retrieval/measure-engine.ts";
import { readRetrievalSet } from "./retrieval/retrieval-set.ts";

/** Figures over a retrieval set. */
export interface RetrievalReport {
  readonly documents: number;
  /** Queries that have at least one relevant document. */
  readonly queries: number;
  readonly ndcgAt10: number;
  readonly recallAt10: number;
  readonly mrrAt10: number;
  /** Reading, language detection and indexing of the whole corpus. */
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** After a garbage collection with the index in memory. */
  readonly heapMb: number;
  /** The index's typed arrays, which lie outside the heap. */
  readonly arraysMb: number;
}

/**
 * Searches a set of `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` with the engine that serves the articles and scores
 * the first ten. The language of each text is detected; nothing is told about the set.
 */
export async function evaluateRetrieval(dir: string): Promise<{
  readonly report: RetrievalReport;
  readonly lines: readonly string[];
}> {
  const set = readRetrievalSet(dir);
  const { memory, addedMb: _, ...figures } = await measureEngine(clearwayEngine, set);
  const documents = Array.from(set.documents()).length;
  const report = { documents, queries: set.queries.length, ...figures, ...memory };
  return { report, lines: linesOf(report) };
}

function linesOf(report: RetrievalReport): readonly string[] {
  return [
    `${report.documents} documents, ${report.queries} queries`,
    `nDCG@10    ${report.ndcgAt10.toFixed(4)}`,
    `recall@10  ${report.recallAt10.toFixed(4)}`,
    `MRR@10     ${report.mrrAt10.toFixed(4)}`,
    `index      ${report.indexMs.toFixed(0)} ms`,
    `per query  p50 ${report.p50Ms.toFixed(2)} ms, p99 ${report.p99Ms.toFixed(2)} ms`,
    `memory     heap ${report.heapMb.toFixed(0)} MB, arrays ${report.arraysMb.toFixed(0)} MB`,
  ];
}
