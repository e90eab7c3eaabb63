import { fold } from "./fold.ts";
import { stem } from "./stems.ts";
import { type Token, tokenise } from "./tokens.ts";

/** What search compares of a text. */
export interface Analysis {
  /** Stems and codes in reading order: neighbours make pairs. */
  readonly terms: readonly string[];
  /** Terms without neighbours: ideographs and their grams, exact Vietnamese words, the parts of a code. */
  readonly loose: readonly string[];
  /** Folded words of alphabets, for character grams. Never codes: `CN22` is not nearly `CN23`. */
  readonly fuzzy: readonly string[];
}

/** Breaks a text into what search compares; `lang` chooses the stemmer. `tokens` are those of the text, where they are at hand. */
export function analyse(text: string, lang: string, tokens: readonly Token[] = tokenise(text)): Analysis {
  const terms: string[] = [];
  const loose: string[] = [];
  const fuzzy: string[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    switch (token.kind) {
      case "word":
        for (const word of apart(token.surface, lang)) terms.push(stem(word, lang));
        if (lang === "vi" && !/^[a-z]*$/.test(token.surface)) loose.push(vietnamese(token.surface));
        fuzzy.push(token.folded);
        break;
      case "code":
        terms.push(token.folded);
        loose.push(...partsOfCode(token.folded));
        if (previous !== undefined && isJoined(previous, token, text))
          loose.push(previous.folded + token.folded);
        break;
      case "ideographs":
        loose.push(...gramsOf(token.folded));
        break;
      case "unspaced":
        for (const word of words(token.surface)) terms.push(fold(word));
        fuzzy.push(token.folded);
        break;
    }
    previous = token;
  }
  return { terms, loose, fuzzy };
}

const LONGEST_PREFIX_OF_CODE = 4;

/**
 * French and Italian articles cling to their noun; Turkish endings stand off from a name; an English possessive is no part
 * of the word.
 */
function apart(surface: string, lang: string): readonly string[] {
  if (!/['’]/.test(surface)) return [surface];
  if (lang === "fr" || lang === "it" || lang === "ca")
    return surface.split(/['’]/).filter((part) => part.length > 1);
  if (lang === "tr") return [surface.replace(/['’].*$/, "")];
  return [surface.replace(/['’]s$/, "").replace(/['’]/g, "")];
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A Vietnamese word with its vowels as they are and its tone at the end: `hòa` and `hoà` are one word. */
function vietnamese(surface: string): string {
  const letters = surface.normalize("NFD");
  return letters.replace(TONES, "") + (letters.match(TONES) ?? []).join("");
}

/** `45usd` also counts as 45, `33.5%` as 33.5, a ten-digit tariff code as its first six digits. */
function partsOfCode(code: string): readonly string[] {
  if (/^\d{8,10}$/.test(code)) return [code.slice(0, 6)];
  const figure = /^(\d+(?:\.\d+)?)(?:%|\p{L}+)$/u.exec(code)?.[1];
  return figure === undefined ? [] : [figure];
}

/** `CN 22`, `CN-22` and `UN 3481` are `CN22` and `UN3481` to whoever wrote them together. */
function isJoined(before: Token, code: Token, text: string): boolean {
  return (
    before.kind === "word" &&
    before.folded.length <= LONGEST_PREFIX_OF_CODE &&
    code.start - before.end === 1 &&
    /[ \u00a0-]/.test(text[before.end] ?? "")
  );
}

/** Single ideographs and pairs of neighbours: a pair of pairs would only say the same again. */
function gramsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.flatMap((character, index) => {
    const next = characters[index + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}

const SEGMENTER = new Intl.Segmenter("th", { granularity: "word" });

function words(run: string): readonly string[] {
  return Array.from(SEGMENTER.segment(run.normalize("NFC")), ({ segment }) => segment);
}
