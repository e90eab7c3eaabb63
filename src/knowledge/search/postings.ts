/** How strongly repeated words count (k1) and how much long documents are held back (b), as in Okapi BM25. */
export interface Saturation {
  readonly k1: number;
  readonly b: number;
}

/** A term of a question: its id in these postings and how much it counts. */
export interface WeightedTerm {
  readonly id: number;
  readonly weight: number;
}

/** What a way of comparing may add to a score. */
export interface Gain {
  readonly share: number;
  readonly enough: number;
}

/** For each term the documents that have it, with the BM25 impact already worked out. Read only. */
export interface Postings {
  readonly documents: number;
  readonly terms: number;
  /**
   * Adds to `totals`, one place a document, the impacts of the terms, scaled so that the best document gains `share`.
   * A best document that reaches less than `enough` of what the terms could give at most (0 to 1) gains in proportion
   * less: the best of nothing much is not worth more than a good find by other means. Unknown terms have the id -1.
   * In a large collection, terms that most documents have are passed over: they tell nothing and cost the most.
   */
  add(terms: readonly WeightedTerm[], gain: Gain, totals: Float32Array): void;
  has(term: number, document: number): boolean;
  /** ln(1 + (N − n + ½) / (n + ½)); for a term nobody has (-1), the rarest there can be. */
  rarity(term: number): number;
}

/** Collects the terms of documents one document after another. */
export class PostingsBuilder {
  #terms = new Uint32Array(4096);
  #frequencies = new Float32Array(4096);
  #size = 0;
  #ends: number[] = [];
  #lengths: number[] = [];
  #length = 0;
  /** Where a term of the open document stands, plus one; older values lie before the open document. */
  #places = new Uint32Array(1024);
  #start = 0;
  #termCount = 0;

  /** Counts a term `weight` times in the open document. */
  count(term: number, weight: number): void {
    if (term >= this.#places.length) this.#places = grown(this.#places, term + 1);
    const place = this.#places[term] ?? 0;
    this.#length += weight;
    if (place > this.#start) {
      this.#frequencies[place - 1] = (this.#frequencies[place - 1] ?? 0) + weight;
      return;
    }
    if (this.#size === this.#terms.length) this.#makeRoom();
    this.#terms[this.#size] = term;
    this.#frequencies[this.#size] = weight;
    this.#places[term] = ++this.#size;
    this.#termCount = Math.max(this.#termCount, term + 1);
  }

  endDocument(): void {
    this.#ends.push(this.#size);
    this.#lengths.push(this.#length);
    this.#start = this.#size;
    this.#length = 0;
  }

  /** Turns what was collected around, from terms by document to documents by term, and lets go of it. */
  build(saturation: Saturation, common = COMMON): PostingsData {
    const documents = this.#ends.length;
    const starts = this.#startsByTerm();
    const next = starts.slice();
    const holders = documents < 0x10000 ? new Uint16Array(this.#size) : new Uint32Array(this.#size);
    const impacts = new Uint16Array(this.#size);
    const averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(documents, 1);
    let entry = 0;
    for (let document = 0; document < documents; document++) {
      const relative = averageLength > 0 ? (this.#lengths[document] ?? 0) / averageLength : 1;
      const resistance = saturation.k1 * (1 - saturation.b + saturation.b * relative);
      for (const end = this.#ends[document] ?? 0; entry < end; entry++) {
        const term = this.#terms[entry] ?? 0;
        const frequency = this.#frequencies[entry] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        holders[place] = document;
        impacts[place] = Math.round((frequency / (frequency + resistance)) * FULL);
      }
    }
    this.#terms = new Uint32Array();
    this.#frequencies = new Float32Array();
    this.#places = new Uint32Array();
    return { common, documents, starts, holders, impacts, gain: (saturation.k1 + 1) / FULL };
  }

  #startsByTerm(): Uint32Array {
    const starts = new Uint32Array(this.#termCount + 1);
    for (let entry = 0; entry < this.#size; entry++) {
      const after = (this.#terms[entry] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term++)
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    return starts;
  }

  #makeRoom(): void {
    const frequencies = new Float32Array(this.#terms.length * 2);
    frequencies.set(this.#frequencies);
    this.#frequencies = frequencies;
    this.#terms = grown(this.#terms, this.#terms.length + 1);
  }
}

/** Impacts are kept as sixteen-bit fractions: half the memory of floats, and no ranking changes. */
const FULL = 0xffff;
/** From this many documents on, a term in more than this share of them is passed over. */
const LARGE = 1000;
const COMMON = 0.5;

/** Postings as they can be stored. */
export interface PostingsData {
  readonly common: number;
  readonly documents: number;
  readonly starts: Uint32Array;
  readonly holders: Uint16Array | Uint32Array;
  readonly impacts: Uint16Array;
  readonly gain: number;
}

export function openPostings(data: PostingsData): Postings {
  const { common, documents, starts, holders, impacts, gain } = data;
  const rarity = (term: number): number => {
    const holding = term < 0 ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
  };
  const mostHolders = documents < LARGE ? documents : documents * common;
  return {
    documents,
    terms: starts.length - 1,
    rarity,
    add(terms, { share, enough }, totals) {
      const scores = new Float32Array(documents);
      let possible = 0;
      for (const { id, weight } of terms) {
        possible += weight * rarity(id);
        if (id < 0) continue;
        const first = starts[id] ?? 0;
        const end = starts[id + 1] ?? 0;
        if (end - first > mostHolders) continue;
        const factor = weight * rarity(id) * gain;
        for (let place = first; place < end; place++) {
          const document = holders[place] ?? 0;
          scores[document] = (scores[document] ?? 0) + factor * (impacts[place] ?? 0);
        }
      }
      addScaled(scores, share, enough * possible * FULL * gain, totals);
    },
    has(term, document) {
      if (term < 0) return false;
      let low = starts[term] ?? 0;
      let high = starts[term + 1] ?? 0;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((holders[middle] ?? 0) < document) low = middle + 1;
        else high = middle;
      }
      return low < (starts[term + 1] ?? 0) && holders[low] === document;
    },
  };
}

/** The best document gains `share`, or less in proportion if it stays under `whole`. */
function addScaled(scores: Float32Array, share: number, whole: number, totals: Float32Array): void {
  let highest = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0;
    if (score > highest) highest = score;
  }
  if (highest === 0) return;
  const factor = share / Math.max(highest, whole);
  for (let document = 0; document < scores.length; document++) {
    totals[document] = (totals[document] ?? 0) + (scores[document] ?? 0) * factor;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, atLeast: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
