import { remembered } from "../../domain/remembered.ts";
import { fold } from "./fold.ts";

/**
 * One piece of a text. `word`: letters of an alphabet; `code`: anything with a digit in it, compared whole or not at all;
 * `ideographs`: a run of Chinese, Japanese or Korean writing; `unspaced`: a run of Thai, Lao, Khmer or Burmese.
 */
export interface Token {
  readonly kind: "word" | "code" | "ideographs" | "unspaced";
  /** Lower case, as written otherwise. */
  readonly surface: string;
  readonly folded: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Cuts a text into tokens in reading order. Runs in time linear in the text. */
export const tokenise: (text: string) => readonly Token[] = remembered(cut, 20);

function cut(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    const kind = kindOf(written);
    const surface = written.toLowerCase();
    tokens.push({ kind, surface, folded: foldToken(kind, surface), start, end: start + written.length });
  }
  return tokens;
}

const IDEOGRAPHS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〆ー]`;
const UNSPACED = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
/** A letter or digit starts a word; marks continue it, as do an apostrophe before a letter and a point between digits. */
const TOKEN = new RegExp(
  `${IDEOGRAPHS}+|${UNSPACED}+|` +
    String.raw`[[\p{L}\p{N}]--${IDEOGRAPHS}--${UNSPACED}](?:[[\p{L}\p{M}\p{N}\u200c\u200d\u00ad]--${IDEOGRAPHS}--${UNSPACED}]|['’](?=\p{L})|(?<=\p{Nd})[.,٫٬](?=\p{Nd}))*(?:(?<=\p{Nd})[ \u00a0\u202f]?[%％٪])?`,
  "gv",
);
const STARTS_IDEOGRAPHS = new RegExp(`^${IDEOGRAPHS}`, "v");
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, "v");
/** Below this character (Thai) nothing is written without spaces. */
const FIRST_UNSPACED = 0xe00;

function kindOf(written: string): Token["kind"] {
  if (written.charCodeAt(0) >= FIRST_UNSPACED) {
    if (STARTS_IDEOGRAPHS.test(written)) return "ideographs";
    if (STARTS_UNSPACED.test(written)) return "unspaced";
  }
  return HAS_DIGIT.test(written) ? "code" : "word";
}

function foldToken(kind: Token["kind"], surface: string): string {
  if (kind === "code") return foldCode(surface);
  const folded = fold(surface);
  return kind === "word" && /['’]/.test(folded) ? folded.replace(/['’]/g, "") : folded;
}

const HAS_DIGIT = /\p{N}/u;

/** Figures are written one way: `33,5 %` is `33.5%`, `10,000` is `10000`; tariff codes lose their points, figures their Arabic `and`. */
function foldCode(surface: string): string {
  const code = fold(surface)
    .replace(/[\s'’]/g, "")
    .replace(/[٫٬٪]/g, (mark) => ARABIC_MARKS[mark] ?? mark)
    .replace(/^[وبلكف](?=\d)/, "");
  if (/^\d{4}\.\d{2}(?:\.\d{2,4}){0,2}$/.test(code)) return code.replaceAll(".", "");
  if (/^\d{1,3}(?:[.,]\d{3})+(?!\d)/.test(code)) return code.replace(/[.,](?=\d{3})/g, "");
  return code.replaceAll(",", ".");
}

const ARABIC_MARKS: Readonly<Record<string, string>> = { "٫": ".", "٬": ",", "٪": "%" };
