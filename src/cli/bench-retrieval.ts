import { articleSet } from "./retrieval/article-set.ts";
import { clearwayEngine } from "./retrieval/clearway-engine.ts";
import type { Engine } from "./retrieval/engine.ts";
import { type EngineFigures, measureEngine } from "./retrieval/measure-engine.ts";
import { openPeers } from "./retrieval/peers/open-peers.ts";
import { type RetrievalSet, readRetrievalSet } from "./retrieval/retrieval-set.ts";
import { misspelt, mixed, simplified } from "./retrieval/vary-set.ts";

const NAME_WIDTH = 26;
const CELL_WIDTH = 11;

/** Figures of every engine over one set. */
export interface SetFigures {
  readonly set: string;
  readonly documents: number;
  readonly queries: number;
  readonly engines: Readonly<Record<string, EngineFigures>>;
}

/**
 * Searches the same sets with Clearway and with other engines, one after another in this process. Each set is asked as it
 * is, with typing errors, and in Simplified where it is Traditional Chinese; several sets are also searched as one.
 * Without folders the set is made of the project's own articles.
 */
export async function benchRetrieval(folders: readonly string[]) {
  const sets = folders.length === 0 ? [articleSet()] : folders.map(readRetrievalSet);
  const peers = await openPeers();
  try {
    const figures = [];
    for (const set of variantsOf(sets)) figures.push(await compare(set, [clearwayEngine, ...peers.engines]));
    const { versions, missing } = peers;
    return { benchmark: "retrieval", sets: figures, versions, missing };
  } finally {
    await peers.close();
  }
}

/** The figures as a table for each set. */
export function tablesOf({
  sets,
  versions,
  missing,
}: Awaited<ReturnType<typeof benchRetrieval>>): readonly string[] {
  const tables = sets.flatMap(({ set, documents, queries, engines }) => [
    `${set}: ${documents} documents, ${queries} queries`,
    row("", ["nDCG@10", "recall@10", "MRR@10", "index ms", "p50 ms", "p99 ms", "added MB"]),
    ...Object.entries(engines).map(([name, figures]) => row(name, cellsOf(figures))),
    "",
  ]);
  return [...tables, ...missing, `versions: ${JSON.stringify(versions)}`];
}

function variantsOf(sets: readonly RetrievalSet[]): readonly RetrievalSet[] {
  const together = sets.length > 1 ? [mixed(sets)] : [];
  return [...sets.flatMap((set) => [set, ...asked(set)]), ...together];
}

/** Only those variants that change most questions. */
function asked(set: RetrievalSet): readonly RetrievalSet[] {
  return [misspelt(set), simplified(set)].filter(({ queries }) => {
    const changed = queries.filter(({ text }, place) => text !== set.queries[place]?.text).length;
    return changed * 2 > queries.length;
  });
}

async function compare(set: RetrievalSet, engines: readonly Engine[]): Promise<SetFigures> {
  const figures: Record<string, EngineFigures> = {};
  for (const engine of engines) figures[engine.name] = await measureEngine(engine, set);
  const documents = Array.from(set.documents()).length;
  return { set: set.name, documents, queries: set.queries.length, engines: figures };
}

function cellsOf(figures: EngineFigures): readonly string[] {
  const { ndcgAt10, recallAt10, mrrAt10, indexMs, p50Ms, p99Ms, addedMb } = figures;
  return [
    ...[ndcgAt10, recallAt10, mrrAt10].map((score) => score.toFixed(4)),
    indexMs.toFixed(0),
    ...[p50Ms, p99Ms].map((time) => time.toFixed(2)),
    addedMb.toFixed(0),
  ];
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join("");
}
