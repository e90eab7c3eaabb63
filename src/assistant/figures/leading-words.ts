import { LAST, MONTHS, NEXT, RELATIVE_YEARS } from "./date-words.ts";
import { ACTS, ACTS_IN_CAPITALS, SCOPES } from "./legal-words.ts";
import { NUMBER_WORDS } from "./number-words.ts";
import { MONEY } from "./unit-words.ts";

/** Words a figure may begin with, as alternatives of a regular expression. */
const LEADING = [
  ...NUMBER_WORDS,
  ...MONTHS,
  ...SCOPES.map(([, words]) => words),
  ACTS,
  ...MONEY.map(([, words]) => words),
  NEXT,
  LAST,
  ...RELATIVE_YEARS.map(([, words]) => words),
].join("|");

const ALTERNATIVES = alternativesOf(LEADING);
const PLAIN = new Set(
  ALTERNATIVES.filter((word) => /^[\p{L}]+$/u.test(word)).map((word) => word.toLowerCase()),
);
const VARYING = new RegExp(
  `^(?:${ALTERNATIVES.filter((word) => !/^[\p{L}]+$/u.test(word))
    .map(firstWordOf)
    .join("|")})$`,
  "iu",
);
/** These only in capitals: "in" is a word everywhere. */
const SIGNS = new RegExp(`^(?:${ACTS_IN_CAPITALS})$`, "u");
/** The letters each begins with, up to where it varies. */
const BEGINNINGS = new Set(
  alternativesOf(`${LEADING}|${ACTS_IN_CAPITALS}`)
    .map(stemOf)
    .flatMap((stem) => [...stem].map((_, index) => stem.slice(0, index + 1))),
);
/** Behind these more letters may follow. */
const STEMS = new Set(ALTERNATIVES.filter((word) => !PLAIN.has(word.toLowerCase())).map(stemOf));
const LONGEST_STEM = Math.max(...[...STEMS].map(({ length }) => length));

/** Whether a figure can begin with this whole word. */
export function mayLead(word: string): boolean {
  return PLAIN.has(word.toLowerCase()) || SIGNS.test(word) || VARYING.test(word);
}

/** Whether more letters can make it such a word. */
export function mayBecomeLeading(beginning: string): boolean {
  const lower = beginning.toLowerCase();
  if (BEGINNINGS.has(lower)) return true;
  for (let length = 2; length <= Math.min(lower.length, LONGEST_STEM); length += 1) {
    if (STEMS.has(lower.slice(0, length))) return true;
  }
  return false;
}

function alternativesOf(source: string): readonly string[] {
  const found: string[] = [];
  let [depth, current] = [0, ""];
  for (const character of source) {
    if (character === "(" || character === "[") depth += 1;
    if (character === ")" || character === "]") depth -= 1;
    if (character === "|" && depth === 0) {
      found.push(current);
      current = "";
    } else current += character;
  }
  return [...found, current];
}

/** "próximo ano" leads by its first word, "п." by its letters. */
function firstWordOf(alternative: string): string {
  return alternative.replace(/(?:\(\?:)? .*$/, "").replace(/\\\.\??$/, "");
}

/** "libras?" → "libra", "процент\\p{L}*" → "процент", "US\\$" → "us$". */
function stemOf(alternative: string): string {
  const literal = /^(?:\p{L}|\\[$.])*/u.exec(alternative)?.[0] ?? "";
  const next = alternative[literal.length];
  const sure = next === "?" || next === "*" ? literal.slice(0, -1) : literal;
  return sure.replaceAll("\\", "").toLowerCase();
}
