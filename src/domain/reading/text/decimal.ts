/**
 * The exact plain decimal that digits with separators stand for; null when the separators make no sense.
 * One separator with three digits behind it groups thousands (`1.234`, `1,234`), as money never has three decimals, except
 * where `thousandths` says that its currency does.
 */
export function decimalOf(written: string, thousandths = false): string | null {
  if (/['’ ]/.test(written) && !/^\d{1,3}(?:(?:['’]\d{3})+|(?: \d{3})+)(?:[.,]\d+)?$/.test(written))
    return null;
  const grouped = /['’ ]/.test(written);
  const text = written.replace(/['’ ]/g, "");
  const [mark, other] = [...new Set(text.match(/[.,]/g) ?? [])].reverse();
  if (mark === undefined) return plain(text, "");
  const [whole = "", fraction = "", ...more] = text.split(mark);
  if (other !== undefined) {
    return more.length === 0 && isGrouped(whole, other) ? plain(whole.replaceAll(other, ""), fraction) : null;
  }
  if (more.length > 0) return isGrouped(text, mark) ? plain(text.replaceAll(mark, ""), "") : null;
  const isThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && !grouped && !thousandths;
  return isThousands ? plain(whole + fraction, "") : plain(whole, fraction);
}

/** A decimal times a power of ten, exactly. */
export function shifted(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = fraction.padEnd(places, "0");
  return plain(whole + digits.slice(0, places), digits.slice(places)) ?? decimal;
}

/** Compares two plain decimals without turning them into floats. */
export function isLess(one: string, other: string): boolean {
  const [oneWhole = "", oneFraction = ""] = one.split(".");
  const [otherWhole = "", otherFraction = ""] = other.split(".");
  if (oneWhole.length !== otherWhole.length) return oneWhole.length < otherWhole.length;
  return oneWhole === otherWhole ? oneFraction < otherFraction : oneWhole < otherWhole;
}

/** More digits than any sum of money has. */
const MOST_DIGITS = 21;

/** Without zeros that say nothing: `007.50` is `7.5`. */
function plain(whole: string, fraction: string): string | null {
  if (whole.length + fraction.length > MOST_DIGITS) return null;
  const integer = whole.replace(/^0+(?=\d)/, "");
  const rest = fraction.replace(/0+$/, "");
  return rest === "" ? integer : `${integer}.${rest}`;
}

/** By threes, or as in India: `1,00,000`. */
function isGrouped(digits: string, mark: string): boolean {
  const groups = digits.split(mark).map(({ length }) => length);
  const [first = 0, ...rest] = groups;
  const last = rest.pop();
  if (last !== 3 || first < 1) return false;
  return (
    (first <= 3 && rest.every((length) => length === 3)) ||
    (first <= 2 && rest.every((length) => length === 2))
  );
}
