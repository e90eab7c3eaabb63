import { FUNCTION_WORDS } from "../../domain/function-words.ts";
import { fold } from "./fold.ts";
import { stem } from "./stems.ts";
import { type Token, tokenise } from "./tokens.ts";

/** What one document holds, and how rare things are among all documents. */
export interface Holdings {
  hasTerm(term: string): boolean;
  /** Whether it has a term that an unknown one is one slip away from. */
  hasSlipOf(term: string): boolean;
  hasLabel(name: string): boolean;
  rarityOfTerm(term: string): number;
  /** Share of a word's letter runs that the document has. */
  shareOfGrams(word: string): number;
}

/** A label of the question and the words of the question that gave it. */
export interface PlacedLabel {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A question taken apart once, to be held against many documents. */
export interface Claim {
  readonly parts: readonly Part[];
}

/** Takes a question apart into the words that say something. `lang` chooses the stemmer and the small words. */
export function claimOf(text: string, lang: string, labels: readonly PlacedLabel[]): Claim {
  const parts = partsOf(text, lang).map((part) => ({
    ...part,
    labels: labels.filter(({ start, end }) => start < part.end && part.start < end).map(({ name }) => name),
  }));
  return { parts };
}

/**
 * How much of a question a document speaks of, 0 to 1. Each word that says something counts by its rarity; it is
 * covered when the document has its stem, or a label that the word gave, and in part when it has a word one slip away or
 * most of its letter runs.
 * Figures count only where the document has them: an amount of 45 is no subject. 0 when the question says nothing.
 */
export function evidence({ parts }: Claim, held: Holdings): number {
  let asked = 0;
  let covered = 0;
  for (const part of parts) {
    const whole =
      part.labels.some((name) => held.hasLabel(name)) || part.terms.some((term) => held.hasTerm(term));
    const share = whole ? 1 : nearly(part, held);
    if (part.isAmount && share === 0) continue;
    const rarity = Math.min(...part.terms.map((term) => held.rarityOfTerm(term)), MOST_RARITY);
    asked += rarity;
    covered += rarity * share;
  }
  return asked === 0 ? 0 : covered / asked;
}

/** A word nobody uses counts no more than one that every fiftieth document has. */
const MOST_RARITY = Math.log(51);
/** Below this share of letter runs, likeness is chance. */
const LIKENESS = 0.5;
/** A slip spoils a letter and puts its neighbour in doubt. */
const SLIPPED_LETTERS = 2;

interface Word {
  /** Any of these will do. */
  readonly terms: readonly string[];
  readonly fuzzy: string | null;
  readonly isAmount: boolean;
  readonly start: number;
  readonly end: number;
}

interface Part extends Word {
  /** Labels that the word gave. */
  readonly labels: readonly string[];
}

/** A word one slip away counts by the letters that are right; any other by its share of letter runs. */
function nearly({ fuzzy, terms }: Part, held: Holdings): number {
  if (fuzzy === null) return 0;
  const slip = terms.some((term) => held.hasSlipOf(term)) ? 1 - SLIPPED_LETTERS / fuzzy.length : 0;
  const share = held.shareOfGrams(fuzzy);
  return Math.max(slip, share < LIKENESS ? 0 : share);
}

function partsOf(text: string, lang: string): readonly Word[] {
  const small = new Set(FUNCTION_WORDS[lang]);
  return tokenise(text).flatMap((token) => partsOfToken(token, lang, small));
}

function partsOfToken(token: Token, lang: string, small: ReadonlySet<string>): readonly Word[] {
  const { kind, surface, folded, start, end } = token;
  switch (kind) {
    case "word": {
      const terms = [stem(surface.replace(/['’]/g, ""), lang)];
      return small.has(folded) ? [] : [{ terms, fuzzy: folded, isAmount: false, start, end }];
    }
    case "code":
      return [{ terms: [folded], fuzzy: null, isAmount: AMOUNT.test(folded), start, end }];
    case "unspaced":
      return wordsOf(token);
    case "ideographs":
      return ideographsOf(token);
  }
}

/** Short figures, with or without a unit; four digits and more may be a code such as 9610. */
const AMOUNT = /^[\d.]{1,3}\p{L}*%?$/u;

const SEGMENTER = new Intl.Segmenter("th", { granularity: "word" });

function wordsOf({ surface, start }: Token): readonly Word[] {
  return Array.from(SEGMENTER.segment(surface), ({ segment, index }) => {
    const folded = fold(segment);
    return {
      terms: [folded],
      fuzzy: null,
      isAmount: false,
      start: start + index,
      end: start + index + segment.length,
    };
  });
}

/** Ideographs that ask, link or count and say nothing else. */
const SMALL_IDEOGRAPHS = new Set(
  "的了吗呢吧么是在有和与或就都也还不没我你他她它们这那个什怎样为啥请问会能可以要想该把被给让从到对及其之而于上下里中所谁哪几多少很太再又才只些呀啊嘛咋且若今天日昨明",
);

/** Each ideograph is covered by a pair it makes with a neighbour; alone it would be chance. */
function ideographsOf({ folded, start }: Token): readonly Word[] {
  const characters = Array.from(folded);
  return characters.flatMap((character, index) => {
    if (SMALL_IDEOGRAPHS.has(character)) return [];
    const pairs = [characters.slice(index - 1, index + 1), characters.slice(index, index + 2)];
    const terms = pairs
      .filter((pair) => pair.length === 2 && (index > 0 || pair[0] === character))
      .map((pair) => pair.join(""));
    const part = {
      fuzzy: null,
      isAmount: false,
      start: start + index,
      end: start + index + character.length,
    };
    return [{ ...part, terms: terms.length > 0 ? terms : [character] }];
  });
}
