import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type SmallVector, vectorOfBytes } from "./small-vector.ts";

/** A text's key: a hash of its content. */
export type TextKey = string;

export function textKey(text: string): TextKey {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, KEY_BYTES * 2);
}

/**
 * The vectors that one model gave, in one file under `folder`: the number of dimensions (four bytes), then key and values
 * of each text. Appended to while vectors are made; a torn end, as after a crash, is passed over.
 */
export class EmbeddingFile {
  readonly #folder: string;
  readonly #path: string;
  #dimensions: number | null = null;

  constructor(folder: string, model: string) {
    this.#folder = folder;
    this.#path = join(folder, `${textKey(model)}.vectors`);
  }

  /** Empty when there is no file yet. */
  async read(): Promise<ReadonlyMap<TextKey, SmallVector>> {
    const bytes = await readFile(this.#path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return Buffer.alloc(0);
      throw error;
    });
    if (bytes.length < HEADER_BYTES) return new Map();
    const dimensions = bytes.readUInt32LE(0);
    this.#dimensions = dimensions;
    const length = KEY_BYTES + dimensions;
    const vectors = new Map<TextKey, SmallVector>();
    for (let start = HEADER_BYTES; start + length <= bytes.length; start += length) {
      const values = Int8Array.from(bytes.subarray(start + KEY_BYTES, start + length));
      vectors.set(bytes.toString("hex", start, start + KEY_BYTES), vectorOfBytes(values));
    }
    return vectors;
  }

  /** Adds vectors of one length; begins the file anew where that length is not the file's. */
  async add(vectors: ReadonlyMap<TextKey, SmallVector>): Promise<void> {
    const [first] = vectors.values();
    if (first === undefined) return;
    if (first.values.length !== this.#dimensions) return this.replace(vectors);
    await appendFile(this.#path, recordsOf(vectors));
  }

  /** Leaves these vectors only. */
  async replace(vectors: ReadonlyMap<TextKey, SmallVector>): Promise<void> {
    const [first] = vectors.values();
    if (first === undefined) return;
    this.#dimensions = first.values.length;
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt32LE(this.#dimensions);
    await mkdir(this.#folder, { recursive: true });
    await writeFile(`${this.#path}.new`, Buffer.concat([header, recordsOf(vectors)]));
    await rename(`${this.#path}.new`, this.#path);
  }
}

const KEY_BYTES = 16;
const HEADER_BYTES = 4;

function recordsOf(vectors: ReadonlyMap<TextKey, SmallVector>): Buffer {
  return Buffer.concat(
    Array.from(vectors, ([key, { values }]) => [
      Buffer.from(key, "hex"),
      Buffer.from(values.buffer, values.byteOffset, values.byteLength),
    ]).flat(),
  );
}
