import { BEFORE_MONTH, DOUBTFUL_MONTHS, LAST, MONTHS, NEXT, RELATIVE_YEARS } from "./date-words.ts";
import type { DateParts, Figure } from "./figure.ts";
import { HAN_DIGITS } from "./number-words.ts";
import { readHan } from "./read-han.ts";
import { matchAt, sticky, unitBehind } from "./read-unit.ts";

/** Only these end with a point of their own. */
const SHORTENED =
  "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|янв|фев|апр|авг|сен|окт|ноя|дек|fev|abr|ago|set|out|dez|ene|dic";
const MONTH = `(?<month>${MONTHS.join("|")})(?!\\p{L})(?:(?<=${SHORTENED})\\.)?`;
const YEAR = "(?<year>\\d{4})(?!\\d)";
const HAN = `[${[...HAN_DIGITS.keys()].join("")}十]`;
const MONTH_INDEX = MONTHS.map((words) => new RegExp(`^(?:${words})$`, "iu"));

const ISO = sticky("(?<year>(?:19|20)\\d{2})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)");
const NUMERIC = sticky("(?<one>\\d{1,2})[./-](?<two>\\d{1,2})[./-](?<year>\\d{4}|\\d{2})(?![\\d.])");
const MONTH_OF_YEAR = sticky("(?<month>\\d{1,2})/(?<year>(?:19|20)\\d{2})(?!\\d)");
const DAY_FIRST = sticky(
  `(?<day>\\d{1,2})(?:st|nd|rd|th|º|-?го|-?е)?(?:[\\s*]+(?:of|de|do))?[\\s-]*${MONTH}(?:(?:,?\\s+(?:de |do |del )?|-)${YEAR})?`,
);
const MONTH_YEAR = sticky(`${MONTH}(?:,?\\s+(?:de |do |del )?|-)${YEAR}`);
const MONTH_FIRST = sticky(
  `${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d)(?:,?\\s+${YEAR})?`,
);
const MONTH_ALONE = sticky(MONTH);
const EAST = sticky(
  `(?:(?<year>\\d{4}|${HAN}{4})\\s?[年년]\\s?)?(?<month>\\d{1,2}|${HAN}{1,3})\\s?[月월](?:\\s?(?<day>\\d{1,2}|${HAN}{1,3})\\s?[日号號일])?`,
);
const EAST_YEAR = sticky(`(?<year>(?:19|20)\\d{2}|${HAN}{4})\\s?[年년]`);
const BARE_YEAR = sticky(
  "(?<year>(?:19|20)\\d{2})(?![\\d/]|[.,:]\\d)(?:\\s?(?:гг?\\.|год(?:а|у|ом)?)(?!\\p{L}))?",
);
/** Short forms that are words too: "dez" is ten, "set" and "out" are English. */
const NEVER_ALONE = /^(?:dez|set|out|mar|sep|ene|dic|ago|abr|fev|сен|дек)\.?$/iu;
const RELATIVE = sticky(
  `(?<relative>${NEXT}|${LAST})\\s*(?:(?<month>${MONTHS.join("|")})(?!\\p{L})|(?<east>\\d{1,2}|${HAN}{1,2})[月])`,
);
const RELATIVE_YEAR = RELATIVE_YEARS.map(([shift, words]) => ({ shift, at: sticky(words) }));
const IS_NEXT = new RegExp(`^(?:${NEXT})`, "iu");

/** The date that begins at `at`. `today` (YYYY-MM-DD) tells what "next July" means; null leaves the year open. */
export function readDate(text: string, at: number, today: string | null): Figure | null {
  const found = /\d/.test(text[at] ?? "") ? inFigures(text, at) : inWords(text, at);
  if (found !== null) return dated(found, at, [partsOf(found.groups)]);
  const numeric = matchAt(NUMERIC, text, at);
  if (numeric !== null) return dated(numeric, at, numericReadings(numeric.groups));
  return relative(text, at, today);
}

function inFigures(text: string, at: number): RegExpExecArray | null {
  return (
    matchAt(ISO, text, at) ??
    matchAt(DAY_FIRST, text, at) ??
    matchAt(MONTH_OF_YEAR, text, at) ??
    matchAt(EAST, text, at) ??
    matchAt(EAST_YEAR, text, at) ??
    bareYear(text, at)
  );
}

function inWords(text: string, at: number): RegExpExecArray | null {
  if (/\p{Script=Han}/u.test(text[at] ?? "")) return matchAt(EAST, text, at) ?? matchAt(EAST_YEAR, text, at);
  return matchAt(MONTH_YEAR, text, at) ?? matchAt(MONTH_FIRST, text, at) ?? monthAlone(text, at);
}

function dated(found: RegExpExecArray, at: number, readings: readonly DateParts[]): Figure | null {
  const real = readings.filter(
    ({ month, day }) => (month ?? 1) >= 1 && (month ?? 1) <= 12 && (day ?? 1) >= 1 && (day ?? 1) <= 31,
  );
  if (real.length === 0) return null;
  return { kind: "date", readings: real, start: at, end: at + found[0].length };
}

function partsOf(groups: Groups): DateParts {
  return { year: numberOf(groups?.year), month: monthOf(groups?.month), day: numberOf(groups?.day) };
}

type Groups = RegExpExecArray["groups"];

function numericReadings(groups: Groups): readonly DateParts[] {
  const [one, two] = [numberOf(groups?.one), numberOf(groups?.two)];
  const written = numberOf(groups?.year) ?? 0;
  const year = written < 100 ? 2000 + written : written;
  return [
    { year, month: two, day: one },
    { year, month: one, day: two },
  ];
}

function monthAlone(text: string, at: number): RegExpExecArray | null {
  const found = matchAt(MONTH_ALONE, text, at);
  if (found === null || NEVER_ALONE.test(found[0]) || /\p{L}$/u.test(text.slice(0, at))) return null;
  const isDoubtful = DOUBTFUL_MONTHS.test(found.groups?.month ?? "");
  return isDoubtful && !BEFORE_MONTH.test(text.slice(Math.max(0, at - 16), at)) ? null : found;
}

/** "2025 USD" is an amount, not a year. */
function bareYear(text: string, at: number): RegExpExecArray | null {
  const found = matchAt(BARE_YEAR, text, at);
  return found !== null && found[0].length === 4 && unitBehind(text, at + 4) !== null ? null : found;
}

function relative(text: string, at: number, today: string | null): Figure | null {
  const found = matchAt(RELATIVE, text, at);
  const thisYear = today === null ? null : Number(today.slice(0, 4));
  if (found !== null) {
    const month = monthOf(found.groups?.month ?? found.groups?.east);
    const years = yearsOf(month ?? 0, IS_NEXT.test(found[0]), today);
    return dated(
      found,
      at,
      years.map((year) => ({ year, month, day: null })),
    );
  }
  for (const { shift, at: expression } of RELATIVE_YEAR) {
    const named = matchAt(expression, text, at);
    const year = thisYear === null ? null : thisYear + shift;
    if (named !== null) return dated(named, at, [{ year, month: null, day: null }]);
  }
  return null;
}

/** Next July, said in November, is in the year to come; next December may be either. */
function yearsOf(month: number, isNext: boolean, today: string | null): readonly (number | null)[] {
  if (today === null) return [null];
  const [year, present] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const other = isNext ? year + 1 : year - 1;
  return (isNext ? month > present : month < present) ? [year, other] : [other];
}

function monthOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  const named = MONTH_INDEX.findIndex((words) => words.test(written));
  return named >= 0 ? named + 1 : numberOf(written);
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null;
  return /^\d/.test(written) ? Number(written) : readHan(written);
}
