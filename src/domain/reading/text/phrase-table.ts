import { type Piece, piecesOf } from "./pieces.ts";

/** A phrase found: what it means, and the place behind its last piece. */
export interface FoundPhrase<Value> {
  readonly value: Value;
  readonly to: number;
}

/** Phrases found in a text, by the place of their first piece and by the place behind their last. */
export interface PhrasePlaces<Value> {
  readonly byStart: ReadonlyMap<number, FoundPhrase<Value>>;
  readonly byEnd: ReadonlyMap<number, { readonly value: Value; readonly from: number }>;
}

/**
 * Phrases with what they mean. Each row holds alternatives parted by ` | `; a word that ends in `*` stands for every word
 * that goes on by up to four letters, which covers the endings of Russian, Portuguese and Spanish.
 * Looking a phrase up at a place takes time in the length of the phrase, not of the table or the text.
 */
export class PhraseTable<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  constructor(rows: readonly (readonly [phrases: string, value: Value])[]) {
    for (const [phrases, value] of rows) {
      for (const phrase of phrases.trim().split(/\s*\|\s*/)) this.#add(phrase, value);
    }
  }

  /** The longest phrase that begins at a place; null when none does. */
  at(pieces: readonly Piece[], from: number): FoundPhrase<Value> | null {
    return longest(this.#root, pieces, from);
  }

  /** The longest phrase at each place, reading on behind it. */
  everywhere(pieces: readonly Piece[]): PhrasePlaces<Value> {
    const byStart = new Map<number, FoundPhrase<Value>>();
    const byEnd = new Map<number, { readonly value: Value; readonly from: number }>();
    for (let at = 0; at < pieces.length; ) {
      const found = this.at(pieces, at);
      if (found !== null) {
        byStart.set(at, found);
        byEnd.set(found.to, { value: found.value, from: at });
      }
      at = found?.to ?? at + 1;
    }
    return { byStart, byEnd };
  }

  #add(phrase: string, value: Value): void {
    let node = this.#root;
    for (const key of keysOf(phrase)) {
      const next = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    if (node !== this.#root) node.found ??= { value };
  }
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  found?: { readonly value: Value };
}

const MOST_ENDING = 4;
const SHORTEST_STEM = 2;

function longest<Value>(node: Node<Value>, pieces: readonly Piece[], at: number): FoundPhrase<Value> | null {
  let best: FoundPhrase<Value> | null = null;
  const text = pieces[at]?.text;
  if (text !== undefined && node.next.size > 0) {
    for (const next of nextNodes(node, text)) {
      const found = longest(next, pieces, at + 1);
      if (found !== null && found.to > (best?.to ?? 0)) best = found;
    }
  }
  return best ?? (node.found === undefined ? null : { value: node.found.value, to: at });
}

function nextNodes<Value>(node: Node<Value>, text: string): readonly Node<Value>[] {
  const nodes: Node<Value>[] = [];
  const exact = node.next.get(text);
  if (exact !== undefined) nodes.push(exact);
  for (let ending = 0; ending <= MOST_ENDING && text.length - ending >= SHORTEST_STEM; ending += 1) {
    const stem = node.next.get(`${text.slice(0, text.length - ending)}*`);
    if (stem !== undefined) nodes.push(stem);
  }
  return nodes;
}

function keysOf(phrase: string): readonly string[] {
  return phrase
    .split(" ")
    .flatMap((word) =>
      word.length > 1 && word.endsWith("*")
        ? piecesOf(word.slice(0, -1)).map(({ text }, at, all) => (at === all.length - 1 ? `${text}*` : text))
        : piecesOf(word).map(({ text }) => text),
    );
}
