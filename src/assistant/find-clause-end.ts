/** Where a clause or a sentence ends in a text that still grows. */
export type ClauseEnd =
  | { readonly kind: "end"; readonly at: number }
  /** The text has to grow before this can be told. */
  | { readonly kind: "open" };

export type Stretch = "clause" | "sentence";

const MARKS: Readonly<Record<Stretch, RegExp>> = {
  clause: /[.,;:!?，。；：！？\n]/g,
  sentence: /[.!?。！？\n]/g,
};
const WIDE = /[，。；：！？]/;
/** A point behind one of these, or behind a single letter, ends nothing. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|art|arts|reg|no|nos|nr|sec|para|ch|cap|st|ст|п|пп|гл|руб|коп|тыс|млн|млрд|approx|ca|vs|ex|incl|max|min|fed|ver|nº|etc|e\.g|i\.e|т\.е|т\.к|г|гг|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu;
/** Markers and closing signs right behind an end belong to it. */
const BEHIND = /(?:[*_"'”’»)）」』]|[\s]?\[[\d,\s]{1,16}\])*/y;
const UNFINISHED_MARKER = /^\s?\[[\d,\s]{0,16}$/;

/**
 * The end of the clause or sentence that begins at 0: behind its point and the markers that follow it, in front of a
 * line break. Decided by what stands there and never by where a stream was cut.
 */
export function findClauseEnd(text: string, stretch: Stretch, isWhole: boolean): ClauseEnd {
  const marks = new RegExp(MARKS[stretch]);
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === "\n") return { kind: "end", at: mark.index };
    const verdict = endsAt(text, mark.index, isWhole);
    if (verdict === "open") return { kind: "open" };
    if (verdict !== "goes on") return { kind: "end", at: verdict };
  }
  return isWhole ? { kind: "end", at: text.length } : { kind: "open" };
}

function endsAt(text: string, mark: number, isWhole: boolean): number | "open" | "goes on" {
  BEHIND.lastIndex = mark + 1;
  const end = mark + 1 + (BEHIND.exec(text)?.[0].length ?? 0);
  const rest = text.slice(end);
  const next = /^\s*(\S)/u.exec(rest)?.[1];
  if (next === undefined && !isWhole && !rest.includes("\n")) return "open";
  if (!isWhole && UNFINISHED_MARKER.test(rest)) return "open";
  const sign = text[mark] ?? "";
  if (WIDE.test(sign)) return sign === "，" && /^\d/.test(rest) ? "goes on" : end;
  if (next !== undefined && !/^\s/.test(rest)) return "goes on";
  if (sign === "," && next !== undefined && /\d/.test(next)) return "goes on";
  return sign === "." && goesOn(text.slice(Math.max(0, mark - 8), mark), next, rest) ? "goes on" : end;
}

/** A point inside a sentence: behind an abbreviation, before a small letter. */
function goesOn(before: string, next: string | undefined, rest: string): boolean {
  if (next === undefined || /^\s*\n/.test(rest)) return false;
  return ABBREVIATION.test(before) || /\p{Ll}/u.test(next);
}
