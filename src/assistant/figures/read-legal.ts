import type { Figure } from "./figure.ts";
import { ACTS, ACTS_IN_CAPITALS, BETWEEN_ACT_AND_NUMBER, HAN_SCOPES, SCOPES } from "./legal-words.ts";
import { HAN_NUMERALS } from "./number-words.ts";
import { readDate } from "./read-date.ts";
import { readHan } from "./read-han.ts";
import { matchAt, sticky, unitBehind } from "./read-unit.ts";

const CODE = sticky(
  "(?<title>\\d{1,3})\\s*(?<code>C\\.?F\\.?R\\.?|U\\.?\\s?S\\.?\\s?C\\.?|FR|Fed\\. Reg\\.)\\s*(?:§+|parts?|sec(?:tion)?\\.?)?\\s*(?<number>\\d+(?:\\.\\d+)*[a-z]?)",
  "uy",
);
const PARTS = SCOPES.map(([scope, words]) => ({
  scope,
  at: sticky(
    `(?:${words})[\\s*_]*(?:№|no\\.?|n\\.?º)?\\s*(?<number>\\d+(?:[.-]\\d+)*[a-z]{0,2}(?![a-z\\d])(?:\\(\\w{1,3}\\))*)`,
  ),
}));
const ACT = sticky(
  `(?:${ACTS})(?:${BETWEEN_ACT_AND_NUMBER}){1,8}(?<number>\\d+(?:[./]\\d+)*(?:/\\p{Lu}{2,4})?)`,
);
const ACT_IN_CAPITALS = sticky(
  `(?:${ACTS_IN_CAPITALS})(?:${BETWEEN_ACT_AND_NUMBER}){1,8}(?<number>\\d+(?:[./]\\d+)*)`,
  "uy",
);
/** Not a month of a year: 07/2026. */
const BARE = sticky(
  "(?!(?:0?[1-9]|1[0-2])/(?:19|20)\\d{2}(?!\\d))(?<number>\\d{2,4}/\\d{2,5}(?:/\\p{Lu}{2,4})?)(?![\\d/])",
);
const HAN_NUMBER = `\\d+|[${HAN_NUMERALS}]+`;
const HAN_ACT = sticky(
  `(?:(?<year>\\d{4})\\s?年\\s?)?第\\s?(?<number>${HAN_NUMBER})\\s?号|[〔\\[［(（](?<round>\\d{4})[〕\\]］)）]\\s?(?<of>\\d+)\\s?号`,
);
const HAN_PART = sticky(`第\\s?(?<number>${HAN_NUMBER})\\s?(?<scope>[${[...HAN_SCOPES.keys()].join("")}])`);

/** The reference to a law that begins at `at`: Reg. (EU) 2026/382, Art. 14a, 19 CFR 145.12, 公告2024年第167号. */
export function readLegal(text: string, at: number): Figure | null {
  if (/\d/.test(text[at] ?? "")) return readCode(text, at) ?? readHanReference(text, at) ?? readAct(text, at);
  return readHanReference(text, at) ?? readPart(text, at) ?? readAct(text, at);
}

function readCode(text: string, at: number): Figure | null {
  const found = matchAt(CODE, text, at);
  if (found === null) return null;
  const { title, code = "", number } = found.groups ?? {};
  return legal(found, at, null, `${title}${code.replace(/[\s.]/g, "")}${number}`);
}

function readHanReference(text: string, at: number): Figure | null {
  const act = matchAt(HAN_ACT, text, at);
  if (act !== null) {
    const { year, number, round, of } = act.groups ?? {};
    const [inYear, id] = [year ?? round, number === undefined ? of : digitsOf(number)];
    return legal(act, at, null, inYear === undefined ? `${id}` : `${inYear}/${id}`);
  }
  const part = matchAt(HAN_PART, text, at);
  if (part === null) return null;
  return legal(
    part,
    at,
    HAN_SCOPES.get(part.groups?.scope ?? "") ?? null,
    digitsOf(part.groups?.number ?? ""),
  );
}

function readPart(text: string, at: number): Figure | null {
  if (/\p{L}$/u.test(text.slice(Math.max(0, at - 1), at))) return null;
  for (const { scope, at: expression } of PARTS) {
    const found = matchAt(expression, text, at);
    if (found !== null) return legal(found, at, scope, found.groups?.number ?? "");
  }
  return null;
}

/** An act with its number; "law of 1 March" and "rules of 20 %" name none. */
function readAct(text: string, at: number): Figure | null {
  const found = matchAt(ACT, text, at) ?? matchAt(ACT_IN_CAPITALS, text, at) ?? matchAt(BARE, text, at);
  const number = found?.groups?.number;
  if (found === null || number === undefined) return null;
  const start = at + found[0].length - number.length;
  const isOther =
    !number.includes("/") && (unitBehind(text, start + number.length) ?? readDate(text, start, null));
  return isOther ? null : legal(found, at, null, number);
}

/** Dots that group thousands are no part of the number: Lei 14.902 is 14902. */
function legal(found: RegExpExecArray, at: number, scope: string | null, number: string): Figure {
  const id = number.replace(/(?<=^\d{1,3})\.(?=\d{3}(?!\d))/, "").toUpperCase();
  return { kind: "legal", scope, id, start: at, end: at + found[0].length };
}

function digitsOf(number: string): string {
  return /^\d/.test(number) ? number : String(readHan(number));
}
