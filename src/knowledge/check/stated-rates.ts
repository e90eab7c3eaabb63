import { surroundingsOf } from "./clauses.ts";
import { DUTY_WORDS, TAX_WORDS } from "./figure-words.ts";
import { type Percentages, percentagesIn } from "./percentages.ts";
import type { Statement } from "./statements.ts";

/** The percentages that a statement calls rates of a tax or of duty: by the nearest word, or the head of the column. */
export function statedRates({ text, column }: Statement, kind: "duty" | "tax"): readonly Percentages[] {
  const all = percentagesIn(text);
  return all.filter((_percentages, at) => {
    const { before, behind } = surroundingsOf(text, all, at);
    const distanceTo = (words: RegExp) =>
      Math.min(distanceBefore(before, words), distanceBehind(behind, words));
    const [tax, duty] = [distanceTo(TAX_WORDS), distanceTo(DUTY_WORDS)];
    return tax === duty ? all.length === 1 && isHeaded(column, kind) : tax < duty === (kind === "tax");
  });
}

const FAR = Number.POSITIVE_INFINITY;

function distanceBefore(text: string, words: RegExp): number {
  const last = [...text.matchAll(new RegExp(words, `g${words.flags}`))].at(-1);
  return last === undefined ? FAR : text.length - last.index - last[0].length;
}

/** Only small words may stand between: in "4 % and VAT" the tax is the next thing said. */
function distanceBehind(text: string, words: RegExp): number {
  const first = text.search(words);
  return first >= 0 && /^\s*(?:的|de|of|import|进口)?\s*$/i.test(text.slice(0, first)) ? first : FAR;
}

function isHeaded(column: string, kind: "duty" | "tax"): boolean {
  const isTax = TAX_WORDS.test(column);
  return isTax !== DUTY_WORDS.test(column) && isTax === (kind === "tax");
}
