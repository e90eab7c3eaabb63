import { HAN_DIGITS, HAN_MYRIADS, HAN_TENS } from "./number-words.ts";

/** What Chinese numerals are worth: 二百五十, 三万, and digit by digit 二〇二六. */
export function readHan(written: string): number {
  const characters = [...written];
  if (characters.length > 1 && characters.every((character) => HAN_DIGITS.has(character))) {
    return Number(characters.map((character) => HAN_DIGITS.get(character)).join(""));
  }
  let [total, section, digit] = [0, 0, 0];
  for (const character of characters) {
    const [ten, myriad] = [HAN_TENS.get(character), HAN_MYRIADS.get(character)];
    if (ten !== undefined) {
      section += (digit === 0 ? 1 : digit) * ten;
      digit = 0;
    } else if (myriad !== undefined) {
      total += Math.max(1, section + digit) * myriad;
      [section, digit] = [0, 0];
    } else digit = HAN_DIGITS.get(character) ?? 0;
  }
  return total + section + digit;
}
