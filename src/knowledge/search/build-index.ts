import { type Analysis, analyse } from "./analysis.ts";
import { gramKeys } from "./grams.ts";
import { NumberTable } from "./number-table.ts";
import { PostingsBuilder, type Saturation } from "./postings.ts";
import { Spelling } from "./spelling.ts";
import { type IndexData, pairKey } from "./stored-index.ts";
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

/** How repetition counts; the grams have a k1 of their own. */
export interface Saturations extends Saturation {
  readonly gramK1: number;
}

/** Reads documents one after another and turns what they hold into an index. */
export function buildIndex(documents: Iterable<SearchDocument>, saturation: Saturations): IndexData {
  const builder = new IndexBuilder();
  for (const document of documents) builder.add(document);
  return builder.build(saturation);
}

/** Letter runs are many and each says little: one in more than this share of documents is passed over. */
const COMMON_GRAM = 0.35;

class IndexBuilder {
  readonly #languages: string[] = [];
  readonly #languageOf: number[] = [];
  readonly #termIds = new Map<string, number>();
  readonly #pairIds = new NumberTable();
  readonly #gramIds = new NumberTable();
  readonly #labelIds = new Map<string, number>();
  readonly #gramsOfWord = new Map<string, readonly number[]>();
  readonly #terms = new PostingsBuilder();
  readonly #pairs = new PostingsBuilder();
  readonly #grams = new PostingsBuilder();
  readonly #labels = new PostingsBuilder();

  add({ lang, fields, labels = [] }: SearchDocument): void {
    if (!this.#languages.includes(lang)) this.#languages.push(lang);
    this.#languageOf.push(this.#languages.indexOf(lang));
    for (const { text, weight, lang: written, tokens } of fields) {
      const analysis = analyse(text, written, tokens);
      this.#countTerms(analysis, weight);
      this.#countGrams(analysis, weight);
    }
    for (const { name, weight } of labels) this.#labels.count(idIn(this.#labelIds, name), weight);
    for (const builder of [this.#terms, this.#pairs, this.#grams, this.#labels]) builder.endDocument();
  }

  build(saturation: Saturations): IndexData {
    const termNames = [...this.#termIds.keys()];
    return {
      languages: this.#languages,
      languageOf: this.#languageOf,
      terms: this.#terms.build(saturation),
      pairs: this.#pairs.build(saturation),
      grams: this.#grams.build({ ...saturation, k1: saturation.gramK1 }, COMMON_GRAM),
      // A document about many things is not less about each.
      labels: this.#labels.build({ ...saturation, b: 0 }),
      spelling: new Spelling(termNames).data,
      termNames,
      labelNames: [...this.#labelIds.keys()],
      pairIds: this.#pairIds.data,
      gramIds: this.#gramIds.data,
    };
  }

  #countTerms({ terms, loose }: Analysis, weight: number): void {
    let previous = -1;
    for (const term of terms) {
      const id = idIn(this.#termIds, term);
      this.#terms.count(id, weight);
      if (previous >= 0) this.#pairs.count(this.#pairIds.add(pairKey(previous, id)), weight);
      previous = id;
    }
    for (const term of loose) this.#terms.count(idIn(this.#termIds, term), weight);
  }

  #countGrams({ fuzzy }: Analysis, weight: number): void {
    const times = new Map<string, number>();
    for (const word of fuzzy) times.set(word, (times.get(word) ?? 0) + 1);
    for (const [word, count] of times) {
      for (const gram of this.#gramsOf(word)) this.#grams.count(gram, weight * count);
    }
  }

  #gramsOf(word: string): readonly number[] {
    const known = this.#gramsOfWord.get(word);
    if (known !== undefined) return known;
    const grams = gramKeys(word).map((key) => this.#gramIds.add(key));
    this.#gramsOfWord.set(word, grams);
    return grams;
  }
}

function idIn(ids: Map<string, number>, name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size);
  return ids.size - 1;
}
