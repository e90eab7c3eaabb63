import { type PhrasePlaces, PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { DAY_ARTICLES, PAST_WORDS, RELATIONS_BEFORE, RELATIONS_BEHIND, UP_TO } from "./day-words.ts";

/** The words around days that say how they are meant. */
export class DaySurroundings {
  readonly #pieces: readonly Piece[];
  readonly #relations: PhrasePlaces<"before" | "after" | "at">;
  readonly #past: PhrasePlaces<boolean>;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#relations = BEFORE.everywhere(pieces);
    this.#past = PAST.everywhere(pieces);
  }

  /** "Since", "before the", "в": at most two small words from the day, and not in front of the piece `after`. */
  relationBefore(at: number, after: number) {
    for (let end = at; end >= at - MOST_ARTICLES; end -= 1) {
      const found = this.#relations.byEnd.get(end);
      if (found !== undefined && found.from >= after) return { relation: found.value, from: found.from };
      if (!DAY_ARTICLES.has(this.#pieces[end - 1]?.text ?? "")) return null;
    }
    return null;
  }

  /** 以后, 之前, "onwards". */
  relationBehind(at: number) {
    const found = BEHIND.at(this.#pieces, at);
    return found === null || found.value === "none" ? null : { relation: found.value, to: found.to };
  }

  /** Whether nothing but "to" or a dash stands between two places. */
  isJoint(from: number, to: number): boolean {
    return to - from === 1 && UP_TO.has(this.#pieces[from]?.text ?? "");
  }

  /** Whether a word near by says that it has happened. */
  isPast(from: number, to: number): boolean {
    for (let at = from - FAR; at <= from; at += 1) if (this.#past.byEnd.has(at)) return true;
    for (let at = to; at <= to + NEAR; at += 1) if (this.#past.byStart.has(at)) return true;
    return false;
  }
}

const MOST_ARTICLES = 2;
const FAR = 4;
const NEAR = 2;
const BEFORE = new PhraseTable(RELATIONS_BEFORE);
const BEHIND = new PhraseTable(RELATIONS_BEHIND);
const PAST = new PhraseTable([[PAST_WORDS, true]]);
