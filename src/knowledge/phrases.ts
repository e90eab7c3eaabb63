import { fold } from "./search/fold.ts";
import { type Token, tokenise } from "./search/tokens.ts";

/** The smallest piece of a phrase: a word, a code, or one ideograph. */
export interface Unit {
  readonly kind: "word" | "code" | "ideograph" | "unspaced";
  /** As in the text. */
  readonly written: string;
  readonly folded: string;
  /** The folded form alone, as most books look it up. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

export interface FoundPhrase<Value> {
  readonly value: Value;
  /** Places among the units: the first one, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What a unit may be looked up as. */
export type KeysOf = (unit: Unit) => readonly string[];

/** Cuts a text into units in reading order. `tokens` are those of the text, where they are at hand. */
export function unitsOf(text: string, tokens: readonly Token[] = tokenise(text)): readonly Unit[] {
  const units: Unit[] = [];
  for (const { kind, folded, start, end: last } of tokens) {
    if (kind !== "ideographs") {
      units.push({ kind, folded, keys: [folded], start, end: last, written: text.slice(start, last) });
      continue;
    }
    let at = start;
    for (const character of text.slice(start, last)) {
      const simple = fold(character);
      const end = at + character.length;
      units.push({ kind: "ideograph", written: character, folded: simple, keys: [simple], start: at, end });
      at = end;
    }
  }
  return units;
}

/** A dictionary of phrases, each a row of keys, found in a text in one pass. */
export class PhraseBook<Value> {
  readonly #root: Node<Value> = { next: new Map(), values: [] };

  add(keys: readonly string[], value: Value): void {
    let node = this.#root;
    for (const key of keys) {
      const next = node.next.get(key) ?? { next: new Map(), values: [] };
      node.next.set(key, next);
      node = next;
    }
    if (keys.length > 0 && !node.values.includes(value)) node.values.push(value);
  }

  /** Every phrase anywhere in the units, also phrases within phrases. */
  findAll(units: readonly Unit[], keysOf: KeysOf): readonly FoundPhrase<Value>[] {
    const keys = units.map(keysOf);
    const found: FoundPhrase<Value>[] = [];
    for (let from = 0; from < keys.length; from++) this.#addFoundAt(keys, from, found);
    return found;
  }

  /** The longest phrase at each place, reading on after it. */
  findLongest(units: readonly Unit[], keysOf: KeysOf): readonly FoundPhrase<Value>[] {
    const keys = units.map(keysOf);
    const longest: FoundPhrase<Value>[] = [];
    for (let from = 0; from < keys.length; ) {
      const found: FoundPhrase<Value>[] = [];
      this.#addFoundAt(keys, from, found);
      const [last] = found.sort((one, other) => other.to - one.to);
      if (last !== undefined) longest.push(last);
      from = last?.to ?? from + 1;
    }
    return longest;
  }

  #addFoundAt(keys: readonly (readonly string[])[], from: number, found: FoundPhrase<Value>[]): void {
    const follow = (node: Node<Value>, to: number): void => {
      for (const value of node.values) found.push({ value, from, to });
      for (const key of keys[to] ?? []) {
        const next = node.next.get(key);
        if (next !== undefined) follow(next, to + 1);
      }
    };
    follow(this.#root, from);
  }
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}
