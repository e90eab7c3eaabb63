import type { Figure, Unit } from "./figure.ts";
import { NUMBER, readValues } from "./read-number.ts";
import { isWordBehind, matchAt, moneyBefore, scaleBehind, sticky, unitBehind } from "./read-unit.ts";
import { LISTED } from "./unit-words.ts";

/** "2 documents", "3 steps": a count of listed things this small claims nothing. */
const SMALL = 12;
const POINTS = sticky(`[\\s*]*(?:${LISTED})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`);

const DIGITS = sticky(NUMBER);
/** Half width, raised, in circles, Roman: ½ ② Ⅳ. */
const ODD = sticky("[\\p{No}\\p{Nl}]+");
const ORDINAL = sticky("(?:st|nd|rd|th|º|ª|-?(?:го|й|я|е|му|м|х))(?!\\p{L})");
const ATTACHED = sticky("[\\p{Script=Latin}\\p{Script=Cyrillic}][\\p{Script=Latin}\\p{Script=Cyrillic}\\d]*");
const NAME = sticky(
  "[\\p{Script=Latin}\\p{Script=Cyrillic}]{1,10}-?\\d[\\p{Script=Latin}\\d]*(?:[.-]\\d+)*(?![\\d%])",
);

/** A number in digits that begins at `at`, with the money before it or the unit behind it; or a name with digits. */
export function readAmount(text: string, at: number): Figure | null {
  const money = moneyBefore(text, at);
  const name = money === null ? matchAt(NAME, text, at) : null;
  if (name !== null) return named(name[0], at);
  const from = money?.end ?? at;
  const written = matchAt(DIGITS, text, from);
  if (written === null) return readOdd(text, at);
  const digits = withoutTail(written[0]);
  const numberEnd = from + digits.length;
  const scale = scaleBehind(text, numberEnd);
  const unit = unitBehind(text, scale?.end ?? numberEnd);
  const attached = scale === null && unit === null ? attachedTo(text, numberEnd) : null;
  if (attached !== null && money === null) return named(digits + attached, at);
  const end = unit?.end ?? scale?.end ?? ordinalEnd(text, numberEnd);
  const values = readValues(digits).map((value) => value * (scale?.value ?? 1));
  return {
    kind: "number",
    values,
    id: digits,
    unit: money?.value ?? unit?.value ?? countedBehind(text, end, Number(digits)),
    start: at,
    end,
  };
}

/** What a number without a unit counts: points of a list, or things; null when nothing follows. */
function countedBehind(text: string, at: number, value: number): Unit | null {
  if (value <= SMALL && matchAt(POINTS, text, at) !== null) return { kind: "measure", name: "point" };
  return isWordBehind(text, at) ? { kind: "measure", name: "thing" } : null;
}

/** "2.5 and 3": a point with nothing behind it belongs to the sentence, and so does a list's comma. */
function withoutTail(written: string): string {
  return written.replace(/[.,]+$/, "");
}

function named(written: string, at: number): Figure {
  const id = written.replace(/-/g, "").toUpperCase();
  return { kind: "name", id, start: at, end: at + written.length };
}

function readOdd(text: string, at: number): Figure | null {
  const found = matchAt(ODD, text, at);
  if (found === null || /\p{L}$/u.test(text.slice(Math.max(0, at - 1), at))) return null;
  const plain = found[0].normalize("NFKC");
  const [top, bottom] = plain.split("⁄").map(Number);
  const value = bottom === undefined ? top : (top ?? 0) / bottom;
  const end = at + found[0].length;
  const unit = unitBehind(text, end);
  const values = value === undefined || Number.isNaN(value) ? [] : [value];
  return { kind: "number", values, id: plain, unit: unit?.value ?? null, start: at, end: unit?.end ?? end };
}

function ordinalEnd(text: string, at: number): number {
  return at + (matchAt(ORDINAL, text, at)?.[0].length ?? 0);
}

/** Letters that run on from digits: 4PX, 14a. */
function attachedTo(text: string, at: number): string | null {
  if (matchAt(ORDINAL, text, at) !== null) return null;
  return matchAt(ATTACHED, text, at)?.[0] ?? null;
}
