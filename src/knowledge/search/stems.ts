import snowball from "snowball-stemmers";
import { fold } from "./fold.ts";
import { stemArabic, stemGreek, stemHindi, stemUkrainian } from "./light-stems.ts";

/**
 * The stem of a word in a language, folded: `declared` and `declaration` become `declar`.
 * The letters overrule the language: a Latin word in a Chinese text is stemmed as English. Unknown languages only fold.
 */
export function stem(word: string, lang: string): string {
  const language = languageOf(word, lang);
  const known = STEMS.get(language) ?? new RecentStems();
  STEMS.set(language, known);
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const found = fold(algorithm(language)(composed(word))) || fold(word);
  known.set(word, found);
  return found;
}

/** Lets go of remembered stems: reading many texts remembers more words than questions will use. */
export function forgetStems(): void {
  STEMS.clear();
}

/** A capital Turkish İ in lower case is an i with a dot of its own, which no stemmer knows. */
function composed(word: string): string {
  return word.normalize("NFC").replace(/i\u0307/g, "i");
}

/** Stems are costly (10 to 80 µs) and words come back; the memory for them stays bounded, and keeps what was used last. */
class RecentStems {
  #recent = new Map<string, string>();
  #before = new Map<string, string>();

  get(word: string): string | undefined {
    const recent = this.#recent.get(word);
    if (recent !== undefined) return recent;
    const before = this.#before.get(word);
    if (before !== undefined) this.set(word, before);
    return before;
  }

  set(word: string, stem: string): void {
    if (this.#recent.size >= MOST_REMEMBERED) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(word, stem);
  }
}

const MOST_REMEMBERED = 15_000;
const STEMS = new Map<string, RecentStems>();

const SNOWBALL: Readonly<Record<string, string>> = {
  en: "english",
  de: "german",
  es: "spanish",
  pt: "portuguese",
  fr: "french",
  it: "italian",
  nl: "dutch",
  sv: "swedish",
  da: "danish",
  no: "norwegian",
  fi: "finnish",
  hu: "hungarian",
  ro: "romanian",
  cs: "czech",
  tr: "turkish",
  ca: "catalan",
  ru: "russian",
  hy: "armenian",
  ta: "tamil",
};

type Algorithm = (word: string) => string;

const OWN: Readonly<Record<string, Algorithm>> = {
  ar: stemArabic,
  fa: stemArabic,
  ur: stemArabic,
  el: stemGreek,
  hi: stemHindi,
  uk: stemUkrainian,
};

/** Chats drop accents; these endings get theirs back, or the stemmer would not know them. */
const RESTORED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  pt: [
    [/cao$/, "ção"],
    [/coes$/, "ções"],
    [/([st])oes$/, "$1ões"],
    [/sao$/, "são"],
  ],
  es: [[/([cs])ion$/, "$1ión"]],
  ro: [
    [/ș/g, "ş"],
    [/ț/g, "ţ"],
  ],
};

const ALGORITHMS = new Map<string, Algorithm>();

function algorithm(language: string): Algorithm {
  const known = ALGORITHMS.get(language);
  if (known !== undefined) return known;
  const made = OWN[language] ?? snowballAlgorithm(language);
  ALGORITHMS.set(language, made);
  return made;
}

function snowballAlgorithm(language: string): Algorithm {
  const name = SNOWBALL[language];
  if (name === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(name);
  const restored = RESTORED[language] ?? [];
  return (word) =>
    stemmer.stem(restored.reduce((text, [ending, accented]) => text.replace(ending, accented), word));
}

function languageOf(word: string, lang: string): string {
  const code = word.codePointAt(0) ?? 0;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return OTHER_SCRIPTS.has(lang) ? "en" : lang;
  if (code >= 0x400 && code < 0x530) return lang === "uk" || lang === "bg" ? lang : "ru";
  if (code >= 0x370 && code < 0x400) return "el";
  if (code >= 0x600 && code < 0x700) return "ar";
  if (code >= 0x900 && code < 0x980) return "hi";
  return lang;
}

const OTHER_SCRIPTS = new Set("zh ja ko ru uk bg el ar fa ur he hi bn ta th lo km my ka hy und".split(" "));
