import { beginsFigure, LEADING_SIGNS, LEADING_WORD } from "./figures/find-figures.ts";
import { mayBecomeLeading, mayLead } from "./figures/leading-words.ts";
import { type ClauseEnd, findClauseEnd } from "./find-clause-end.ts";

/** What becomes of a held clause. `wait`: the rest of its sentence may bring the marker that carries it. */
export type Verdict =
  | { readonly kind: "pass" }
  | { readonly kind: "wait" }
  | { readonly kind: "instead"; readonly text: string };

/** Judges a clause; `before` is the end of what has left. At the end of a sentence it must decide. */
export interface ClauseJudge {
  readonly judge: (clause: string, before: string, isSentence: boolean) => Verdict;
  /** Told of everything that leaves, in order. */
  readonly released: (piece: string) => void;
}

/** A sentence with figures that is longer than this never leaves; what decides its end stands at most so far behind. */
const MAX_HELD = 800;
const END_AHEAD = 64;
const TAIL = 96;
/** How many words behind a word decide whether it begins a figure, and how many Chinese, or Thai and Korean characters. */
const WORDS_AHEAD = 3;
const HAN_AHEAD = 8;
const JOINED_AHEAD = 24;
const MAX_AHEAD = 80;
const MAX_WORD = 40;
const MAX_MARKER = 16;

/** Invisible characters that could hide a figure: zero widths, soft hyphens, marks of direction. */
const INVISIBLE = /[\u00ad\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/g;
const CANDIDATE = new RegExp(`\\[|[\\p{N}${LEADING_SIGNS}]|${LEADING_WORD}`, "gu");

type State = "free" | "clause" | "sentence" | "skipping";

/**
 * Releases streamed text: words at once, but from the first character of a figure on the clause waits for its end
 * and the judge's verdict. Every cut of the stream gives the same text.
 */
export class ClauseReleaser {
  readonly #judge: ClauseJudge;
  #held = "";
  #tail = "";
  /** The last number of a list: the next line may go on with one more. */
  #ordinal = 0;
  #state: State = "free";

  constructor(judge: ClauseJudge) {
    this.#judge = judge;
  }

  /** What may leave now. */
  push(delta: string): string {
    this.#held += delta.replace(INVISIBLE, "");
    return this.#advance(false);
  }

  /** The rest of a stream that ended by itself. */
  end(): string {
    return this.#advance(true);
  }

  #advance(isWhole: boolean): string {
    let released = "";
    for (;;) {
      const step = this.#state === "free" ? this.#release(isWhole) : this.#settle(isWhole);
      if (step === null) return released;
      released += step;
    }
  }

  /** Lets words go up to the next figure; null when nothing more can be decided. */
  #release(isWhole: boolean): string | null {
    if (this.#held === "") return null;
    const { at, kind } = this.#next(isWhole);
    const piece = this.#leave(at);
    if (kind === "figure") this.#state = "clause";
    return kind === "open" && piece === "" ? null : piece;
  }

  #next(isWhole: boolean): { readonly at: number; readonly kind: "figure" | "open" | "words" } {
    const text = this.#tail + this.#held;
    const offset = this.#tail.length;
    const candidates = new RegExp(CANDIDATE);
    candidates.lastIndex = offset;
    for (let found = candidates.exec(text); found !== null; found = candidates.exec(text)) {
      const verdict = this.#look(text, found, isWhole);
      if (verdict === "figure" || verdict === "open") return { at: found.index - offset, kind: verdict };
      candidates.lastIndex = verdict;
    }
    return { at: this.#held.length, kind: isWhole ? "words" : "open" };
  }

  /** Whether a figure begins at a candidate; a number says where to look on. */
  #look(text: string, found: RegExpExecArray, isWhole: boolean): "figure" | "open" | number {
    const [word] = found;
    const end = found.index + word.length;
    if (word === "[") return afterBracket(text, found.index, isWhole);
    if (/^\p{N}/u.test(word)) return this.#listNumber(text, found.index, isWhole);
    const isWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word);
    // The sign behind a word that leads nothing may lead by itself.
    const past = word.length > 1 && word.endsWith("$") ? end - 1 : end;
    if (word.length > MAX_WORD) return past;
    if (isWord && end === text.length && !isWhole) return mayBecomeLeading(word) ? "open" : past;
    if (isWord && !mayLead(word)) return past;
    // A word of other scripts may still become a longer one.
    if (!isWord && word.length > 1 && end === text.length && !isWhole) return "open";
    const window = windowEnd(text, end, isWhole);
    if (window === null) return "open";
    return beginsFigure(text.slice(0, window), found.index) ? "figure" : end;
  }

  /** "1. " at the beginning of a line, one more than the last: no figure. */
  #listNumber(text: string, at: number, isWhole: boolean): "figure" | "open" | number {
    if (!/(?:^|\n)[\s*_-]*$/.test(text.slice(0, at))) return "figure";
    const rest = text.slice(at, at + 5);
    if (/^\d{1,2}$|^\d{1,2}[.)、]$/.test(rest) && !isWhole) return "open";
    const number = /^(\d{1,2})(?:[.)]\s|、)/.exec(rest);
    const value = Number(number?.[1]);
    if (number === null || (value !== 1 && value !== this.#ordinal + 1)) return "figure";
    this.#ordinal = value;
    return at + number[0].length;
  }

  /** Brings what is held to its end and lets the judge decide; null when it has to grow. */
  #settle(isWhole: boolean): string | null {
    const end = this.#end(isWhole);
    if (this.#state === "skipping") return this.#skip(end);
    if (end.kind === "open") return null;
    if (end.at > MAX_HELD) {
      const verdict = this.#judge.judge(this.#held.slice(0, MAX_HELD), this.#tail, true);
      return this.#replace(MAX_HELD, verdict.kind === "instead" ? verdict.text : "", "skipping");
    }
    const verdict = this.#judge.judge(this.#held.slice(0, end.at), this.#tail, this.#state === "sentence");
    if (verdict.kind === "instead") return this.#replace(end.at, verdict.text, "free");
    this.#state = verdict.kind === "wait" ? "sentence" : "free";
    return verdict.kind === "wait" ? "" : this.#leave(end.at);
  }

  #end(isWhole: boolean): ClauseEnd {
    const window = MAX_HELD + END_AHEAD;
    const isFull = this.#state !== "skipping" && this.#held.length >= window;
    const text = isFull ? this.#held.slice(0, window) : this.#held;
    return findClauseEnd(text, this.#state === "clause" ? "clause" : "sentence", isWhole || isFull);
  }

  /** Drops the rest of an overlong sentence. */
  #skip(end: ClauseEnd): string | null {
    if (end.kind === "end") return this.#replace(end.at, "", "free");
    this.#held = this.#held.slice(-MAX_HELD);
    return null;
  }

  #leave(length: number): string {
    const piece = this.#held.slice(0, length);
    return this.#replace(length, piece, this.#state);
  }

  #replace(length: number, text: string, next: State): string {
    this.#held = this.#held.slice(length);
    this.#state = next;
    this.#tail = (this.#tail + text).slice(-TAIL);
    if (text !== "") this.#judge.released(text);
    return text;
  }
}

/** Behind a marker, which claims nothing by itself; behind the bracket where it is none. */
function afterBracket(text: string, at: number, isWhole: boolean): "open" | number {
  const inside = /^\[([\d,\s]*)/.exec(text.slice(at, at + MAX_MARKER + 2))?.[1] ?? "";
  const close = at + 1 + inside.length;
  if (close >= text.length && inside.length <= MAX_MARKER && !isWhole) return "open";
  return text[close] === "]" && inside.length <= MAX_MARKER ? close + 1 : at + 1;
}

/** Where the words end by which a word is known to begin a figure or not; null while they are not there yet. */
function windowEnd(text: string, from: number, isWhole: boolean): number | null {
  const limit = from + MAX_AHEAD;
  let [words, han, joined] = [0, 0, 0];
  const tokens =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]|[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+|(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]+|[;!?。，；：！？\n]/gu;
  tokens.lastIndex = from;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    const end = token.index + token[0].length;
    if (end >= limit || (end === text.length && !isWhole)) break;
    if (/^[;!?。，；：！？\n]/u.test(token[0])) return end;
    if (/^\p{Script=Han}/u.test(token[0])) han += 1;
    else if (/^[\p{Script=Hangul}\p{Script=Thai}]/u.test(token[0])) joined += 1;
    else words += 1;
    if (words === WORDS_AHEAD || han === HAN_AHEAD || joined === JOINED_AHEAD) return end + 1;
  }
  if (isWhole) return Math.min(limit, text.length);
  return text.length >= limit ? limit : null;
}
