import { analyse } from "./analysis.ts";
import { buildIndex, type Label, type SearchDocument } from "./build-index.ts";
import { type Claim, evidence } from "./evidence.ts";
import type { WeightedTerm } from "./postings.ts";
import { type IndexData, type IndexParts, openIndexData } from "./stored-index.ts";

export interface Question {
  readonly text: string;
  readonly lang: string;
  readonly labels?: readonly Label[];
}

/** `document` is the place in the list the index was made from. */
export interface Match {
  readonly document: number;
  readonly score: number;
}

/** How much each way of comparing counts, once the best document of each way has been given 1. */
export interface Blend {
  readonly terms: number;
  readonly pairs: number;
  readonly grams: number;
  readonly labels: number;
  /** What is left of a score when document and question differ in language. */
  readonly otherLanguage: number;
  readonly k1: number;
  /** The k1 of grams: in many short texts on one thing, a run of letters that comes again still says more. */
  readonly gramK1: number;
  readonly b: number;
}

/** Found by trying on public retrieval sets: four-letter grams mend typing errors, pairs put phrases in front. */
export const BLEND: Blend = {
  terms: 1,
  pairs: 0.1,
  grams: 0.8,
  labels: 0.9,
  otherLanguage: 0.9,
  k1: 1.2,
  gramK1: 2,
  b: 0.75,
};

export interface SearchIndex {
  /** Languages of the documents. */
  readonly languages: readonly string[];
  /** Best first; ties in the order of the documents. Only documents that share something with the question. */
  search(question: Question, limit: number): readonly Match[];
  /** How much of a question a document speaks of, 0 to 1; see `evidence.ts`. */
  evidence(claim: Claim, document: number): number;
}

/** Builds an index over documents. Scores are BM25 over weighted fields, blended from four ways of comparing. */
export function createSearchIndex(documents: Iterable<SearchDocument>, blend: Blend = BLEND): SearchIndex {
  return openSearchIndex(buildIndex(documents, blend), blend);
}

/** An index that was built before, with the same blend. */
export function openSearchIndex(data: IndexData, blend: Blend = BLEND): SearchIndex {
  return new Index(openIndexData(data), blend);
}

class Index implements SearchIndex {
  readonly #parts: IndexParts;
  readonly #blend: Blend;

  constructor(parts: IndexParts, blend: Blend) {
    this.#parts = parts;
    this.#blend = blend;
  }

  get languages(): readonly string[] {
    return this.#parts.languages;
  }

  search(question: Question, limit: number): readonly Match[] {
    const { terms, pairs, grams, labels, languageOf } = this.#parts;
    const wanted = this.#read(question);
    const totals = new Float32Array(languageOf.length);
    terms.add(wanted.terms, { share: this.#blend.terms, enough: ENOUGH.terms }, totals);
    pairs.add(wanted.pairs, { share: this.#blend.pairs, enough: ENOUGH.pairs }, totals);
    grams.add(wanted.grams, { share: this.#blend.grams, enough: ENOUGH.grams }, totals);
    labels.add(wanted.labels, { share: this.#blend.labels, enough: ENOUGH.labels }, totals);
    this.#favour(question.lang, totals);
    return best(totals, limit);
  }

  evidence(claim: Claim, document: number): number {
    const { terms, grams, labels, termId, gramIds, labelId } = this.#parts;
    return evidence(claim, {
      hasTerm: (term) => terms.has(termId(term), document),
      hasSlipOf: (term) => this.#meant(term).some((id) => terms.has(id, document)),
      hasLabel: (name) => labels.has(labelId(name), document),
      rarityOfTerm: (term) => Math.min(terms.rarity(-1), ...this.#meant(term).map((id) => terms.rarity(id))),
      shareOfGrams: (word) => {
        const ids = gramIds(word);
        return ids.filter((id) => grams.has(id, document)).length / ids.length;
      },
    });
  }

  #read({ text, lang, labels = [] }: Question) {
    const { termId, pairId, gramIds, labelId } = this.#parts;
    const analysis = analyse(text, lang);
    const ids = analysis.terms.map(termId);
    return {
      terms: [
        ...once([...ids, ...analysis.loose.map(termId)]),
        ...analysis.terms.flatMap((term) => this.#slips(term)),
      ],
      pairs: once(ids.slice(1).map((id, index) => pairId(ids[index] ?? -1, id))),
      grams: once(analysis.fuzzy.flatMap(gramIds)),
      labels: labels.map(({ name, weight }) => ({ id: labelId(name), weight })),
    };
  }

  /** The ids of a term: its own, or when nobody has it, of the terms it may be a slip of. */
  #meant(term: string): readonly number[] {
    const id = this.#parts.termId(term);
    return id < 0 ? this.#parts.spelling.near(term) : [id];
  }

  /** Slips count as much as the word; where several words could be meant, each counts less. */
  #slips(term: string): readonly WeightedTerm[] {
    if (this.#parts.termId(term) >= 0) return [];
    const near = this.#parts.spelling.near(term);
    return near.map((id) => ({ id, weight: 1 / Math.sqrt(near.length) }));
  }

  /** Lowers the scores of documents in other languages than the question's. */
  #favour(lang: string, totals: Float32Array): void {
    const { languages, languageOf } = this.#parts;
    const own = languages.indexOf(lang);
    if (own < 0 || languages.length === 1) return;
    for (let document = 0; document < totals.length; document++) {
      if (languageOf[document] !== own)
        totals[document] = (totals[document] ?? 0) * this.#blend.otherLanguage;
    }
  }
}

/**
 * From this share of what the question could give, the best document of a way of comparing gains in full. Without it,
 * one shared letter run would outweigh a find by other means. Pairs are rare even in good documents.
 */
const ENOUGH = { terms: 0.2, pairs: 0.05, grams: 0.2, labels: 0.2 };

/** Each term once; a word said twice in a question counts twice, and -1 gathers what nobody has. */
function once(ids: readonly number[]): readonly WeightedTerm[] {
  const weights = new Map<number, number>();
  for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1);
  return Array.from(weights, ([id, weight]) => ({ id, weight }));
}

/** Sorts twice as many as are wanted whenever so many have been gathered, and goes on with the better half. */
function best(scores: Float32Array, limit: number): readonly Match[] {
  const gathered: Match[] = [];
  let floor = 0;
  const keepBest = () => {
    gathered.sort((one, other) => other.score - one.score || one.document - other.document);
    if (gathered.length > limit) gathered.length = limit;
    if (gathered.length === limit) floor = gathered.at(-1)?.score ?? 0;
  };
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0;
    if (score <= floor) continue;
    gathered.push({ document, score });
    if (gathered.length >= 2 * limit) keepBest();
  }
  keepBest();
  return gathered;
}
