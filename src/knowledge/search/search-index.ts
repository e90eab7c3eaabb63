import { type Analysis, analyse } from "./analysis.ts";
import { type Claim, evidence } from "./evidence.ts";
import { gramKeys } from "./grams.ts";
import { NumberTable } from "./number-table.ts";
import { type Postings, PostingsBuilder, type WeightedTerm } from "./postings.ts";
import { Spelling } from "./spelling.ts";
import type { Token } from "./tokens.ts";

/** A text of a document; its words count `weight` times. */
export interface Field {
  readonly text: string;
  readonly weight: number;
  /** Chooses the stemmer. */
  readonly lang: string;
  /** The tokens of the text, where they are at hand already. */
  readonly tokens?: readonly Token[];
}

/** Something a text is about, in no language: a concept of the glossary, a country. */
export interface Label {
  readonly name: string;
  readonly weight: number;
}

export interface SearchDocument {
  readonly lang: string;
  readonly fields: readonly Field[];
  readonly labels?: readonly Label[];
}

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
  return new Index(documents, blend);
}

class Index implements SearchIndex {
  readonly #blend: Blend;
  readonly languages: string[] = [];
  /** For each document the place of its language in `languages`. */
  readonly #languageOf: number[] = [];
  readonly #termIds = new Map<string, number>();
  readonly #pairIds = new NumberTable();
  readonly #gramIds = new NumberTable();
  readonly #labelIds = new Map<string, number>();
  readonly #spelling: Spelling;
  readonly #terms: Postings;
  readonly #pairs: Postings;
  readonly #grams: Postings;
  readonly #labels: Postings;

  constructor(documents: Iterable<SearchDocument>, blend: Blend) {
    this.#blend = blend;
    const builders = {
      terms: new PostingsBuilder(),
      pairs: new PostingsBuilder(),
      grams: new PostingsBuilder(),
      labels: new PostingsBuilder(),
    };
    const gramsOfWord = new Map<string, readonly number[]>();
    for (const document of documents) {
      if (!this.languages.includes(document.lang)) this.languages.push(document.lang);
      this.#languageOf.push(this.languages.indexOf(document.lang));
      for (const { text, weight, lang, tokens } of document.fields) {
        const analysis = analyse(text, lang, tokens);
        this.#countTerms(analysis, weight, builders);
        for (const word of analysis.fuzzy) {
          let grams = gramsOfWord.get(word);
          if (grams === undefined) {
            grams = gramKeys(word).map((key) => this.#gramIds.add(key));
            gramsOfWord.set(word, grams);
          }
          for (const gram of grams) builders.grams.count(gram, weight);
        }
      }
      for (const { name, weight } of document.labels ?? [])
        builders.labels.count(idIn(this.#labelIds, name), weight);
      for (const builder of Object.values(builders)) builder.endDocument();
    }
    this.#spelling = new Spelling([...this.#termIds.keys()]);
    this.#terms = builders.terms.build(blend);
    this.#pairs = builders.pairs.build(blend);
    this.#grams = builders.grams.build(blend, COMMON_GRAM);
    this.#labels = builders.labels.build({ k1: blend.k1, b: 0 });
  }

  #countTerms(
    analysis: Analysis,
    weight: number,
    builders: { terms: PostingsBuilder; pairs: PostingsBuilder },
  ): void {
    let previous = -1;
    for (const term of analysis.terms) {
      const id = idIn(this.#termIds, term);
      builders.terms.count(id, weight);
      if (previous >= 0) builders.pairs.count(this.#pairIds.add(pairKey(previous, id)), weight);
      previous = id;
    }
    for (const term of analysis.loose) builders.terms.count(idIn(this.#termIds, term), weight);
  }

  search(question: Question, limit: number): readonly Match[] {
    const { terms, pairs, grams, labels } = this.#read(question);
    const totals = new Float32Array(this.#languageOf.length);
    this.#terms.add(terms, { share: this.#blend.terms, enough: ENOUGH_TERMS }, totals);
    this.#pairs.add(pairs, { share: this.#blend.pairs, enough: ENOUGH }, totals);
    this.#grams.add(grams, { share: this.#blend.grams, enough: ENOUGH }, totals);
    this.#labels.add(labels, { share: this.#blend.labels, enough: ENOUGH }, totals);
    return best(this.#favour(question.lang, totals), limit);
  }

  /** Lowers the scores of documents in other languages than the question's. */
  #favour(lang: string, totals: Float32Array): Float32Array {
    const own = this.languages.indexOf(lang);
    if (own < 0 || this.languages.length === 1) return totals;
    for (let document = 0; document < totals.length; document++) {
      if (this.#languageOf[document] !== own)
        totals[document] = (totals[document] ?? 0) * this.#blend.otherLanguage;
    }
    return totals;
  }

  evidence(claim: Claim, document: number): number {
    return evidence(claim, {
      hasTerm: (term) => this.#terms.has(this.#termIds.get(term) ?? -1, document),
      hasSlipOf: (term) => this.#meant(term).some((id) => this.#terms.has(id, document)),
      hasLabel: (name) => this.#labels.has(this.#labelIds.get(name) ?? -1, document),
      rarityOfTerm: (term) =>
        Math.min(this.#terms.rarity(-1), ...this.#meant(term).map((id) => this.#terms.rarity(id))),
      shareOfGrams: (word) => {
        const grams = gramKeys(word).map((key) => this.#gramIds.find(key));
        return grams.filter((gram) => this.#grams.has(gram, document)).length / grams.length;
      },
    });
  }

  /** The places of a term: its own, or when nobody has it, of the terms it may be a slip of. */
  #meant(term: string): readonly number[] {
    const id = this.#termIds.get(term);
    return id === undefined ? this.#spelling.near(term) : [id];
  }

  /** Slips count as much as the word; where several words could be meant, each counts less. */
  #slips(term: string): readonly WeightedTerm[] {
    if (this.#termIds.has(term)) return [];
    const near = this.#spelling.near(term);
    return near.map((id) => ({ id, weight: 1 / Math.sqrt(near.length) }));
  }

  #read(question: Question) {
    const analysis = analyse(question.text, question.lang);
    const ids = analysis.terms.map((term) => this.#termIds.get(term) ?? -1);
    const pairs = ids.flatMap((id, index) => {
      const before = ids[index - 1] ?? -1;
      return id < 0 || before < 0 ? [] : [this.#pairIds.find(pairKey(before, id))];
    });
    const grams = analysis.fuzzy.flatMap((word) => gramKeys(word).map((key) => this.#gramIds.find(key)));
    return {
      terms: [
        ...once([...ids, ...analysis.loose.map((term) => this.#termIds.get(term) ?? -1)]),
        ...analysis.terms.flatMap((term) => this.#slips(term)),
      ],
      pairs: once(pairs),
      grams: once(grams),
      labels: (question.labels ?? []).flatMap(({ name, weight }) => {
        const id = this.#labelIds.get(name);
        return id === undefined ? [] : [{ id, weight }];
      }),
    };
  }
}

/** Pairs, letter runs and labels count in full from this share of what the question could give. */
const ENOUGH = 0.25;
/** Terms are what is asked for; only next to nothing of them is held back. */
const ENOUGH_TERMS = 0.2;

const MOST_TERMS = 2 ** 26;
/** Letter runs are many and each says little: one in more than this share of documents is passed over. */
const COMMON_GRAM = 0.35;

function pairKey(first: number, second: number): number {
  return first * MOST_TERMS + second;
}

function idIn(ids: Map<string, number>, name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size);
  return ids.size - 1;
}

/** Known terms, each once: a word said twice in a question counts twice. */
function once(ids: readonly number[]): readonly WeightedTerm[] {
  const weights = new Map<number, number>();
  for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1);
  return Array.from(weights, ([id, weight]) => ({ id, weight }));
}

function best(scores: Float32Array, limit: number): readonly Match[] {
  const top: Match[] = [];
  let floor = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0;
    if (score <= floor) continue;
    let place = top.length;
    while (place > 0 && (top[place - 1]?.score ?? 0) < score) place--;
    top.splice(place, 0, { document, score });
    if (top.length > limit) top.pop();
    if (top.length === limit) floor = top[limit - 1]?.score ?? 0;
  }
  return top;
}
