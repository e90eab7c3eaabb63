import traditional from "../../../knowledge/glossary/traditional-characters.json" with { type: "json" };

const SIMPLIFIED_OF = new Map(
  Array.from(traditional.traditional, (character, index) => [
    character,
    traditional.simplified[index] ?? character,
  ]),
);

/**
 * The form in which a word is compared: lower case, full width halved, Traditional characters as Simplified,
 * Latin and Greek accents dropped, Arabic and Hindi spelling variants made one, digits of every script as 0 to 9.
 * Folding twice changes nothing.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  if (IDEOGRAPHS.test(word)) return foldIdeographs(word);
  const compatible = word.normalize("NFKC").toLowerCase().replace(IGNORABLE, "");
  return foldScripts(compatible).normalize("NFC");
}

/** Folds Chinese characters one by one, so that offsets stay as they are. */
export function foldIdeographs(text: string): string {
  let folded = "";
  for (const character of text) folded += SIMPLIFIED_OF.get(character) ?? character;
  return folded;
}

const PLAIN = /^[a-z0-9]*$/;
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;
/** Soft hyphen, zero-width characters, direction marks, tatweel, Arabic vowel signs. */
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0640\u064b-\u065f\u0670]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
  ё: "е",
  ґ: "г",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ؤ: "و",
  ئ: "ي",
  "\u0901": "\u0902",
  ऑ: "ओ",
  "\u0949": "\u094b",
};
/** The zeros of scripts with digits of their own; the other nine follow each. */
const ZEROS = Array.from("٠۰०০๐໐၀០", (zero) => zero.charCodeAt(0));
const DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙໐-໙၀-၉០-៩]/g;
/** In Hindi a nasal before a consonant of its own group is as often written as a dot: हिन्दी, हिंदी. */
const NASALS = /(?:ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ]))/g;

function foldScripts(word: string): string {
  const bare = /[\p{Script=Latin}\p{Script=Greek}]/u.test(word)
    ? word.normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    : word;
  // Hindi: the nukta is often not typed.
  const folded = bare
    .replace(/\u093c/g, "")
    .replace(NASALS, "\u0902")
    .replace(DIGITS, plainDigit)
    .replace(/[ßæœøđðþłıςёґأإآٱىیکةؤئऑ\u0949\u0901]/g, (letter) => LETTERS[letter] ?? letter);
  return /\p{Script=Han}/u.test(folded) ? foldIdeographs(folded) : folded;
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)));
}
