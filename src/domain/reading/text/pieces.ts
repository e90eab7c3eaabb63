import { MAX_MESSAGE_CHARACTERS } from "../../message.ts";
import { remembered } from "../../remembered.ts";
import { plainText } from "../../shipments/plain-text.ts";
import { simplified } from "./traditional.ts";

/** The smallest thing a reader looks at. Offsets are UTF-16 places in the text as it was written. */
export interface Piece {
  /** `number` holds its separators: `1.234,56`, `1 234`; an ideograph stands alone; a mark is any other character. */
  readonly kind: "number" | "word" | "ideograph" | "mark";
  /** Lower case, half width, accents folded, simplified Chinese. */
  readonly text: string;
  readonly capitals: boolean;
  /** Nothing stands between this piece and the one before it. */
  readonly glued: boolean;
  readonly start: number;
  readonly end: number;
}

/** Some twelve pages of text. What is written behind is not read: every reader stays quick, whatever is pasted. */
const MOST_PIECES = 5_000;

/** Cuts a text into pieces in reading order. Hyphens and apostrophes within words part them and are dropped. */
export const piecesOf: (written: string) => readonly Piece[] = remembered(cut, 20);

function cut(written: string): readonly Piece[] {
  const { text, folded, originalIndex } = plainText(written.slice(0, MAX_MESSAGE_CHARACTERS));
  const pieces: Piece[] = [];
  let last = -1;
  for (const { groups, index, 0: match } of folded.matchAll(PIECE)) {
    if (groups?.joint !== undefined) continue;
    if (pieces.length === MOST_PIECES) break;
    const end = index + match.length;
    const kind = kindOf(groups);
    pieces.push({
      kind,
      text: kind === "ideograph" ? simplified(match) : match,
      capitals: kind === "word" && isCapitals(text.slice(index, end)),
      glued: index === last,
      start: originalIndex(index),
      end: originalIndex(end - 1) + 1,
    });
    last = end;
  }
  return pieces;
}

/** The text that some pieces cover, as it was written. */
export function writtenBy(written: string, pieces: readonly Piece[], from: number, to: number): string {
  return written.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0);
}

const PIECE = new RegExp(
  [
    String.raw`(?<joint>(?<=\p{L})['’\-](?=\p{L}))`,
    String.raw`(?<number>\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*)`,
    // US$, R$, NT$: the letters belong to the sign.
    String.raw`(?<![a-z])[a-z]{1,3}\$`,
    String.raw`(?<word>[[\p{L}\p{M}]--\p{Script=Han}]+)`,
    String.raw`(?<ideograph>\p{Script=Han})`,
    String.raw`\S`,
  ].join("|"),
  "gv",
);

function kindOf(groups: Record<string, string | undefined> | undefined): Piece["kind"] {
  if (groups?.number !== undefined) return "number";
  if (groups?.word !== undefined) return "word";
  return groups?.ideograph === undefined ? "mark" : "ideograph";
}

function isCapitals(word: string): boolean {
  return word !== word.toLowerCase() && word === word.toUpperCase();
}
