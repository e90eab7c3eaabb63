/**
 * Light stemmers for languages the Snowball port lacks, or stems too hard: they only take off the commonest
 * endings (and in Arabic, the article and its prepositions). Character 4-grams do the rest.
 */
import { fold } from "./fold.ts";

/** Prefixes and suffixes as in Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval" (2007). */
export function stemArabic(word: string): string {
  const plain = fold(word);
  const bare = withoutPrefix(plain.replace(/^و(?=.{3})/, ""), ["وال", "بال", "كال", "فال", "ال", "لل"], 2);
  // Once through the list: a plural may stand before an ending of possession.
  return ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].reduce(
    (rest, suffix) => withoutSuffix(rest, [suffix], 2),
    bare,
  );
}

export function stemGreek(word: string): string {
  return withoutSuffix(fold(word), GREEK, 3);
}

/** Endings as in Ramanathan and Rao, "A lightweight stemmer for Hindi" (2003). */
export function stemHindi(word: string): string {
  return withoutSuffix(fold(word), HINDI, 2);
}

export function stemUkrainian(word: string): string {
  return withoutSuffix(fold(word).replace(/(?:ся|сь)$/, ""), UKRAINIAN, 3);
}

const GREEK = byLength(
  "ματων ματος ματα ουμε ουνε ησεις ησεων ιων ιου ιας ους εων εις ουν ων ες ης ος ου ας οι αι ει ια ιο α η ο ι ε υ ω ς " +
    "θηκαν θηκε ηκαν ηκε ησαν ησε ονται οταν εται αται ουνται οντας ωντας μενος μενη μενο μενοι μενες μενα μενων μενους",
);
const HINDI = byLength(
  "ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयाँ ाइयों ाइयां ाएगी ाएगा ाओगी ाओगे एंगी एंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं ियाँ ियों ियां " +
    "ाना ानी ाने ाया ाई ाए ाओं ाएं ुओं ुएं ुआं कर ाओ िए ाई ाए ने नी ना ते ती ता ों ें ीं ओं एं ां ाँ ो े ू ु ी ि ा",
);
const UKRAINIAN = byLength(
  "ового ському ського ується уються ювати увати овий ової ами ями ові еві ого ому ими ими ої ою ею ій ий их им ах ях ам ям ів їв ати ити ла ло ли ть а я у ю і ї о е и й ь",
);

function byLength(suffixes: string): readonly string[] {
  return suffixes
    .split(/\s+/)
    .map(fold)
    .sort((one, other) => other.length - one.length);
}

function withoutPrefix(word: string, prefixes: readonly string[], keep: number): string {
  const prefix = prefixes.find(
    (candidate) => word.startsWith(candidate) && word.length - candidate.length >= keep,
  );
  return prefix === undefined ? word : word.slice(prefix.length);
}

function withoutSuffix(word: string, suffixes: readonly string[], keep: number): string {
  const suffix = suffixes.find(
    (candidate) => word.endsWith(candidate) && word.length - candidate.length >= keep,
  );
  return suffix === undefined ? word : word.slice(0, -suffix.length);
}
