import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

export interface RetrievalDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface RetrievalQuery {
  readonly id: string;
  readonly text: string;
}

/** Documents, questions, and which documents answer which question. */
export interface RetrievalSet {
  readonly name: string;
  /** Read anew at each call, so that whoever measures memory need not hold them. */
  readonly documents: () => Iterable<RetrievalDocument>;
  /** Only those that have a relevant document. */
  readonly queries: readonly RetrievalQuery[];
  /** For each query the gain of each relevant document, above 0. */
  readonly relevant: Relevance;
}

export type Relevance = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` of a folder. Throws an Error with file and line of a faulty row. */
export function readRetrievalSet(dir: string): RetrievalSet {
  const relevant = readRelevance(join(dir, "qrels.tsv"));
  const queries = [...rowsOf(join(dir, "queries.jsonl"), queryRow)];
  return {
    name: basename(dir),
    documents: () => rowsOf(join(dir, "corpus.jsonl"), documentRow),
    queries: queries.filter(({ id }) => relevant.has(id)),
    relevant,
  };
}

const id = z.string();
const documentRow = z
  .object({ _id: id, title: z.string().default(""), text: z.string() })
  .transform(({ _id, title, text }) => ({ id: _id, title, text }));
const queryRow = z.object({ _id: id, text: z.string() }).transform(({ _id, text }) => ({ id: _id, text }));

function* rowsOf<Row>(file: string, schema: z.ZodType<Row>): Generator<Row> {
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    if (line.trim() === "") continue;
    const row = schema.safeParse(parsed(line));
    if (!row.success) throw new Error(`${file}:${index + 1} ${z.prettifyError(row.error)}`);
    yield row.data;
  }
}

/** Undefined, which no schema takes, for what is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function readRelevance(file: string): Relevance {
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
