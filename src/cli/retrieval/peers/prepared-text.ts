import { FUNCTION_WORDS } from "../../../domain/function-words.ts";
import { detectLanguage } from "../../../domain/language.ts";
import { analyse } from "../../../knowledge/search/analysis.ts";
import { stem } from "../../../knowledge/search/stems.ts";
import type { RetrievalDocument } from "../retrieval-set.ts";

/**
 * What a careful user would give a library that knows few languages: words as stems of their detected language, Chinese
 * as characters and pairs of them, all parted by spaces. The same for every peer.
 */
export class PreparedText {
  readonly #languages = new Set<string>();
  readonly #smallWords: "kept" | "left out";

  /** Small words such as `the` are left out for libraries that match the beginnings of words, or know no rarity. */
  constructor(smallWords: "kept" | "left out" = "kept") {
    this.#smallWords = smallWords;
  }

  ofDocument({ id, title, text }: RetrievalDocument): RetrievalDocument {
    const { lang } = detectLanguage(`${title} ${text}`);
    this.#languages.add(lang);
    return { id, title: this.#prepared(title, lang), text: this.#prepared(text, lang) };
  }

  /** A question is in one of the languages of the documents. */
  ofQuery(text: string): string {
    return this.#prepared(text, detectLanguage(text, [...this.#languages]).lang);
  }

  #prepared(text: string, lang: string): string {
    const { terms, loose } = analyse(text, lang);
    const words = this.#smallWords === "kept" ? terms : terms.filter((term) => !smallStems(lang).has(term));
    return [...words, ...loose].join(" ");
  }
}

/** The words of a prepared text. */
export function preparedWords(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

const SMALL_STEMS = new Map<string, ReadonlySet<string>>();

function smallStems(lang: string): ReadonlySet<string> {
  const known = SMALL_STEMS.get(lang) ?? new Set(FUNCTION_WORDS[lang]?.map((word) => stem(word, lang)));
  SMALL_STEMS.set(lang, known);
  return known;
}
