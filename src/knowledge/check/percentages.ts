/** One or two percentages that stand together: `7 %`, `8–10 %`, `17 % or 20 %`. */
export interface Percentages {
  /** Decimals in text: one, or two. */
  readonly values: readonly string[];
  /** From the first to the second one, not one or the other. */
  readonly isSpan: boolean;
  readonly start: number;
  readonly end: number;
}

/** The percentages that a text names, in reading order. */
export function percentagesIn(text: string): readonly Percentages[] {
  return Array.from(text.matchAll(PERCENTAGES), ({ 0: written, 1: first, 2: to, 3: last, index }) => ({
    values: [first, last].flatMap((value) => (value === undefined ? [] : value.replace(",", "."))),
    isSpan: to !== undefined,
    start: index,
    end: index + written.length,
  }));
}

/** Whether percentages name this one, or a span that it lies in. */
export function isNamed(value: string, { values, isSpan }: Percentages): boolean {
  const [low = 0, high = low] = values.map(Number);
  const wanted = Number(value);
  return wanted === low || wanted === high || (isSpan && low <= wanted && wanted <= high);
}

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const JOINT = String.raw`\s?%?\s?(?:([–−\-~至到]|to\b|до|a\b)|or\b|and\b|и|или|或|和|ou?\b|[ey]\b|/)\s?`;
const PERCENTAGES = new RegExp(String.raw`(?<![\d.,])(?:${NUMBER}${JOINT})?${NUMBER}\s?%`, "giu");
