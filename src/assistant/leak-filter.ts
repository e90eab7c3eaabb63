/** So many consecutive words of the system's own text are a leak. */
const LEAK_WORDS = 8;
/** From so many on, words wait until it is clear that the run is none. */
const HELD_WORDS = 3;

const PIECE = /[\p{L}\p{M}\p{N}]+|[<>＜＞]+|[^\p{L}\p{M}\p{N}<>＜＞]/gu;
/** Numbers do not count: markers between the words would hide a run. */
const NUMBER = /^\p{N}+$/u;
const WORD = /^[\p{L}\p{M}\p{N}]/u;
const BRACKET = /^[<>＜＞]/;
const CLAUSE_END = /[.!?;:。！？；：\n]/;

/**
 * The last gate before the seller: a clause that repeats eight or more consecutive words of the system's own text is
 * dropped, and so are the marks that fence material. A run that only begins like it waits for a few words.
 */
export class LeakFilter {
  readonly #places: ReadonlyMap<string, readonly number[]>;
  readonly #onLeak: () => void;
  /** How many words match up to each place of the protected text. */
  #runs: ReadonlyMap<number, number> = new Map();
  /** The same of what has left: a clause that is dropped must not let the words around it make a run. */
  #leftRuns: ReadonlyMap<number, number> = new Map();
  #run = 0;
  /** A word or a mark that may still grow, and how much of it has left. */
  #unread = "";
  #gone = 0;
  #held = "";
  #isLeaking = false;

  constructor(places: ReadonlyMap<string, readonly number[]>, onLeak: () => void) {
    this.#places = places;
    this.#onLeak = onLeak;
  }

  /** What may leave now. */
  push(delta: string): string {
    const pieces = (this.#unread + delta).match(PIECE) ?? [];
    const last = pieces.at(-1) ?? "";
    const mayGrow = WORD.test(last) || BRACKET.test(last);
    const released = (mayGrow ? pieces.slice(0, -1) : pieces).map((piece) => this.#take(piece)).join("");
    this.#unread = mayGrow ? last : "";
    return released + this.#ahead();
  }

  /** The rest of a stream that ended. */
  end(): string {
    const rest = this.#unread === "" ? "" : this.#take(this.#unread);
    const held = this.#isLeaking ? "" : this.#held;
    this.#unread = "";
    this.#held = "";
    return rest + held;
  }

  /** A word that cannot complete a run leaves while it grows. */
  #ahead(): string {
    if (!WORD.test(this.#unread) || this.#isLeaking || this.#run >= HELD_WORDS - 1) return "";
    const ahead = this.#unread.slice(this.#gone);
    this.#gone = this.#unread.length;
    return ahead;
  }

  #take(piece: string): string {
    const rest = piece.slice(this.#gone);
    this.#gone = 0;
    if (BRACKET.test(piece) && piece.length > 1) return "";
    if (WORD.test(piece) && !NUMBER.test(piece)) this.#count(piece.normalize("NFKC").toLowerCase());
    if (this.#isLeaking) return this.#afterLeak(piece);
    this.#held += rest;
    if (this.#run >= HELD_WORDS) return "";
    const free = this.#held;
    this.#held = "";
    this.#leftRuns = this.#runs;
    return free;
  }

  /** Nothing more of the clause leaves. */
  #afterLeak(piece: string): string {
    this.#held = "";
    if (WORD.test(piece) || !CLAUSE_END.test(piece)) return "";
    this.#isLeaking = false;
    this.#follow(this.#leftRuns);
    return piece === "\n" ? piece : "";
  }

  #follow(runs: ReadonlyMap<number, number>): void {
    this.#runs = runs;
    this.#run = Math.max(0, ...runs.values());
  }

  #count(word: string): void {
    const places = this.#places.get(word) ?? [];
    const runs = new Map(places.map((place) => [place, (this.#runs.get(place - 1) ?? 0) + 1]));
    this.#follow(runs);
    if (this.#run < LEAK_WORDS || this.#isLeaking) return;
    this.#isLeaking = true;
    this.#onLeak();
  }
}

type Places = ReadonlyMap<string, readonly number[]>;

/** A system prompt changes with the day and the language only, so its places are kept. */
const kept = new Map<string, Places>();
const MAX_KEPT = 64;

/** Where each word of the protected texts stands. */
export function placesOfWords(texts: readonly string[]): Places {
  const key = texts.join("\n\n");
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const places = new Map<string, number[]>();
  let place = 0;
  for (const text of texts) {
    for (const word of text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
      if (NUMBER.test(word)) continue;
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
      place += 1;
    }
    // A run does not go over from one text to the next.
    place += 1;
  }
  kept.set(key, places);
  return places;
}
