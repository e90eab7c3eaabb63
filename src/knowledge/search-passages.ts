import { remembered } from "../domain/remembered.ts";
import { isAside } from "./asides.ts";
import { fuseRankings } from "./fuse-rankings.ts";
import { goodsLabelsOf, labelsOf, type QuestionLabel } from "./labels.ts";
import { isOverdue, type Passage } from "./passages.ts";
import type { KnowledgeData } from "./read-knowledge.ts";
import { claimOf } from "./search/evidence.ts";
import { openSearchIndex } from "./search/search-index.ts";
import type { LikelySubjects, ReadSubjects } from "./subjects/subjects.ts";
import { writtenIn } from "./written-in.ts";

/** What is asked of the knowledge base. */
export interface KnowledgeQuestion {
  readonly text: string;
  /** The asker's language: passages come in it where they exist, else in English. */
  readonly lang: string;
  /** Countries the question is about, besides those its text names; ISO codes or `EU`. */
  readonly jurisdictions?: readonly string[];
  /** Ids of passages that are close in meaning, best first, as `Meanings` gives them; they join what the words find. */
  readonly alike?: readonly string[];
  readonly limit: number;
  /** The day of asking, YYYY-MM-DD; decides what is overdue. */
  readonly on: string;
}

/** A passage that was found. */
export interface Hit {
  readonly passage: Passage;
  /** By the words; comparable within one search only. 0 for what only its meaning has found. */
  readonly score: number;
  /**
   * How much of the question the passage speaks of, 0 to 1: its telling words weighted by rarity. Usable as a floor for
   * "we have something on this"; it does not say that the passage answers.
   */
  readonly share: number;
  /** True when the article's review date has passed: not to be quoted as current. */
  readonly overdue: boolean;
}

/**
 * Best first: by score, or where passages are `alike`, by the places in both rankings. At most one hit for each section,
 * in the asker's language where it exists.
 */
export type SearchPassages = (question: KnowledgeQuestion) => readonly Hit[];

/** Characters; what follows in a longer text is not searched for. */
const LONGEST_QUESTION = 2_000;
/** Candidates looked at for each hit wanted: sections come in several languages. */
const CANDIDATES_PER_HIT = 10;
/** How much more a score is worth when the article is about a country that the question names. */
const SAME_COUNTRY = 1.05;
/** What is left of a score when the question names countries and the article is about others. */
const OTHER_COUNTRY = 0.4;
/** What is left of a score when the question names no country and the article is about some. */
const UNASKED_COUNTRY = 0.95;

/** How much more the share of a question counts that a section speaks of, where it is not written in its language: its text could not match. */
const UNWRITTEN_SHARE = 1.4;
/** What is left of a score when the section only helps on the side. */
const ASIDE = 0.85;

/** How much counts what was learnt from sellers' messages: of articles, of sections within theirs, and of both. */
const LEARNT = { article: 1, both: 1, section: 0.2 };
/** What is left of it for an article on countries when the question names none. */
const UNASKED_LEARNT = 0.5;
/** The sections of articles less likely than this are not told apart. */
const LEAST_LIKELY = 0.03;

/** So many questions are remembered with what was found for them: many sellers ask the same. */
const MOST_QUESTIONS = 300;

/** Search in the passages by their words, by what was learnt from messages, and by meaning where that is given. */
export function createSearch(
  { passages, index: built }: Pick<KnowledgeData, "passages" | "index">,
  readSubjects: ReadSubjects,
): SearchPassages {
  const index = openSearchIndex(built);
  const documentOf = new Map(passages.map(({ id }, document) => [id, document]));
  const places = passages.map(placeOf);
  const asides = passages.map(({ heading }) => isAside(heading));
  const inLanguage = (passage: Passage, lang: string): Passage => {
    const place = placeOf(passage);
    const document = documentOf.get(`${lang}${place}`) ?? documentOf.get(`en${place}`);
    return (document === undefined ? undefined : passages[document]) ?? passage;
  };

  /** Sections that share words or labels with a text, those of other countries than it names put back. */
  const findByWords = ({ text, written, labels, countries }: ReadQuestion, limit: number) => {
    const found = new Map<string, Found>();
    for (const { document, score } of index.search({ text, lang: written, labels }, limit)) {
      const passage = passages[document];
      if (passage === undefined) continue;
      const place = places[document] ?? placeOf(passage);
      const weighed =
        score * fitOf(passage.jurisdictions, countries) * (asides[document] === true ? ASIDE : 1);
      const known = found.get(place);
      found.set(place, {
        passage: known?.passage ?? passage,
        score: Math.max(weighed, known?.score ?? 0),
        documents: [...(known?.documents ?? []), document],
      });
    }
    return [...found.values()];
  };
  /** The same, best first, with what was learnt of such messages. */
  const withLearnt = ({ text, labels, countries }: ReadQuestion, found: readonly Found[]) => {
    const best = Math.max(...found.map(({ score }) => score));
    const names = labels.map(({ name }) => name);
    const likely = readSubjects(text, names);
    const scoreOf = ({ passage, score }: Found) =>
      score + best * learntFitOf(passage.jurisdictions, countries) * likelihoodOf(passage, likely);
    return found
      .map((one) => ({ ...one, score: scoreOf(one) }))
      .sort((one, other) => other.score - one.score);
  };
  /** The best, with the short answer of the very best one's article, wherever it came out itself. */
  const withOpening = (ranked: readonly Found[], limit: number): readonly Found[] => {
    const chosen = ranked.slice(0, limit);
    const slug = chosen[0]?.passage.slug;
    const isOpening = ({ passage }: Found) => passage.slug === slug && passage.heading === null;
    if (chosen.some(isOpening)) return chosen;
    const document = documentOf.get(`en/${slug}#0`) ?? -1;
    const passage = passages[document];
    const unfound = passage === undefined ? undefined : { passage, score: 0, documents: [document] };
    const opening = ranked.find(isOpening) ?? unfound;
    return opening === undefined ? chosen : [...chosen.slice(0, limit - 1), opening];
  };

  const search: SearchPassages = ({ text: whole, lang, jurisdictions = [], alike = [], limit, on }) => {
    const text = whole.slice(0, LONGEST_QUESTION);
    const written = writtenIn(text, lang);
    const { labels: named, countries } = labelsOf({ text, lang: written }, jurisdictions);
    const labels = [...named, ...goodsLabelsOf(text)];
    const question = { text, written, labels, countries };
    const byWords = withLearnt(question, findByWords(question, limit * CANDIDATES_PER_HIT));
    const byMeaning = alike.flatMap((id) => {
      const document = documentOf.get(id) ?? -1;
      const passage = passages[document];
      return passage === undefined ? [] : [{ passage, score: 0, documents: [document] }];
    });
    const shareOf = (passage: Passage, share: number) =>
      passage.lang === written ? share : Math.min(1, share * UNWRITTEN_SHARE);
    const claim = claimOf(text, written, labels.filter(isPlaced));
    const ranked = joined(byWords, byMeaning, (passage) => fitOf(passage.jurisdictions, countries));
    return withOpening(ranked, limit).map(({ passage: found, score, documents }) => {
      const passage = inLanguage(found, lang);
      const share = Math.max(...documents.map((document) => index.evidence(claim, document)));
      return { passage, score, share: shareOf(passage, share), overdue: isOverdue(passage, on) };
    });
  };
  const again = remembered((key) => search(JSON.parse(key)), MOST_QUESTIONS);
  return (question) => again(JSON.stringify(question));
}

/** How likely a section answers by what was learnt, as a part of the best score by words. */
function likelihoodOf({ id, slug }: Passage, likely: LikelySubjects): number {
  const article = likely.article(slug);
  if (article < LEAST_LIKELY) return 0;
  const section = likely.section(slug, id.slice(id.indexOf("#") + 1));
  return LEARNT.article * article + LEARNT.both * article * section + LEARNT.section * section;
}

/** A question, its language, what it names, and the countries it is about. */
interface ReadQuestion {
  readonly text: string;
  readonly written: string;
  readonly labels: readonly QuestionLabel[];
  readonly countries: readonly string[];
}

/** A section that was found, in one or more languages. */
interface Found {
  readonly passage: Passage;
  readonly score: number;
  readonly documents: readonly number[];
}

/** What was found by words and by meaning, each section once, the best first in both first. */
function joined(
  byWords: readonly Found[],
  byMeaning: readonly Found[],
  fit: (passage: Passage) => number,
): readonly Found[] {
  if (byMeaning.length === 0) return byWords;
  const found = new Map([...byMeaning, ...byWords].map((one) => [placeOf(one.passage), one]));
  const namesOf = (ranking: readonly Found[]) => [...new Set(ranking.map(({ passage }) => placeOf(passage)))];
  const weightOf = (place: string) => {
    const one = found.get(place);
    return one === undefined ? 0 : fit(one.passage);
  };
  const places = fuseRankings([{ names: namesOf(byWords) }, { names: namesOf(byMeaning), weightOf }]);
  return places.flatMap((place) => found.get(place) ?? []);
}

/** Slug and section number: the same in every language. */
function placeOf({ id, lang }: Passage): string {
  return id.slice(lang.length);
}

function fitOf(jurisdictions: readonly string[], asked: readonly string[]): number {
  if (jurisdictions.length === 0) return 1;
  if (asked.length === 0) return UNASKED_COUNTRY;
  return jurisdictions.some((code) => asked.includes(code)) ? SAME_COUNTRY : OTHER_COUNTRY;
}

/** Who writes on a country they have in mind often does not name it: what was learnt of such messages says less. */
function learntFitOf(jurisdictions: readonly string[], asked: readonly string[]): number {
  const isUnasked = asked.length === 0 && jurisdictions.length > 0;
  return isUnasked ? UNASKED_LEARNT : fitOf(jurisdictions, asked);
}

function isPlaced(
  label: QuestionLabel,
): label is QuestionLabel & { readonly start: number; readonly end: number } {
  return label.start !== undefined && label.end !== undefined;
}
