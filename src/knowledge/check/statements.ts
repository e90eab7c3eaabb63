import type { Article, ArticleLanguage } from "../article.ts";
import { findJurisdictions } from "../jurisdictions.ts";
import { passagesOf } from "../passages.ts";

/** A piece of an article that says one thing with a figure: a sentence, or a cell of a table. */
export interface Statement {
  /** `en/brazil-import#2`, or `en/brazil-import` for a claim of the front matter. */
  readonly place: string;
  readonly lang: ArticleLanguage;
  /** The heading of its section, or the whole claim; empty for the opening answer. */
  readonly context: string;
  readonly text: string;
  /** The head of the cell's column; empty outside tables. */
  readonly column: string;
  /**
   * Countries it may speak of: those with which its line or row begins, those that it names, or, where it names none,
   * those of its heading, or else those of its article. Always among them: that of an article about one.
   */
  readonly about: readonly string[];
}

/** What an article says with figures: its text in order, then the facts that its front matter claims. */
export function statementsOf(article: Article): readonly Statement[] {
  const { jurisdictions, lang, slug, facts } = article;
  const always = jurisdictions.length === 1 ? jurisdictions : [];
  const claims = facts.map(({ claim }) => ({ id: `${lang}/${slug}`, heading: claim, text: claim }));
  return [...passagesOf(article), ...claims].flatMap(({ id, heading, text }) => {
    const inHeading = countriesIn(heading ?? "");
    const around = inHeading.length > 0 ? inHeading : jurisdictions;
    return piecesOf(text).map(({ words, column, named, first }) => ({
      ...{ place: id, lang, context: heading ?? "", text: words, column },
      about: [...new Set([...first, ...(named.length > 0 ? named : around), ...always])],
    }));
  });
}

interface Piece {
  readonly words: string;
  readonly column: string;
  readonly named: readonly string[];
  /** Named at the beginning of the line. */
  readonly first: readonly string[];
}

function piecesOf(text: string): readonly Piece[] {
  let columns: readonly string[] | null = null;
  return text.split("\n").flatMap((line): readonly Piece[] => {
    if (!line.startsWith("|")) {
      columns = null;
      return sentencesOf(line);
    }
    const cells = cellsOf(line);
    const heads = columns;
    columns ??= cells;
    if (heads === null || !HAS_FIGURE.test(line)) return [];
    const named = countriesIn(line);
    const pieces = cells.map((words, at) => ({ words, column: heads[at] ?? "", named, first: [] }));
    return pieces.filter(({ words }) => HAS_FIGURE.test(words));
  });
}

function sentencesOf(line: string): readonly Piece[] {
  if (!HAS_FIGURE.test(line)) return [];
  const sentences = line.split(SENTENCE_END);
  const first = countriesIn(sentences[0] ?? "");
  return sentences
    .filter((words) => HAS_FIGURE.test(words))
    .map((words) => ({ words, column: "", named: countriesIn(words), first }));
}

const HAS_FIGURE = /\p{N}/u;
const SENTENCE_END = /(?<=[.;!?]\**)\s+|(?<=[。；！？]\**)/u;

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function countriesIn(words: string): readonly string[] {
  return [...new Set(findJurisdictions(words).map(({ code }) => code))];
}
