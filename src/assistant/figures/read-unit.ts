import type { Unit } from "./figure.ts";
import { MEASURES, MONEY, PERCENT, SCALES } from "./unit-words.ts";

/** What may stand between a number and its unit, in one line. */
export const GAP = "[ \\t\\u00a0\\u202f*_`-]{0,3}";
/** A word of an alphabet has to end; others run on. */
const END = "(?![\\p{Script=Latin}\\p{Script=Cyrillic}])";

const units: readonly { readonly unit: Unit; readonly words: string }[] = [
  ...MONEY.map(([currencies, words]) => ({ unit: money(currencies), words })),
  { unit: { kind: "percent" }, words: PERCENT },
  ...MEASURES.map(([name, words]) => ({ unit: { kind: "measure", name } as const, words })),
];
const BEHIND = units.map(({ unit, words }) => ({
  value: unit,
  at: sticky(`${GAP}(?:de )?(?:${words})${END}`),
}));
const ANY_BEHIND = sticky(`${GAP}(?:de )?(?:${units.map(({ words }) => words).join("|")})${END}`);
const BEFORE = MONEY.map(([currencies, words]) => ({
  value: money(currencies),
  at: sticky(`(?:${words})[\\s*_\`\\u00a0]{0,3}(?=\\d)`),
}));
const LONGEST_MONEY = 16;
const IN_FRONT = MONEY.map(([currencies, words]) => ({
  value: money(currencies),
  at: new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?:${words})[\\s*_\`\\u00a0]{0,3}$`, "iu"),
}));
const ANY_BEFORE = sticky(`(?:${MONEY.map(([, words]) => words).join("|")})[\\s*_\`\\u00a0]{0,3}(?=\\d)`);
const SCALED = SCALES.map(([factor, words]) => ({ value: factor, at: sticky(`${GAP}(?:${words})${END}`) }));
const ANY_SCALE = sticky(`${GAP}(?:${SCALES.map(([, words]) => words).join("|")})${END}`);
const WORD = sticky(`${GAP}\\p{L}`);

export interface Read<Value> {
  readonly value: Value;
  readonly end: number;
}

/** The unit behind a number that ends at `at`; null when the text goes on with something else. */
export function unitBehind(text: string, at: number): Read<Unit> | null {
  if (matchAt(ANY_BEHIND, text, at) === null) return null;
  return firstRead(BEHIND, text, at);
}

/** Money that begins at `at` and is followed by digits; `end` is where they begin. */
export function moneyBefore(text: string, at: number): Read<Unit> | null {
  return matchAt(ANY_BEFORE, text, at) === null ? null : firstRead(BEFORE, text, at);
}

/** Money right in front of a number in words: "EUR seven". */
export function moneyInFront(text: string, at: number): Unit | null {
  const before = text.slice(Math.max(0, at - LONGEST_MONEY), at);
  return IN_FRONT.find(({ at: expression }) => expression.test(before))?.value ?? null;
}

/** "thousand", "млн", "万" behind a number. */
export function scaleBehind(text: string, at: number): Read<number> | null {
  return matchAt(ANY_SCALE, text, at) === null ? null : firstRead(SCALED, text, at);
}

/** Whether a word follows: the number counts something. */
export function isWordBehind(text: string, at: number): boolean {
  return matchAt(WORD, text, at) !== null;
}

export function sticky(source: string, flags = "iuy"): RegExp {
  return new RegExp(source, flags);
}

export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function firstRead<Value>(
  choices: readonly { readonly at: RegExp; readonly value: Value }[],
  text: string,
  at: number,
): Read<Value> | null {
  for (const choice of choices) {
    const found = matchAt(choice.at, text, at);
    if (found !== null) return { value: choice.value, end: at + found[0].length };
  }
  return null;
}

function money(currencies: string): Unit {
  return { kind: "money", currencies: currencies.split("|") };
}
