import { readAmounts } from "../../domain/reading/read-amounts.ts";
import { surroundingsOf } from "./clauses.ts";
import { LIMIT_WORDS, OTHER_LIMITS } from "./figure-words.ts";
import { sumOf } from "./known-figures.ts";
import type { Statement } from "./statements.ts";

/** An amount that a statement calls a limit. */
export interface StatedLimit {
  /** What it may stand for: rupees are those of each country spoken of. */
  readonly readings: readonly { readonly sum: string; readonly currency: string }[];
  readonly start: number;
  readonly end: number;
}

/** The amounts that a statement calls limits: "free up to", "a limit of", under such a head of a table. */
export function statedLimits({ text, lang, column, about }: Statement): readonly StatedLimit[] {
  const [first = null, ...more] = about;
  const amounts = readAmounts(text, { destination: first });
  const others = amounts.length === 0 ? [] : more.map((destination) => readAmounts(text, { destination }));
  return amounts.flatMap(({ start, end, role, bound }, at) => {
    const { before, behind } = surroundingsOf(text, amounts, at);
    const isOpenBound = bound === "to" && amounts[at - 1]?.bound !== "from";
    const isLimit = isOpenBound || LIMIT_WORDS[lang].test(`${before} # ${behind} # ${column}`);
    if (!isLimit || role === "shipping" || OTHER_LIMITS[lang].test(`${column} ${before} ${behind}`))
      return [];
    const same = [amounts, ...others].flatMap((reading) =>
      reading.filter((amount) => amount.start === start),
    );
    const readings = same.flatMap(({ value, currency }) =>
      currency === null ? [] : { sum: sumOf(value, currency), currency },
    );
    return [{ readings, start, end }];
  });
}
