/** A number as people group it: 1,234.56 · 1.234,56 · 1 234,56 · 1'234.56 · 1,00,000 · 6109.10.00. */
export const NUMBER =
  "(?:\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d{1,3}(?:['’]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*)";

/** What a written number can mean: "1.234" is two numbers, a code such as 6109.10.00 none. */
export function readValues(written: string): readonly number[] {
  const plain = written.replace(/[\s'’]/g, "");
  const separators = plain.replace(/\d/g, "");
  const last = separators.at(-1);
  if (last === undefined) return [Number(plain)];
  const groups = plain.split(/[.,]/);
  const whole = Number(groups.join(""));
  if (separators.length === 1) {
    const decimal = Number(`${groups[0]}.${groups[1]}`);
    const mayGroup = groups[1]?.length === 3 && /^[1-9]\d{0,2}$/.test(groups[0] ?? "");
    return mayGroup ? [whole, decimal] : [decimal];
  }
  const areAlike = separators === last.repeat(separators.length);
  if (areAlike) return isGrouped(groups) ? [whole] : [];
  const isDecimalLast = separators.indexOf(last) === separators.length - 1 && isGrouped(groups.slice(0, -1));
  return isDecimalLast ? [Number(`${groups.slice(0, -1).join("")}.${groups.at(-1)}`)] : [];
}

/** By thousands, or as in India by hundreds above the last thousand. */
function isGrouped([first = "", ...others]: readonly string[]): boolean {
  const isLast = (index: number) => index === others.length - 1;
  return (
    first.length <= 3 && others.every(({ length }, index) => length === 3 || (length === 2 && !isLast(index)))
  );
}

/** The text with the digits of every script as 0 to 9; of the same length. */
export function foldDigits(text: string): string {
  return text
    .replace(/[^\P{Nd}0-9]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      if (code > 0xffff) return digit;
      const low = code & 0xf;
      const startsBlock = /\p{Nd}/u.test(String.fromCodePoint(code - low));
      return String(startsBlock ? low : low - 6);
    })
    .replace(/．/g, ".");
}
