import { fold } from "../../knowledge/search/fold.ts";
import { tokenise } from "../../knowledge/search/tokens.ts";

/** Longer texts are told by their beginning. */
const MOST_TOKENS = 60;
const GRAM = 4;

/**
 * What a classifier sees of a text: its words and pairs of neighbours, letter groups of its words, ideographs in ones,
 * twos and threes. Figures are one and the same, since an amount says nothing about what is wanted.
 */
export function featuresOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const features = new Set<string>();
  words.forEach((word, place) => {
    features.add(word);
    features.add(`${words[place - 1] ?? "^"} ${word}`);
    if (place === words.length - 1) features.add(`${word} $`);
    const next = words[place + 1];
    const afterNext = words[place + 2];
    if (next !== undefined && afterNext !== undefined && HAN.test(word)) {
      features.add(`${word}${next}${afterNext}`);
    }
    for (const gram of gramsOf(word)) features.add(gram);
  });
  return [...features];
}

const HAN = /^\p{Script=Han}$/u;
const LETTERS = /^\p{L}+$/u;

function wordsOf(text: string): readonly string[] {
  return tokenise(text)
    .slice(0, MOST_TOKENS)
    .flatMap(({ kind, folded }) => {
      if (kind === "code") return [/^\p{L}+\d/u.test(folded) ? folded : "#"];
      return kind === "ideographs" ? [...fold(folded)] : [folded];
    });
}

/** Letter groups that meet typos and endings; words that are short stand for themselves. */
function gramsOf(word: string): readonly string[] {
  if (HAN.test(word) || word.length < GRAM || !LETTERS.test(word)) return [];
  const edged = `<${word}>`;
  return Array.from({ length: edged.length - GRAM + 1 }, (_, start) => edged.slice(start, start + GRAM));
}
