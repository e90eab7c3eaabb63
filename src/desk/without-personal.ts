/** A customs code has six figures before its national part, a sum rarely more. */
const MOST_FIGURES = 6;

/**
 * A text without what points at a person or a parcel: addresses of mail and web, and every run of figures that is long
 * enough for a tracking, order, ID or telephone number, with the letters in it. Codes of goods, sums and days stay.
 */
export function withoutPersonal(text: string): string {
  return text
    .replace(/https?:\/\/\S+|www\.\S+/gi, " ")
    .replace(/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g, " ")
    .replace(/[A-Za-z\p{Nd}]+/gu, unlessLong)
    .replace(/\+?\p{Nd}[\p{Nd}\s().-]{7,}\p{Nd}/gu, unlessLong);
}

function unlessLong(run: string): string {
  return run.replace(/\P{Nd}/gu, "").length > MOST_FIGURES ? " " : run;
}
