import { decimalOf, shifted } from "./decimal.ts";
import { IDEOGRAPH_DIGITS, IDEOGRAPH_SCALES, IDEOGRAPH_ZEROS } from "./number-words.ts";
import type { Piece } from "./pieces.ts";
import type { Numeral } from "./read-numeral.ts";

/**
 * A Chinese number that begins at a place: 三百五, 一万二千, 两千零五, and with digits before a scale 2万5, 1.5万.
 * Null when nothing but digits or nothing at all stands there. A scale other than 十 needs something before it.
 */
export function ideographicAt(pieces: readonly Piece[], at: number): Numeral | null {
  const first = pieces[at];
  if (first?.kind === "number" && !hasScaleBehind(pieces, at)) return null;
  if (first?.kind === "number" && digitOf(first) === null) return decimalScaled(pieces, at);
  const parts = partsFrom(pieces, at);
  if (parts.to === at) return null;
  return {
    value: String(parts.whole + openSection(parts)),
    to: parts.to,
    inDigits: first?.kind === "number",
  };
}

interface Parts {
  readonly whole: number;
  /** What stands before the next 万 or 亿, and the digit not yet multiplied. */
  readonly section: number;
  readonly digit: number | null;
  /** Power of the last scale; null before any and after a zero. */
  readonly lastPower: number | null;
  readonly to: number;
}

const MOST = 1e15;

function partsFrom(pieces: readonly Piece[], at: number): Parts {
  let parts: Parts = { whole: 0, section: 0, digit: null, lastPower: null, to: at };
  for (;;) {
    const next = withNext(parts, pieces, at);
    if (next === null || next.whole + next.section > MOST) return parts;
    parts = next;
  }
}

function withNext(parts: Parts, pieces: readonly Piece[], start: number): Parts | null {
  const piece = pieces[parts.to];
  if (piece === undefined || (parts.to > start && !piece.glued)) return null;
  const to = parts.to + 1;
  const digit = digitOf(piece);
  if (digit !== null) return parts.digit === null ? { ...parts, digit, to } : null;
  if (IDEOGRAPH_ZEROS.has(piece.text)) return parts.to > start ? { ...parts, lastPower: null, to } : null;
  const power = IDEOGRAPH_SCALES.get(piece.text);
  if (power === undefined) return null;
  return power >= 4 ? withMyriad(parts, power, to) : withScale(parts, power, to);
}

function withScale(parts: Parts, power: number, to: number): Parts | null {
  if (parts.digit === null && (power > 1 || parts.section % 100 !== 0)) return null;
  return {
    ...parts,
    section: parts.section + (parts.digit ?? 1) * 10 ** power,
    digit: null,
    lastPower: power,
    to,
  };
}

function withMyriad(parts: Parts, power: number, to: number): Parts | null {
  const before = openSection(parts);
  if (before === 0) return null;
  const whole = parts.whole + before * 10 ** power;
  return { whole, section: 0, digit: null, lastPower: power, to };
}

/** 三百五 is 350 and 一万二 12,000, but 二十五 is 25, 三百零五 305 and 3万5000 35,000. */
function openSection({ section, digit, lastPower }: Parts): number {
  if (digit === null) return section;
  const meansItself = lastPower === null || lastPower < 2 || digit > 9;
  return section + digit * (meansItself ? 1 : 10 ** (lastPower - 1));
}

function digitOf(piece: Piece): number | null {
  if (piece.kind !== "number") return IDEOGRAPH_DIGITS.get(piece.text) ?? null;
  return /^\d{1,6}$/.test(piece.text) ? Number(piece.text) : null;
}

function hasScaleBehind(pieces: readonly Piece[], at: number): boolean {
  return IDEOGRAPH_SCALES.has(pieces[at + 1]?.text ?? "");
}

function decimalScaled(pieces: readonly Piece[], at: number): Numeral | null {
  const value = decimalOf(pieces[at]?.text ?? "");
  const power = IDEOGRAPH_SCALES.get(pieces[at + 1]?.text ?? "");
  return value === null || power === undefined
    ? null
    : { value: shifted(value, power), to: at + 2, inDigits: true };
}
