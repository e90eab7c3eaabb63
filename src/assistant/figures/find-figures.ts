import type { Figure, Unit } from "./figure.ts";
import { mayLead } from "./leading-words.ts";
import { CHOICES, HAN_NUMERALS } from "./number-words.ts";
import { readAmount } from "./read-amount.ts";
import { readDate } from "./read-date.ts";
import { JOINED_BEGINNINGS } from "./read-joined.ts";
import { readLegal } from "./read-legal.ts";
import { foldDigits } from "./read-number.ts";
import { readWorded } from "./read-worded.ts";
import { SPACED_WORD } from "./spaced-number-words.ts";

/** Signs and Chinese, Thai and Korean characters a figure may begin with, besides digits. */
export const LEADING_SIGNS = `\\p{Sc}§№〔［${HAN_NUMERALS}第明来來去${JOINED_BEGINNINGS}`;
/** Whole words a figure may begin with. */
export const LEADING_WORD = `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{M}\\p{N}])[\\p{Script=Latin}\\p{Script=Cyrillic}]+\\$?|${SPACED_WORD}`;

/** Where a figure may begin: a digit of any script, a sign, a whole word. */
const BEGINNING = new RegExp(`[\\p{N}${LEADING_SIGNS}]|${LEADING_WORD}`, "gu");

/**
 * The figures of a text in the order in which they stand: amounts, shares, measures, dates, references to laws, names
 * with digits. `today` (YYYY-MM-DD) resolves "next July".
 */
export function findFigures(text: string, today: string | null): readonly Figure[] {
  const folded = foldDigits(text);
  const figures: Figure[] = [];
  let position = 0;
  for (;;) {
    BEGINNING.lastIndex = position;
    const beginning = BEGINNING.exec(folded);
    if (beginning === null) return sharingUnits(folded, figures);
    const end = beginning.index + beginning[0].length;
    const figure = mayBegin(folded, beginning[0], end) ? figureAt(folded, beginning.index, today) : null;
    if (figure !== null) figures.push(figure);
    position = figure?.end ?? (/..\$$/.test(beginning[0]) ? end - 1 : end);
  }
}

/** Whether a figure begins exactly at `at`. */
export function beginsFigure(text: string, at: number): boolean {
  return figureAt(foldDigits(text), at, null) !== null;
}

function mayBegin(text: string, beginning: string, end: number): boolean {
  const isWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(beginning);
  return !isWord || /^-?\d/.test(text.slice(end, end + 2)) || mayLead(beginning);
}

function figureAt(text: string, at: number, today: string | null): Figure | null {
  return readLegal(text, at) ?? readDate(text, at, today) ?? readAmount(text, at) ?? readWorded(text, at);
}

const BETWEEN = new RegExp(`^[^\\S\\n]*(?:[,、/–—~～-]|,?[^\\S\\n]*(?:${CHOICES}))[^\\S\\n]*$`, "iu");

/** "7.5, 25 or 50 %" and "USD 80, 160 or 200": numbers of one list have one unit. */
function sharingUnits(text: string, figures: readonly Figure[]): readonly Figure[] {
  const shared = [...figures];
  const share = (from: number, to: number) => {
    const [giver, taker] = [shared[from], shared[to]];
    if (giver?.kind !== "number" || taker?.kind !== "number" || !isFree(taker.unit) || giver.unit === null)
      return;
    const [first, second] = from < to ? [giver, taker] : [taker, giver];
    if (!BETWEEN.test(text.slice(first.end, second.start))) return;
    if (from < to && giver.unit.kind !== "money") return;
    if (!isThing(giver.unit)) shared[to] = { ...taker, unit: giver.unit };
  };
  for (let index = shared.length - 1; index > 0; index -= 1) share(index, index - 1);
  for (let index = 1; index < shared.length; index += 1) share(index - 1, index);
  return shared;
}

function isThing(unit: Unit | null): boolean {
  return unit?.kind === "measure" && unit.name === "thing";
}

/** "160 or": the word behind is none that is counted. */
function isFree(unit: Unit | null): boolean {
  return unit === null || isThing(unit);
}
