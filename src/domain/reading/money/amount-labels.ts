import { type PhrasePlaces, PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { type AmountLabel, BOUNDS_BEFORE, BOUNDS_BEHIND, FILLERS, LABEL_WORDS } from "./amount-words.ts";

/** A word beside an amount that says what it is; places among the pieces. */
export interface Label {
  readonly label: AmountLabel;
  readonly from: number;
  readonly to: number;
  /** Small words between it and the amount. */
  readonly fillers: readonly string[];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** The words of a text that say what amounts beside them are. */
export class AmountLabels {
  readonly #pieces: readonly Piece[];
  readonly #labels: PhrasePlaces<AmountLabel>;
  readonly #bounds: PhrasePlaces<"from" | "to">;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
    this.#labels = LABELS.everywhere(pieces);
    this.#bounds = BEFORE.everywhere(pieces);
  }

  before({ from }: Place): Label | null {
    const fillers: string[] = [];
    for (let at = from; fillers.length <= MOST_FILLERS; at -= 1) {
      const found = this.#labels.byEnd.get(at);
      if (found !== undefined) return { label: found.value, from: found.from, to: at, fillers };
      const filler = this.#pieces[at - 1]?.text;
      if (filler === undefined || !FILLERS.has(filler)) return null;
      fillers.push(filler);
    }
    return null;
  }

  behind({ to }: Place): Label | null {
    const fillers: string[] = [];
    for (let at = to; fillers.length <= MOST_FILLERS; at += 1) {
      const found = this.#labels.byStart.get(at);
      if (found !== undefined) return { label: found.value, from: at, to: found.to, fillers };
      const filler = this.#pieces[at]?.text;
      if (filler === undefined || !FILLERS.has(filler)) return null;
      fillers.push(filler);
    }
    return null;
  }

  /** "Over 800" is the lower end of an open range, "up to 150" and 150以下 the upper one. */
  bound({ from, to }: Place): "from" | "to" | null {
    return this.#bounds.byEnd.get(from)?.value ?? BEHIND.at(this.#pieces, to)?.value ?? null;
  }
}

const MOST_FILLERS = 3;
const LABELS = new PhraseTable(LABEL_WORDS);
const BEFORE = new PhraseTable(BOUNDS_BEFORE);
const BEHIND = new PhraseTable(BOUNDS_BEHIND);
