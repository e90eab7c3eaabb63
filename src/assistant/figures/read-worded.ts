import type { Figure, Unit } from "./figure.ts";
import { grown } from "./grow-number.ts";
import { CHOICES, HAN_NUMERALS, JOINERS, valueOfWord } from "./number-words.ts";
import { readHan } from "./read-han.ts";
import { joinedAt, koreanDaysAt } from "./read-joined.ts";
import { NUMBER, readValues } from "./read-number.ts";
import { pairAt, spacedAt } from "./read-spaced.ts";
import { matchAt, moneyBefore, moneyInFront, type Read, sticky, unitBehind } from "./read-unit.ts";
import { GOODS } from "./unit-words.ts";

/** Number words up to here may count the points of a list and claim nothing. */
const SMALL = 12;

/** Numerals that mostly stand in other words: 一般, 万一, 千万, 十分. */
const LOOSE = new RegExp(`^(?:[${HAN_NUMERALS}]|万一|千万|一一|三三两两)$`, "u");

const WORD = sticky("[\\p{Script=Latin}\\p{Script=Cyrillic}]+");
const SPACE = sticky("[\\s*-]+");
const HAN = sticky(`[${HAN_NUMERALS}]+`);
const HAN_PERCENT = sticky(`百分之(?:(?<digits>${NUMBER})|(?<han>[${HAN_NUMERALS}]+))`);
const THAI_PERCENT = sticky("ร้อยละ\\s*");
const DIGITS = sticky(NUMBER);
const COUNTED = sticky(`[\\s*]*(?:${GOODS})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`);
const CHOICE = sticky(`\\s*(?:${CHOICES})\\s*|\\s*[–-]\\s*`);
/** "los dos", "the three": what was named before is counted. */
const POINTED =
  /(?:^|[^\p{L}])(?:the|these|those|all|los|las|estos|estas|os|as|esses|estes|эти|этих|все|всех)\s+$/iu;
const STOP = sticky("\\s*[*_]*(?:$|[.,;:!?。，；：！？、)\\n])");

/**
 * A number in words that begins at `at`: "three euros", "двадцать процентов", 三欧元. A small one without a unit
 * ("two documents", 一般) counts or means something else and is no figure, unless it counts goods.
 */
export function readWorded(text: string, at: number): Figure | null {
  const share = matchAt(THAI_PERCENT, text, at);
  if (share !== null) return shareBehind(text, at, at + share[0].length);
  const percent = matchAt(HAN_PERCENT, text, at);
  if (percent !== null) {
    const { digits, han = "" } = percent.groups ?? {};
    const values = digits === undefined ? [readHan(han)] : readValues(digits);
    return figure(values, { kind: "percent" }, at, at + percent[0].length);
  }
  const pair = pairAt(text, at);
  if (pair !== null) return figure([2], pair.value, at, pair.end);
  const days = koreanDaysAt(text, at);
  if (days !== null) return figure([days.value], { kind: "measure", name: "day" }, at, days.end);
  const number = numberAt(text, at);
  if (number === null) return null;
  const unit = unitBehind(text, number.end);
  if (unit !== null && isArticle(text, at, number, unit.value)) return null;
  if (unit !== null) return figure([number.value], unit.value, at, unit.end);
  const money = moneyInFront(text, at);
  if (money !== null) return figure([number.value], money, at, number.end);
  return isExact(text, at, number)
    ? figure([number.value], thingBehind(text, number.end), at, number.end)
    : null;
}

/** A number in words of any script. */
function numberAt(text: string, at: number): Read<number> | null {
  return wordsAt(text, at) ?? hanAt(text, at) ?? spacedAt(text, at) ?? joinedAt(text, at);
}

/** ร้อยละ stands before its number, in words or digits. */
function shareBehind(text: string, at: number, from: number): Figure | null {
  const digits = matchAt(DIGITS, text, from);
  const worded = digits === null ? joinedAt(text, from) : null;
  const unit = { kind: "percent" } as const;
  if (digits !== null) return figure(readValues(digits[0]), unit, at, from + digits[0].length);
  return worded === null ? null : figure([worded.value], unit, at, worded.end);
}

/** "um dia", "un minuto", 第二天, 从第一欧元起: an article or a place in an order, and no count. */
function isArticle(text: string, at: number, { value, end }: Read<number>, unit: Unit): boolean {
  const isOrdinal = text[at - 1] === "第" && (value === 1 || unit.kind === "measure");
  return isOrdinal || (unit.kind === "measure" && /^(?:un|una|um|uma)$/i.test(text.slice(at, end)));
}

function figure(values: readonly number[], unit: Unit | null, start: number, end: number): Figure {
  return { kind: "number", values, id: "", unit, start, end };
}

function thingBehind(text: string, at: number): Unit | null {
  return matchAt(COUNTED, text, at) === null ? null : { kind: "measure", name: "thing" };
}

function isExact(text: string, at: number, { value, end }: Read<number>): boolean {
  const isLoose = LOOSE.test(text.slice(at, end));
  if (value > SMALL && !isLoose) return true;
  if (matchAt(COUNTED, text, end) !== null) return value > 1;
  const choice = matchAt(CHOICE, text, end);
  if (choice !== null && choice[0].trim() !== "") {
    const after = end + choice[0].length;
    const other = numberAt(text, after);
    if (other !== null) return readWorded(text, after) !== null;
    return /^\d/.test(text.slice(after)) || moneyBefore(text, after) !== null;
  }
  return value > 1 && !isLoose && !POINTED.test(text.slice(0, at)) && matchAt(STOP, text, end) !== null;
}

/** "two hundred and fifty", "vinte e cinco"; null when the word at `at` is no number. */
function wordsAt(text: string, at: number): Read<number> | null {
  let [total, group, end] = [0, 0, -1];
  for (let position = at; ; ) {
    const word = matchAt(WORD, text, position)?.[0].toLowerCase();
    const value = word === undefined ? null : valueOfWord(word);
    if (word === undefined || (value === null && !(end >= 0 && JOINERS.includes(word)))) break;
    position += word.length;
    if (value !== null) {
      const isScore = /^vingts?$/.test(word) && group % 100 === 4;
      if (end >= 0 && !isScore && !continues(group, value)) break;
      if (isScore) group += 80 - 4;
      else [total, group] = grown([total, group], value);
      end = position;
    }
    const space = matchAt(SPACE, text, position);
    if (space === null) break;
    position += space[0].length;
  }
  return end < 0 ? null : { value: total + group, end };
}

/**
 * Whether a word may follow in the same number: "twenty" "five", "two" "hundred", "soixante" "douze", not "two" "three".
 */
function continues(group: number, value: number): boolean {
  const isOverScore = value >= 10 && value < 20 && (group % 100 === 60 || group % 100 === 80);
  return (
    isOverScore ||
    value >= 100 ||
    group === 0 ||
    (value < 10 && group % 10 === 0) ||
    (value < 100 && group % 100 === 0)
  );
}

function hanAt(text: string, at: number): Read<number> | null {
  const found = matchAt(HAN, text, at);
  return found === null ? null : { value: readHan(found[0]), end: at + found[0].length };
}
