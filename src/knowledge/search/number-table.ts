/** Gives consecutive ids to numeric keys: a hash table in typed arrays, a sixth of the memory of a `Map` of numbers. */
export class NumberTable {
  #keys: Float64Array<ArrayBuffer>;
  #ids: Int32Array<ArrayBuffer>;
  #size: number;

  constructor({ keys, ids, size }: NumberTableData = emptyTable()) {
    this.#keys = keys;
    this.#ids = ids;
    this.#size = size;
  }

  /** All of it, as it can be stored. */
  get data(): NumberTableData {
    return { keys: this.#keys, ids: this.#ids, size: this.#size };
  }

  get size(): number {
    return this.#size;
  }

  /** The id of a key (a safe integer, 0 or more), given now if it had none. */
  add(key: number): number {
    if (this.#size * 3 > this.#keys.length * 2) this.#grow();
    const slot = this.#slot(key);
    if (this.#keys[slot] === EMPTY) {
      this.#keys[slot] = key;
      this.#ids[slot] = this.#size++;
    }
    return this.#ids[slot] ?? 0;
  }

  /** The id of a key, or -1. */
  find(key: number): number {
    const slot = this.#slot(key);
    return this.#keys[slot] === EMPTY ? -1 : (this.#ids[slot] ?? -1);
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const ids = this.#ids;
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.#ids = new Int32Array(keys.length * 2);
    keys.forEach((key, old) => {
      if (key === EMPTY) return;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#ids[slot] = ids[old] ?? 0;
    });
  }
}

const EMPTY = -1;

export interface NumberTableData {
  readonly keys: Float64Array<ArrayBuffer>;
  readonly ids: Int32Array<ArrayBuffer>;
  readonly size: number;
}

function emptyTable(): NumberTableData {
  return { keys: new Float64Array(1024).fill(EMPTY), ids: new Int32Array(1024), size: 0 };
}
