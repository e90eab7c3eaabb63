import { matchAt, type Read, sticky, unitBehind } from "./read-unit.ts";

/**
 * Numerals of Thai and Korean, which are written without a space between them: word=value. Those of one class follow
 * the Chinese pattern: a digit, how many tens it counts, how many myriads they count.
 */
const DIGITS = `หนึ่ง=1 เอ็ด=1 สอง=2 ยี่=2 สาม=3 สี่=4 ห้า=5 หก=6 เจ็ด=7 แปด=8 เก้า=9
  일=1 이=2 삼=3 사=4 오=5 육=6 륙=6 칠=7 팔=8 구=9`;
/** Korean ones and tens that are added as they stand: 스물다섯. */
const ADDED = `하나=1 한=1 둘=2 두=2 셋=3 세=3 넷=4 네=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10 스물=20 스무=20 서른=30 마흔=40
  쉰=50 예순=60 일흔=70 여든=80 아흔=90`;
const TENS = "สิบ=10 ร้อย=100 พัน=1000 หมื่น=10000 แสน=100000 십=10 백=100 천=1000";
const MYRIADS = "ล้าน=1000000 만=10000 억=100000000";
/** Korean names of so many days. */
const DAYS = "이틀=2 사흘=3 나흘=4 닷새=5 엿새=6 이레=7 여드레=8 아흐레=9 열흘=10 보름=15"
  .split(" ")
  .map(entryOf);

const TABLES = { digit: DIGITS, added: ADDED, ten: TENS, myriad: MYRIADS } as const;
type Role = keyof typeof TABLES;
const ENTRIES = (["digit", "added", "ten", "myriad"] as const).flatMap((role) =>
  TABLES[role].split(/\s+/).map((entry) => ({ ...entryOf(entry), role })),
);

/** Thai words that begin like a numeral: forbid, shop, chair, kind, be able (by the vowel that follows). */
const THAI_END = "(?![\\u0e30-\\u0e3a\\u0e45-\\u0e4e])";
const BUT: Readonly<Record<string, string>> = {
  ห้า: "(?!ม|ง)",
  เก้า: "(?!อ)",
  พัน: "(?!ธ|ก)",
  ร้อย: "(?!ละ)",
  หก: "(?!ล้ม)",
};
const WORDS = [...ENTRIES].sort((one, other) => other.word.length - one.word.length);
const NUMERAL = sticky(`(?:${WORDS.map(({ word }) => `${word}${BUT[word] ?? ""}`).join("|")})${THAI_END}`);
const DAY_WORD = sticky(DAYS.map(({ word }) => word).join("|"));
const BY_WORD = new Map(ENTRIES.map((entry) => [entry.word, entry]));

/** Characters such a numeral may begin with. */
export const JOINED_BEGINNINGS = [
  ...new Set([...ENTRIES, ...DAYS].map(({ word }) => [...word][0] ?? "")),
].join("");

/** All of them, with their values. */
export const JOINED_NUMBERS: readonly (readonly [word: string, value: number])[] = ENTRIES.map(
  ({ word, value }) => [word, value],
);

interface Numeral {
  readonly word: string;
  readonly value: number;
  readonly role: Role;
}

/** A number in Thai or Korean words that begins at `at`; null when there is none, or it only looks like one. */
export function joinedAt(text: string, at: number): Read<number> | null {
  const numerals: Numeral[] = [];
  let end = at;
  for (let found = numeralAt(text, end); found !== null; found = numeralAt(text, end)) {
    numerals.push(found);
    end += found.word.length;
    // 삼만 오천 원: the next four places stand apart.
    if (found.role === "myriad" && text[end] === " " && numeralAt(text, end + 1) !== null) end += 1;
  }
  if (numerals.length === 0) return null;
  const number = { value: worth(numerals), end };
  if (/[\p{Script=Hangul}]/u.test(text[at] ?? "")) return koreanAt(text, at, numerals, number);
  return number;
}

/** So many days in one Korean word: 열흘. */
export function koreanDaysAt(text: string, at: number): Read<number> | null {
  const found = /\p{Script=Hangul}$/u.test(text.slice(Math.max(0, at - 1), at))
    ? null
    : matchAt(DAY_WORD, text, at);
  const day = DAYS.find(({ word }) => word === found?.[0]);
  return day === undefined ? null : { value: day.value, end: at + day.word.length };
}

const TIME_BEHIND = sticky("일?\\s*(?:이내|내에|안에|동안|후|뒤|간|전에|까지|만에|이상|이하)");

/**
 * Most Korean numerals are also syllables of other words (만일 "if", 사이 "between", 오이 "cucumber"), so one counts
 * where a unit follows, apart or of more than one syllable, or where it is too long to be chance.
 */
function koreanAt(
  text: string,
  at: number,
  numerals: readonly Numeral[],
  number: Read<number>,
): Read<number> | null {
  const isInWord = /\p{Script=Hangul}$/u.test(text.slice(Math.max(0, at - 1), at));
  const days = daysAtEnd(text, numerals, number);
  if (days !== null) return isInWord ? null : days;
  const unit = unitBehind(text, number.end);
  const [first] = numerals;
  if (numerals.length > 1) {
    const areDigits = numerals.every(({ role }) => role === "digit");
    if (unit !== null) return areDigits ? null : number;
    return !isInWord && !areDigits && isPlain(numerals) ? number : null;
  }
  if (isInWord || unit === null) return null;
  const behind = text.slice(number.end, unit.end);
  const isApart = /^\s/.test(behind) || behind.trim().length > 1;
  if (first?.word === "이") return behind.trim().length > 1 ? number : null;
  const isTens = first?.role === "ten" || first?.role === "myriad";
  const mayAttach = (isTens && behind === "원") || (first?.role === "added" && behind !== "일");
  return isApart || mayAttach || matchAt(TIME_BEHIND, text, number.end) !== null ? number : null;
}

/** Long enough, or a count of tens or native words; not Sichuan, Icheon or the nine heavens. */
function isPlain(numerals: readonly Numeral[]): boolean {
  const written = numerals.map(({ word }) => word).join("");
  if (numerals.length > 2) return true;
  const last = numerals.at(-1)?.role;
  return (last === "ten" && !/^[사이구]천$/.test(written)) || numerals.every(({ role }) => role === "added");
}

/** 이십일 이내: the last syllable is the day, where a time goes on behind it. */
function daysAtEnd(text: string, numerals: readonly Numeral[], { end }: Read<number>): Read<number> | null {
  const before = numerals.slice(0, -1);
  if (numerals.at(-1)?.word !== "일" || before.length === 0 || unitBehind(text, end) !== null) return null;
  return matchAt(TIME_BEHIND, text, end) === null ? null : { value: worth(before), end: end - 1 };
}

function numeralAt(text: string, at: number): Numeral | null {
  return BY_WORD.get(matchAt(NUMERAL, text, at)?.[0] ?? "") ?? null;
}

function worth(numerals: readonly Numeral[]): number {
  // 두세 달 is two or three months: the more of them counts.
  const areOnes =
    numerals.length === 2 && numerals.every(({ role, value }) => role === "added" && value < 10);
  if (areOnes) return numerals[1]?.value ?? 0;
  let [total, section, digit] = [0, 0, 0];
  for (const { role, value } of numerals) {
    if (role === "digit") digit = value;
    if (role === "added") section += value;
    if (role === "ten") [section, digit] = [section + (digit === 0 ? 1 : digit) * value, 0];
    if (role === "myriad") [total, section, digit] = [total + Math.max(1, section + digit) * value, 0, 0];
  }
  return total + section + digit;
}

function entryOf(entry: string): { readonly word: string; readonly value: number } {
  const [word = "", value = ""] = entry.split("=");
  return { word, value: Number(value) };
}
