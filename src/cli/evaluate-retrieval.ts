import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { z } from "zod";
import { detectLanguage } from "../domain/language.ts";
import type { SearchDocument } from "../knowledge/search/build-index.ts";
import { createSearchIndex, type SearchIndex } from "../knowledge/search/search-index.ts";

/** Figures over a retrieval set; see `report` for their units. */
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
export function evaluateRetrieval(dir: string): {
  readonly report: RetrievalReport;
  readonly lines: readonly string[];
} {
  const relevant = readRelevance(join(dir, "qrels.tsv"));
  const queries = readLines(join(dir, "queries.jsonl"), querySchema).filter(({ _id }) => relevant.has(_id));
  const started = performance.now();
  const ids: string[] = [];
  const index = createSearchIndex(readDocuments(join(dir, "corpus.jsonl"), ids));
  const indexMs = performance.now() - started;
  const { heapUsed, arrayBuffers } = memoryAfterCollection();
  const scored = queries.map((query) => ask(index, query.text, ids, relevant.get(query._id) ?? new Map()));
  // A second pass is timed: a server searches warm, and the first queries would measure the compiler.
  const times = queries
    .map((query) => ask(index, query.text, ids, new Map()).elapsedMs)
    .sort((one, other) => one - other);
  const report: RetrievalReport = {
    documents: ids.length,
    queries: queries.length,
    ndcgAt10: mean(scored.map(({ ndcg }) => ndcg)),
    recallAt10: mean(scored.map(({ recall }) => recall)),
    mrrAt10: mean(scored.map(({ reciprocalRank }) => reciprocalRank)),
    indexMs,
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    heapMb: heapUsed / BYTES_PER_MB,
    arraysMb: arrayBuffers / BYTES_PER_MB,
  };
  return { report, lines: linesOf(report) };
}

const CUT = 10;
const BYTES_PER_MB = 1e6;
/** As many public sets show, a title's words tell more than the body's. */
const TITLE_WEIGHT = 1.5;

const documentSchema = z.object({ _id: z.string(), title: z.string().default(""), text: z.string() });
const querySchema = z.object({ _id: z.string(), text: z.string() });

function readLines<Row>(file: string, schema: z.ZodType<Row>): readonly Row[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const row = schema.safeParse(JSON.parse(line));
      if (!row.success) throw new Error(`${file}:${index + 1} ${z.prettifyError(row.error)}`);
      return [row.data];
    });
}

function* readDocuments(file: string, ids: string[]): Generator<SearchDocument> {
  for (const { _id, title, text } of readLines(file, documentSchema)) {
    ids.push(_id);
    const { lang } = detectLanguage(`${title} ${text}`);
    yield {
      lang,
      fields: [
        { text: title, weight: TITLE_WEIGHT, lang },
        { text, weight: 1, lang },
      ],
    };
  }
}

function readRelevance(file: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const relevant = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [query, document, score] = line.split("\t");
    const gain = Number(score);
    if (query === undefined || document === undefined || !(gain > 0)) continue;
    const gains = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, gains.set(document, gain));
  }
  return relevant;
}

function ask(
  index: SearchIndex,
  text: string,
  ids: readonly string[],
  relevant: ReadonlyMap<string, number>,
) {
  const started = performance.now();
  const { lang } = detectLanguage(text, index.languages);
  const matches = index.search({ text, lang }, CUT);
  const elapsedMs = performance.now() - started;
  const gains = matches.map(({ document }) => relevant.get(ids[document] ?? "") ?? 0);
  const ideal = [...relevant.values()].sort((one, other) => other - one).slice(0, CUT);
  const found = gains.filter((gain) => gain > 0).length;
  const first = gains.findIndex((gain) => gain > 0);
  return {
    elapsedMs,
    ndcg: discounted(gains) / discounted(ideal),
    recall: found / relevant.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  };
}

/** Linear gain with a logarithmic discount, as trec_eval computes nDCG. */
function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function memoryAfterCollection() {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage();
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
