import type { EmbeddingFile } from "./embedding-file.ts";
import { type TextKey, textKey } from "./embedding-file.ts";
import type { Passage } from "./passages.ts";
import { likeness, type SmallVector } from "./small-vector.ts";

/** The vectors of passages: those that the file kept, and those made since. */
export class PassageVectors {
  readonly #file: EmbeddingFile;
  readonly #passages: readonly { readonly passage: Passage; readonly key: TextKey }[];
  #vectors = new Map<TextKey, SmallVector>();

  constructor(passages: readonly Passage[], file: EmbeddingFile) {
    this.#file = file;
    this.#passages = passages.map((passage) => ({ passage, key: textKey(textOf(passage)) }));
  }

  get isEmpty(): boolean {
    return this.#vectors.size === 0;
  }

  /** Reads what the file kept; rejects when it cannot be read. */
  async load(): Promise<void> {
    this.#vectors = new Map(await this.#file.read());
  }

  /** Texts of at most so many passages without a vector. */
  missing(most: number): readonly string[] {
    return this.#passages
      .filter(({ key }) => !this.#vectors.has(key))
      .slice(0, most)
      .map(({ passage }) => textOf(passage));
  }

  /** Takes the vectors of texts, in their order; those of another length are out of date. Rejects when they cannot be kept. */
  async add(texts: readonly string[], vectors: readonly SmallVector[]): Promise<void> {
    const added = new Map(texts.flatMap((text, place) => pairOf(textKey(text), vectors[place])));
    const [old] = this.#vectors.values();
    if (old?.values.length !== vectors[0]?.values.length) this.#vectors.clear();
    for (const [key, vector] of added) this.#vectors.set(key, vector);
    await this.#file.add(added);
  }

  /** Lets go of vectors of texts that are no more. */
  async tidy(): Promise<void> {
    const used = new Map(this.#passages.flatMap(({ key }) => pairOf(key, this.#vectors.get(key))));
    if (used.size === this.#vectors.size) return;
    this.#vectors = used;
    await this.#file.replace(used);
  }

  /** Ids of the passages closest to a vector, best first; none for a vector of another length. */
  closest(vector: SmallVector, most: number): readonly string[] {
    return this.#passages
      .flatMap(({ passage, key }) => {
        const own = this.#vectors.get(key);
        return own?.values.length === vector.values.length
          ? [{ id: passage.id, likeness: likeness(own, vector) }]
          : [];
      })
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, most)
      .map(({ id }) => id);
  }
}

/** Models read some 8,000 tokens; in the densest scripts a character is more than one. */
const MOST_CHARACTERS = 5_000;

function textOf({ title, heading, text }: Passage): string {
  return `${title}\n${heading ?? ""}\n${text}`.slice(0, MOST_CHARACTERS);
}

function pairOf(key: TextKey, vector: SmallVector | undefined): readonly (readonly [TextKey, SmallVector])[] {
  return vector === undefined ? [] : [[key, vector]];
}
