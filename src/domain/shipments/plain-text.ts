/**
 * A text made comparable, character by character: full-width forms narrowed, invisible characters dropped, odd spaces
 * and dashes made plain. `originalIndex` leads from a position here to the same place in what was written.
 */
export interface PlainText {
  readonly text: string;
  /** The same length as `text`: lower case, Latin accents and the dots of й and ё removed. */
  readonly folded: string;
  readonly originalIndex: (index: number) => number;
}

export function plainText(written: string): PlainText {
  if (ASCII.test(written))
    return { text: written, folded: written.toLowerCase(), originalIndex: (index) => index };
  let sameLength = true;
  const text = written.replace(ODD, (character) => {
    const plain = plainCharacter(character);
    sameLength &&= plain.length === character.length;
    return plain;
  });
  const originalIndex = sameLength ? (index: number) => index : indexesBehind(written);
  const latin = withLatinLookAlikes(text);
  return { text: latin, folded: fold(latin), originalIndex };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII itself
const ASCII = /^[\x00-\x7f]*$/;

/** All but ASCII, accented Latin, Cyrillic and common Chinese: what may need to be made plain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII itself
const ODD = /[^\x00-\x7f\u00c0-\u017f\u0400-\u045f\u3001\u3002\u4e00-\u9fff]/gu;

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/u;

function indexesBehind(written: string): (index: number) => number {
  const indexes: number[] = [];
  let at = 0;
  for (const character of written) {
    const { length } = new RegExp(ODD).test(character) ? plainCharacter(character) : character;
    for (let unit = 0; unit < length; unit += 1) indexes.push(at + Math.min(unit, character.length - 1));
    at += character.length;
  }
  return (index) => indexes[index] ?? at;
}

function plainCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (SPACE.test(character)) return " ";
  if (DASH.test(character)) return "-";
  // Only other forms of one letter or digit: №, ① or ㎏ would otherwise grow letters onto the number behind them.
  return OTHER_FORM.test(character) ? character.normalize("NFKC") : character;
}

const OTHER_FORM = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, lowerOfSameLength).join("");
  return same.replace(ACCENTED, (letter) => letter.normalize("NFD").charAt(0));
}

const ACCENTED = /[\u00e0-\u017f\u1e00-\u1eff\u0439\u0451]/g;

function lowerOfSameLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/**
 * Russian keyboards write СN for CN: capital Cyrillic letters are read as Latin ones in the shape of a postal number
 * and beside Latin letters of the same number, but not in ТТН59…, which is a word and a number.
 */
function withLatinLookAlikes(text: string): string {
  return text.replace(/[A-Z0-9АВЕКМНОРСТУХ]{11,40}/g, (run) => {
    const isNumber = /^\D{2}\d{9}\D{2}$/.test(run) || (/[A-Z]/.test(run) && /\d{6}/.test(run));
    return isNumber ? run.replace(/[А-Х]/g, (letter) => LATIN.charAt(CYRILLIC.indexOf(letter))) : run;
  });
}

const CYRILLIC = "АВЕКМНОРСТУХ";
const LATIN = "ABEKMHOPCTYX";
