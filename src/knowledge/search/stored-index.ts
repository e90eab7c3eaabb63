import { gramKeys } from "./grams.ts";
import { NumberTable, type NumberTableData } from "./number-table.ts";
import { openPostings, type Postings, type PostingsData } from "./postings.ts";
import { Spelling, type SpellingData } from "./spelling.ts";

/** An index as it was built and can be stored: arrays and names, no functions. */
export interface IndexData {
  readonly languages: readonly string[];
  /** For each document the place of its language in `languages`. */
  readonly languageOf: readonly number[];
  readonly terms: PostingsData;
  readonly pairs: PostingsData;
  readonly grams: PostingsData;
  readonly labels: PostingsData;
  readonly spelling: SpellingData;
  /** The names of things, each at the place of its id. */
  readonly termNames: readonly string[];
  readonly labelNames: readonly string[];
  readonly pairIds: NumberTableData;
  readonly gramIds: NumberTableData;
}

/** What an index is made of: names of things, and which documents have them. Ids are -1 for what nobody has. */
export interface IndexParts {
  readonly languages: readonly string[];
  readonly languageOf: readonly number[];
  readonly terms: Postings;
  readonly pairs: Postings;
  readonly grams: Postings;
  readonly labels: Postings;
  readonly spelling: Spelling;
  termId(term: string): number;
  pairId(first: number, second: number): number;
  gramIds(word: string): readonly number[];
  labelId(name: string): number;
}

/** Makes an index that was built ready to be asked. */
export function openIndexData(data: IndexData): IndexParts {
  const [termIds, labelIds] = [idsOf(data.termNames), idsOf(data.labelNames)];
  const [pairIds, gramIds] = [new NumberTable(data.pairIds), new NumberTable(data.gramIds)];
  return {
    languages: data.languages,
    languageOf: data.languageOf,
    terms: openPostings(data.terms),
    pairs: openPostings(data.pairs),
    grams: openPostings(data.grams),
    labels: openPostings(data.labels),
    spelling: new Spelling(data.termNames, data.spelling),
    termId: (term) => termIds.get(term) ?? -1,
    pairId: (first, second) => (first < 0 || second < 0 ? -1 : pairIds.find(pairKey(first, second))),
    gramIds: (word) => gramKeys(word).map((key) => gramIds.find(key)),
    labelId: (name) => labelIds.get(name) ?? -1,
  };
}

const MOST_TERMS = 2 ** 26;

/** Two terms beside each other as one number. */
export function pairKey(first: number, second: number): number {
  return first * MOST_TERMS + second;
}

function idsOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, id) => [name, id]));
}
